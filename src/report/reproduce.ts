/** The command that makes a result again, for a shell. */
import type { Result } from '../verdict/result.js'

export function commandFor(result: Result): string {
  const words = ['loadbearing', ...operandsOf(result)]
  for (const [name, value] of Object.entries(result.run.options)) words.push(`--${name}`, String(value))
  return words.map(quoted).join(' ')
}

function operandsOf(result: Result): string[] {
  const { file } = result.scenario
  switch (result.schema) {
    case 'loadbearing/stress@1':
      return ['stress', file, ...(result.against ? ['--against', result.against.scenario.file] : [])]
    case 'loadbearing/run@1':
      return ['run', file]
    case 'loadbearing/compare@1':
      return ['compare', file, ...result.designs.flatMap(({ scenario }) => (scenario.levers ? [] : [scenario.file]))]
    case 'loadbearing/sweep@1':
      return ['sweep', file]
    case 'loadbearing/sensitivity@1':
      return ['sensitivity', file]
    case 'loadbearing/redesign@1':
      return ['redesign', file]
  }
}

/** As it stands where a shell reads it so, else in single quotes. */
export function quoted(word: string): string {
  return /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
