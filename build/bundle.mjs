/**
 * What draws charts and writes documents is large, brings packages that are never loaded, and is loaded by four files
 * alone. It is therefore bundled into dist/bundled/ once tsc is done, and those four files load it from there. Beside it
 * stand the list of what is in it, and all licences. `npm run build` calls it.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { rolldown } from 'rolldown'

const target = 'dist/bundled'

/** By the name of the bundle: the module that it is of, the one file that loads it, and what that module was itself made of. */
const bundles = JSON.parse(readFileSync('build/bundles.json', 'utf8'))

/** Licences that a package.json leaves out, from the package's own text. */
const unsaid = { 'png-js': 'MIT' }

const modules = await writeBundles()
for (const [name, bundle] of Object.entries(bundles)) loadFromBundle(name, bundle)
// PDFKit reads the widths of its own first font, which no page uses, when a document begins.
mkdirSync(join(target, 'data'), { recursive: true })
copyFileSync('node_modules/pdfkit/js/data/Helvetica.afm', join(target, 'data/Helvetica.afm'))
const packages = packagesOf([...modules.map(folderOf), ...Object.values(bundles).flatMap(foldersWithin)])
writeFileSync(join(target, 'packages.json'), `${JSON.stringify(packages.map(named), null, 2)}\n`)
writeFileSync(join(target, 'LICENSES.txt'), packages.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`))

/** The paths of the modules that are in the bundles. */
async function writeBundles() {
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(bundles).map(([name, { from }]) => [name, from])),
    platform: 'node',
    // Vega would draw on it where it is installed: ours are drawn without.
    external: ['canvas'],
    plugins: [{ name: 'mend', transform: mended }],
    transform: { define: { __dirname: 'import.meta.dirname' } },
    onLog: (level, log) => {
      throw new Error(`${level}: ${log.message}`)
    },
  })
  const { output } = await build.write({ dir: target, chunkFileNames: 'shared-[name].js', comments: false })
  return output.flatMap(({ moduleIds = [] }) => moduleIds)
}

/**
 * vega-lite teaches every Set of the program to be JSON, for its own hashes; Node with --frozen-intrinsics forbids that.
 * The one place that asks is told instead.
 */
function mended(code, path) {
  if (!/[/\\]vega-lite[/\\]build[/\\]index\.js$/.test(path)) return undefined
  const taught = /^Set\.prototype\['toJSON'\] = function \(\) \{\n\s*return (.*);\n\};\n/m
  const [whole, text] = taught.exec(code) ?? []
  const asked = "if (node?.toJSON && typeof node.toJSON === 'function')"
  if (whole === undefined || !code.includes(asked)) throw new Error('vega-lite makes JSON of a Set in another way now')
  const told = `if (node instanceof Set) node = ${text.replace('this', 'node')};\n`
  return code.replace(whole, '').replace(asked, () => told + asked)
}

function loadFromBundle(name, { from, in: file }) {
  const text = readFileSync(file, 'utf8')
  const before = `import('${from}')`
  if (text.split(before).length !== 2) throw new Error(`${file} should load ${from} in one place`)
  const path = relative(dirname(file), join(target, name)).split(sep).join('/')
  writeFileSync(file, text.replace(before, `import('${path}.js')`))
}

/** The packages in these folders, by name and version. */
function packagesOf(folders) {
  const found = new Map()
  for (const folder of folders.filter((each) => each !== undefined)) {
    found.set(folder, { folder, ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) })
  }
  const key = ({ name, version }) => `${name}@${version}`
  const byKey = new Map([...found.values()].map((each) => [key(each), each]))
  return [...byKey.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The folder of the package that a module is in; the bundler's own are in none. */
function folderOf(path) {
  return /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(path)?.[0]
}

/** Packages that a module brings along in one file: no module of the bundle tells of them. */
function foldersWithin({ from, within = [] }) {
  return within.map((name) => {
    const own = join('node_modules', from, 'node_modules', name)
    return existsSync(own) ? own : join('node_modules', name)
  })
}

function licenceNamed({ name, license = unsaid[name] }) {
  if (license === undefined) throw new Error(`${name} names no licence`)
  return license
}

function named(description) {
  return { name: description.name, version: description.version, license: licenceNamed(description) }
}

/** Its own text; where it has none, who wrote it, and the words of the licence that it names. */
function licenceOf({ folder, author, ...description }) {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each))
  const { name, version, license } = named(description)
  const head = `${name} ${version}: ${license}`
  if (file !== undefined) return `${head}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  if (license !== 'MIT') throw new Error(`${folder} has no licence text`)
  const words = readFileSync('LICENSE', 'utf8')
  return `${head}\nBy ${author?.name ?? author ?? 'its authors'}\n\n${words.slice(words.indexOf('Permission is hereby')).trim()}\n`
}
