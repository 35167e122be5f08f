/** The few colours of a terminal report, by what they mean. Without colour every one of them leaves a text as it is. */
import picocolors from 'picocolors'

export interface Paint {
  readonly answer: (text: string) => string
  readonly heading: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
}

export function paintFor(colour: boolean): Paint {
  const { bold, dim, green, red } = picocolors.createColors(colour)
  return { answer: bold, heading: bold, quiet: dim, good: green, bad: red }
}
