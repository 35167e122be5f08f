/** What happens to items and moves feedback: `wrong`, or at one station `wrong(execute)`. */
import { type FeedbackEvent, feedbackEvents } from '../feedback.js'
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'

export interface ParsedEvent {
  readonly event: FeedbackEvent
  /** The station's name and where it stands; not looked up. */
  readonly at?: { readonly text: string; readonly offset: number }
}

const form = /^\s*([^\s()]+)\s*(?:\(\s*([^()]*?)\s*\))?\s*$/u

/** Throws `Misread`. */
export function parseEvent(text: string): ParsedEvent {
  const match = form.exec(text)
  if (match === null || match[2] === '') {
    throw new Misread('bad-event', `\`${text.trim()}\` is no event`, {
      hint: 'write for example wrong, or wrong(STATION)',
    })
  }
  const [, name, station] = match
  const event = eventNamed(name, text.indexOf(name))
  return station === undefined
    ? { event }
    : { event, at: { text: station, offset: text.indexOf(station, text.indexOf('(')) } }
}

export function eventNamed(name: string, offset = 0): FeedbackEvent {
  const event = feedbackEvents.find((each) => each === name)
  if (event !== undefined) return event
  const hint = didYouMean(name, feedbackEvents) ?? `events are ${feedbackEvents.join(', ')}`
  throw new Misread('unknown-event', `\`${name}\` is no event`, { hint, offset })
}
