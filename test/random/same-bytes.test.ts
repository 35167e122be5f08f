/** Nothing that reaches a result hangs on a function whose bits differ between engines, on a clock, or on chance. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folders = ['random', 'scenario', 'theory', 'statistics', 'engine', 'measure', 'experiment', 'verdict']
/** Those of Math that are exact in IEEE 754 or one number by the language's own definition, and the four that random/transcendental.ts vouches for. */
const allowed = ['PI', 'abs', 'ceil', 'floor', 'imul', 'max', 'min', 'round', 'sqrt', 'trunc', 'sign', 'clz32']
const vouchedFor = ['exp', 'log', 'log1p', 'sqrt']
/** What an arrival process has, and Node's `process` has not. */
const ofArrivals = ['by', 'rate', 'perHour', 'gap', 'at', 'size', 'times', 'file']

/** The code without comments and texts. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
}

it.each(folders)('src/%s', (folder) => {
  const files = readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const code = codeOf(`src/${folder}/${file}`)
    const isVoucher = `${folder}/${file}` === 'random/transcendental.ts'
    const known = isVoucher ? vouchedFor : allowed
    const unknown = (object: string, members: readonly string[]) =>
      [...code.matchAll(new RegExp(`\\b${object}\\.(\\w+)`, 'g'))].filter(([, name]) => !members.includes(name))
    expect([...unknown('Math', known), ...unknown('process', ofArrivals)], file).toEqual([])
    expect(code, file).not.toMatch(/\*\*|\bDate\b|\bperformance\b/)
  }
})
