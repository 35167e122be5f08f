/** A page opened in headless Chromium, by its command: no driver, no port. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** CHROMIUM_PATH, or the first that is installed. Throws where there is none. */
export function chromiumPath(): string {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH !== undefined) return CHROMIUM_PATH
  const folders = PATH.split(delimiter)
  const places = [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...elsewhere]
  const found = places.find(isExecutable)
  if (found === undefined) throw new Error('no Chromium is installed: name one in CHROMIUM_PATH')
  return found
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The page after its scripts, and all that they promised without waiting for a clock, have run. `more`: flags of
 * Chromium, for example a virtual time that runs ahead of the clock.
 */
export function pageAfter(html: string, more: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  try {
    const page = join(folder, 'page.html')
    writeFileSync(page, html)
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`]
    const words = [...flags, ...more, '--dump-dom', pathToFileURL(page).href]
    return execFileSync(chromiumPath(), words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
