/** What happens to items and moves feedback: `wrong`, or at one station `wrong(execute)`. */
import { type FeedbackEvent, feedbackEvents } from '../feedback.js'
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'
import { type Piece, trimmed } from './pieces.js'

export interface ParsedEvent {
  readonly event: FeedbackEvent
  /** The station's name and where it stands; not looked up. */
  readonly at?: Piece
}

/** Throws `Misread`. */
export function parseEvent(text: string): ParsedEvent {
  const { text: word, offset } = trimmed(text)
  const [name = ''] = /^[^\s()]+/.exec(word) ?? []
  const brackets = trimmed(text, offset + name.length)
  const station = trimmed(text, brackets.offset + 1, brackets.offset + brackets.text.length - 1)
  const isBare = brackets.text === ''
  if (name === '' || !(isBare || (/^\([^()]+\)$/.test(brackets.text) && station.text !== ''))) {
    throw new Misread('bad-event', `\`${text.trim()}\` is no event`, {
      hint: 'write for example wrong, or wrong(STATION)',
    })
  }
  const event = eventNamed(name, offset)
  return isBare ? { event } : { event, at: station }
}

export function eventNamed(name: string, offset = 0): FeedbackEvent {
  const event = feedbackEvents.find((each) => each === name)
  if (event !== undefined) return event
  const hint = didYouMean(name, feedbackEvents) ?? `events are ${feedbackEvents.join(', ')}`
  throw new Misread('unknown-event', `\`${name}\` is no event`, { hint, offset })
}
