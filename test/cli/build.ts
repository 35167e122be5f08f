/** Builds `dist/` once before the tests where it is missing or older than a source: the command's tests run it. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export default function setup(): void {
  if (newest('src') <= oldestBuilt()) return
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs))
}

function oldestBuilt(): number {
  return statSync('dist/cli/bin.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
}
