/**
 * From the text of a YAML file to what is written, or to problems. Nothing here knows the language of scenarios.
 * Guards against files that would eat the machine: size, nesting and what aliases unfold to are bounded before the
 * work is done.
 */
import { CST, type Document, Lexer, parseDocument } from 'yaml'
import type { Problems } from './problems.js'
import { Source } from './source.js'
import type { Written } from './written.js'
import { deepestNesting, writtenOf } from './written-of.js'
import { yamlFault } from './yaml-fault.js'

export const largestFile = 1_000_000
const widestIndent = 1_000
const mostFaults = 20
/** Tokens of the lexer that stand for nothing in the text. */
const marks: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]

/** Undefined where the text cannot be read as one document; the problems say why. */
export function readYaml(file: string, text: string, problems: Problems): Written | undefined {
  const source = new Source(file, text)
  const start = { source, offset: 0 }
  if (text.length > largestFile) {
    const message = `the file has ${text.length.toLocaleString('en')} characters; a scenario has at most ${largestFile.toLocaleString('en')}`
    return problems.add(start, 'too-large', message)
  }
  const tooDeep = offsetTooDeep(text)
  if (tooDeep !== undefined) {
    return problems.add({ source, offset: tooDeep }, 'too-deep', `nested more than ${deepestNesting} levels deep`)
  }
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: false })
  if (reportFaults(document, source, problems)) return undefined
  if (document.contents === null) {
    return problems.add(
      start,
      'empty',
      'the file is empty',
      'a scenario begins with `scenario: NAME`; `loadbearing init` writes one',
    )
  }
  return writtenOf(document.contents, source, problems)
}

/** Faults that spoil nothing around them. */
const localFaults: readonly string[] = ['TAB_AS_INDENT', 'BAD_SCALAR_START']

/** Local faults, all of them, and the first of the others, where it stands above; what follows from these is not told. */
function reportFaults(document: Document, source: Source, problems: Problems): boolean {
  const { errors, warnings } = document
  for (const warning of warnings) {
    problems.add(
      { source, offset: warning.pos[0] },
      'yaml',
      `a tag that is not known here: ${warning.message}`,
      'take it away; what begins with ! stands in quotes',
    )
  }
  const first = errors.findIndex(({ code }) => !localFaults.includes(code))
  const firstLocal = errors.findIndex(({ code }) => localFaults.includes(code))
  const told = errors.filter(
    ({ code }, index) => localFaults.includes(code) || (index === first && (firstLocal < 0 || first < firstLocal)),
  )
  for (const error of told.slice(0, mostFaults)) {
    const { message, hint } = yamlFault(error, source.text)
    problems.add({ source, offset: error.pos[0] }, 'yaml', message, hint)
  }
  return errors.length > 0
}

/**
 * The parser recurses, and a stack that overflows within a regular expression ends the whole process: so brackets and
 * indentation are measured beforehand.
 */
function offsetTooDeep(text: string): number | undefined {
  const indented = /^ *(?:[-?:] +)*/gm
  for (const match of text.matchAll(indented)) if (match[0].length > widestIndent) return match.index
  let depth = 0
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > deepestNesting) return offset
    if (!marks.includes(token)) offset += token.length
  }
  return undefined
}
