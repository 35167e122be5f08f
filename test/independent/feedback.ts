/** Levels that events move, or that follow an expression by exponential smoothing. */
import type { Scope } from './expressions.js'
import type { Variable } from './model.js'
import { Random } from './random.js'

interface Level {
  readonly variable: Variable
  level: number
  /** What it follows, held since the last event. */
  input: number
}

function within({ low, high }: Variable, level: number): number {
  return Math.min(high, Math.max(low, level))
}

export class Feedback {
  private readonly levels: Level[]
  private time = 0

  constructor(
    variables: readonly Variable[],
    private readonly queue: (station: string) => number,
    private readonly volume: number,
    private readonly weekAt: (time: number) => number,
  ) {
    this.levels = variables.map((variable) => ({ variable, level: within(variable, variable.starts), input: 0 }))
    this.read()
  }

  level(name: string): number | undefined {
    return this.levels.find(({ variable }) => variable.name === name)?.level
  }

  /** Carries the followers on to an instant, before anything happens at it. */
  advance(time: number): void {
    for (const each of this.levels)
      if (each.variable.follows !== undefined)
        each.level += (each.input - each.level) * (1 - Math.exp(-(time - this.time) / each.variable.over))
    this.time = time
  }

  /** Looks again at what is followed, when all of an instant has happened. */
  read(): void {
    for (const each of this.levels)
      if (each.variable.follows !== undefined)
        each.input = within(each.variable, Number(each.variable.follows(this.scope)))
  }

  happened(event: string, station: string): void {
    for (const each of this.levels)
      for (const move of each.variable.moves)
        if (move.event === event && (move.at === undefined || move.at === station))
          each.level = within(each.variable, each.level + move.by)
  }

  private readonly scope: Scope = {
    random: new Random(0),
    queue: (station) => this.queue(station),
    value: (name) => {
      if (name === 'volume') return this.volume
      if (name === 'week') return this.weekAt(this.time)
      return this.level(name) ?? Number.NaN
    },
  }
}
