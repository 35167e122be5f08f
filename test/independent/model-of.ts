/** A model from a text, for tests: written to a folder of its own with the files beside it, and read. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Model } from './model.js'
import { type ReadOptions, readModel } from './read-model.js'

export function fileOf(text: string, beside: Readonly<{ [name: string]: string }> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'independent-'))
  for (const [name, content] of Object.entries(beside)) writeFileSync(join(folder, name), content)
  const file = join(folder, 'scenario.yaml')
  writeFileSync(file, text)
  return file
}

export function modelOf(
  text: string,
  beside: Readonly<{ [name: string]: string }> = {},
  options: ReadOptions = {},
): Model {
  return readModel(fileOf(text, beside), options)
}
