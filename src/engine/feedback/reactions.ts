/** How feedback variables react to what happens to items at one station. */
import type { FeedbackEvent } from '../../scenario/feedback.js'
import { outcomes, type ReviewOutcome } from '../review.js'
import type { MovedLevel } from './level.js'

/** An event moves a level by so much. */
export interface Push {
  readonly level: MovedLevel
  readonly by: number
}

type Pushes = Readonly<Record<FeedbackEvent, readonly Push[]>>

export class Reactions {
  readonly #pushes: Pushes

  constructor(pushes: Pushes) {
    this.#pushes = pushes
  }

  /** An item ends here. */
  ended(isRight: boolean): void {
    happen(isRight ? this.#pushes.right : this.#pushes.wrong)
  }

  /** A review is over. */
  reviewed(outcome: ReviewOutcome): void {
    const { caught, missed, override } = this.#pushes
    if (outcome === outcomes.missed) happen(missed)
    else if (outcome === outcomes.caught) happen(caught)
    if (outcome === outcomes.caught || outcome === outcomes.spoiled) happen(override)
  }

  /** An item leaves by patience, or is turned away by a limit. */
  escaped(): void {
    happen(this.#pushes.escape)
  }
}

function happen(pushes: readonly Push[]): void {
  for (const { level, by } of pushes) level.move(by)
}
