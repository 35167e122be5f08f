/** The packages: are they there, and do pictures come out with their texts? */
import { installedVersion } from '../../files/package-files.js'
import { type Finding, missing, there } from './finding.js'

/** What draws and writes, and what each is for; the rest is said in one line. */
const shown: Readonly<Record<string, string>> = {
  vega: 'draws charts',
  'vega-lite': 'draws charts',
  '@resvg/resvg-js': 'makes PNG of charts',
  '@expo-google-fonts/inter': 'is the font of charts',
  pptxgenjs: 'writes slides, .pptx',
  docx: 'writes text documents, .docx',
  pdfmake: 'writes .pdf',
}

/** Those that no installation lists, since they come within the package. */
export const bundled = ['vega', 'vega-lite', 'pptxgenjs', 'docx', 'pdfmake']

export const reinstall = '`npm ci` in a clone, else `npm install loadbearing` again'

type VersionOf = (name: string) => Promise<string | undefined>

/** `needs` are the names of the packages to look for. */
export async function packageFindings(
  needs: readonly string[],
  versionOf: VersionOf = installedVersion,
): Promise<Finding[]> {
  const versions = await Promise.all(needs.map(async (name) => ({ name, version: await versionOf(name) })))
  const isShown = ({ name }: { name: string }) => Object.hasOwn(shown, name)
  const others = versions.filter((each) => !isShown(each))
  const lost = others.filter(({ version }) => version === undefined).map(({ name }) => name)
  const rest =
    lost.length === 0
      ? there('other packages', `${others.length} of ${others.length}`)
      : missing('other packages', `not there: ${lost.join(', ')}`, reinstall)
  return [...versions.filter(isShown).map(findingOf), rest]
}

function findingOf({ name, version }: { name: string; version: string | undefined }): Finding {
  const purpose = shown[name] ?? ''
  return version === undefined
    ? missing(name, `not there; it ${purpose}`, reinstall)
    : there(name, `${version}; ${purpose}`)
}

/** Draws a picture, and looks whether its text is in it. */
export async function pictureFinding(): Promise<Finding> {
  const what = 'pictures'
  try {
    const { drawsText } = await import('../../chart/drawn-text.js')
    if (await drawsText()) return there(what, 'one was drawn, with its text')
    return missing(what, 'one was drawn without its text', reinstall)
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return missing(what, `cannot be drawn: ${first}`, `${reinstall}, with optional packages: no --omit=optional`)
  }
}
