/** docs/glossary.md: the words of a report, from the glossary that reports themselves print. */
import { glossary } from '../../src/report/proposal/glossary.js'

export function glossaryPage(): string {
  return [
    '# The words of a report\n',
    '<!-- Written by `npm run docs`; edit src/report/proposal/glossary.ts instead. -->\n',
    'Each in a sentence. [method.md](method.md) says exactly how each is computed, [language.md](language.md) which words a',
    'scenario is written in.\n',
    ...glossary().map(({ term, meaning }) => `- **${term}**: ${meaning}`),
    '',
  ].join('\n')
}
