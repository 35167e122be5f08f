/** The parser's faults in plain words, with what to do about them. */
import type { YAMLParseError } from 'yaml'

export interface YamlFault {
  readonly message: string
  readonly hint?: string
}

export function yamlFault(error: YAMLParseError, text: string): YamlFault {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { message: 'a tab stands where YAML indents with spaces', hint: 'put spaces in its place' }
    case 'BAD_INDENT':
      return { message: `the indentation does not fit: ${error.message.toLowerCase()}` }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'a second colon stands in one line',
        hint: 'put the value in quotes, or the inner key on a line of its own',
      }
    case 'BAD_SCALAR_START':
      return { message: `a value cannot begin with \`${text[error.pos[0]] ?? ''}\``, hint: 'put the value in quotes' }
    case 'MULTIPLE_DOCS':
      return { message: 'a second document begins here', hint: 'a file holds one scenario' }
    case 'UNEXPECTED_TOKEN':
      return {
        message: error.message,
        hint: 'a value that begins with a quote, and goes on after it, stands in quotes as a whole',
      }
    default:
      return { message: error.message }
  }
}
