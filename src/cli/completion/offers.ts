/**
 * What a shell may offer where a command line is not finished yet, read off the table of commands: the word that stands
 * for a value in the help (`SCENARIO`, `KINDS`, `DIR`) says what may stand there. The scripts of the shells know no more
 * than this, and none starts the program when a key is pressed.
 */
import { comparedMeasures } from '../../verdict/better.js'
import type { Command } from '../command.js'
import type { Flag } from '../flag.js'
import { documentKinds } from '../flags.js'
import { flagsOfAll } from '../help.js'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** What may stand at a place; `nothing`: what only the user knows, such as a number. */
export type Offer =
  | { readonly kind: 'files'; readonly endings: readonly string[] }
  | { readonly kind: 'folders' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Several of them, parted by commas. */
  | { readonly kind: 'list'; readonly words: readonly string[] }
  | { readonly kind: 'nothing' }

export interface OfferedFlag {
  readonly name: string
  readonly letter?: string
  readonly about: string
  /** The word of the help and what may stand there; absent: a switch. */
  readonly takes?: { readonly word: string; readonly offer: Offer }
}

export interface OfferedCommand {
  readonly name: string
  readonly about: string
  readonly flags: readonly OfferedFlag[]
  /** The word of the help and what may stand there, of each operand. */
  readonly operands: readonly { readonly word: string; readonly offer: Offer }[]
  /** The last operand may stand again and again. */
  readonly repeats: boolean
}

export function offersOf(commands: readonly Command[], templates: readonly string[]): OfferedCommand[] {
  const offerOf = offersByWord(templates)
  return commands.map(({ name, about, operands: { form }, flags }) => ({
    name,
    about,
    flags: [...Object.entries<Named>(flags), ...Object.entries<Named>(flagsOfAll)]
      .filter(([flag]) => flag !== 'version')
      .map(([flag, { about, takes, letter }]) => ({
        name: flag,
        about,
        ...(letter !== undefined && { letter }),
        ...(takes !== undefined && { takes: { word: takes, offer: offerOf(takes) } }),
      })),
    operands: operandsOf(form).map((word) => ({ word, offer: offerOf(word) })),
    repeats: form.includes('…'),
  }))
}

type Named = Pick<Flag<unknown>, 'about' | 'takes' | 'letter'>

/** `CURRENT [REDESIGN…]` has two; `bash|zsh|fish` is one. */
function operandsOf(form: string): string[] {
  return form
    .replace(/[[\]…]/g, '')
    .split(' ')
    .filter(Boolean)
}

const scenario: Offer = { kind: 'files', endings: ['yaml', 'yml'] }
const result: Offer = { kind: 'files', endings: ['json'] }

function offersByWord(templates: readonly string[]): (word: string) => Offer {
  const byWord: Readonly<Record<string, Offer>> = {
    SCENARIO: scenario,
    CURRENT: scenario,
    REDESIGN: scenario,
    LEVERS: scenario,
    RESULT: result,
    DIR: { kind: 'folders' },
    KINDS: { kind: 'list', words: documentKinds },
    MEASURE: { kind: 'words', words: comparedMeasures },
    TEMPLATE: { kind: 'words', words: templates },
  }
  return (word) => {
    if (word.includes('|')) return { kind: 'words', words: word.split('|') }
    const ending = /^[A-Z]+\.([a-z]+)$/.exec(word)?.[1]
    if (ending !== undefined) return { kind: 'files', endings: [ending] }
    return byWord[word] ?? { kind: 'nothing' }
  }
}
