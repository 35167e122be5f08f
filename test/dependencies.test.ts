/** How many packages an installation brings, from the lock: each is code of others that a user runs. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

const locked: Readonly<Record<string, Locked>> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const bundles: Readonly<Record<string, { readonly from: string }>> = JSON.parse(
  readFileSync('build/bundles.json', 'utf8'),
)
const installed = Object.entries(locked)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path]) => path)

test('fewer than 150 packages are installed, those for other machines counted too', () => {
  expect(installed.length).toBeGreaterThan(20)
  expect(installed.length).toBeLessThan(150)
})

test('fewer than 200 with what the bundles are made from, though most of that is left out of them', () => {
  const needed = new Set<string>()
  for (const { from } of Object.values(bundles)) follow(`node_modules/${from.split('/')[0]}`, needed)
  for (const path of installed) if (locked[path].optional !== true) needed.add(path)
  expect(needed.size).toBeGreaterThan(installed.length)
  expect(needed.size).toBeLessThan(200)
})

test('none of them runs a script as it is installed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(installed.filter((path) => packages[path].hasInstallScript === true)).toEqual([])
})

function follow(path: string, needed: Set<string>): void {
  if (needed.has(path)) return
  needed.add(path)
  for (const name of Object.keys(locked[path].dependencies ?? {})) follow(found(name, path), needed)
}

/** As Node looks for it: in the folder of the package itself, then in those above. */
function found(name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (path in locked) return path
    if (folder === '') throw new Error(`${name} of ${from} is not in the lock`)
  }
}
