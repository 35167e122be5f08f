/** Writes every story's committed result again: `npm run stories`. The one that `npm start` writes whole is left to it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const leftOut = 'insurance-claims'
const bin = 'dist/cli/bin.js'

/** Prints how long it took, and ends where one fails. */
function write(...words) {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, [bin, 'stress', ...words, '--to', 'json', '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s  ${words.join(' ')}`)
  if (status !== 0) process.exit(1)
}

for (const entry of readdirSync('scenarios', { withFileTypes: true })) {
  if (!entry.isDirectory() || entry.name === leftOut) continue
  const folder = `scenarios/${entry.name}`
  write(`${folder}/current.yaml`, '--against', `${folder}/redesign.yaml`)
  if (existsSync(`${folder}/pilot.yaml`)) write(`${folder}/pilot.yaml`, '--out', `reports/${entry.name}/pilot`)
}
