/** The feedback variables of one replication: trust, fatigue, mood. Expressions read them, events and inputs move them. */
import { inMicroseconds } from '../../scenario/calendar.js'
import type { Evaluate } from '../../scenario/evaluate.js'
import type { FeedbackEvent, FeedbackVariable } from '../../scenario/feedback.js'
import type { Clock } from '../clock.js'
import { anyNumber, guardedExpression, type RunScope } from '../guard.js'
import { FollowingLevel, type Level, MovedLevel } from './level.js'
import { type Push, Reactions } from './reactions.js'

const unbounded = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

export class Feedback {
  /** Whether some variable follows an input, which has to be held as time passes. */
  readonly follows: boolean
  readonly #variables: readonly FeedbackVariable[]
  readonly #levels = new Map<string, Level>()
  readonly #moved = new Map<string, MovedLevel>()
  readonly #following: FollowingLevel[] = []

  constructor(variables: readonly FeedbackVariable[], clock: Clock) {
    this.#variables = variables
    for (const { name, starts, between = unbounded, follows } of variables) {
      if (follows === undefined) this.#moved.set(name, new MovedLevel(starts, between, clock))
      else this.#following.push(new FollowingLevel(starts, inMicroseconds(follows.over), between, clock))
      const level = this.#moved.get(name) ?? this.#following[this.#following.length - 1]
      this.#levels.set(name, level)
    }
    this.follows = this.#following.length > 0
  }

  /** Reads a variable; absent where none has that name. */
  reader(name: string): Evaluate | undefined {
    const moved = this.#moved.get(name)
    if (moved !== undefined) return () => moved.value
    const level = this.#levels.get(name)
    return level && (() => level.read())
  }

  /** Told once, when the scope knows all that an input may read. */
  follow(scope: RunScope): void {
    const followers = this.#variables.flatMap(({ name, follows }) => (follows === undefined ? [] : [{ name, follows }]))
    // An input belongs to no item.
    const ofNoItem = { ...scope, attributes: [] }
    for (const [index, { name, follows }] of followers.entries()) {
      const said = { what: `what \`${name}\` follows`, path: ['feedback', name, 'follows'] }
      this.#following[index].follow(guardedExpression(follows.input, said, anyNumber, ofNoItem))
    }
  }

  /** The instant is over, and time will pass. */
  hold(): void {
    for (const level of this.#following) level.hold()
  }

  /** Level × time since the start, up to now. */
  levelTime(name: string): number {
    return this.#levels.get(name)?.levelTime() ?? Number.NaN
  }

  /** What events at a station move; null where nothing. */
  reactionsAt(station: string): Reactions | null {
    const pushes = (event: FeedbackEvent) =>
      this.#variables.flatMap(({ name, moves }): Push[] => {
        const level = this.#moved.get(name)
        if (level === undefined) return []
        return moves
          .filter((move) => move.event === event && (move.at === undefined || move.at === station))
          .map(({ by }) => ({ level, by }))
      })
    const all = {
      right: pushes('right'),
      wrong: pushes('wrong'),
      override: pushes('override'),
      caught: pushes('caught'),
      missed: pushes('missed'),
      escape: pushes('escape'),
    }
    return Object.values(all).some((each) => each.length > 0) ? new Reactions(all) : null
  }
}
