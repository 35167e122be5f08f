/**
 * Writes dist/sbom.cdx.json: what an installation consists of, in CycloneDX. npm tells the packages from the lock; those
 * that are bundled (bundle.mjs) are tools of development to it, and are marked here. Left out are the time and the random
 * serial number, so that the same lock gives the same bytes. `npm run sbom` builds first; packing
 * calls it.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const description = JSON.parse(readFileSync('package.json', 'utf8'))
const { serialNumber, metadata, components, dependencies, ...rest } = cyclonedx()
const root = metadata.component['bom-ref']
const dependsOn = new Map(dependencies.map((each) => [each.ref, each.dependsOn]))
const installed = reached(dependsOn.get(root).filter((ref) => nameOf(ref) in description.dependencies))
const bundled = new Set(JSON.parse(readFileSync('dist/bundled/packages.json', 'utf8')).map(refOf))
const kept = components.filter((each) => installed.has(each['bom-ref']) || bundled.has(each['bom-ref']))
const refs = new Set([root, ...kept.map((each) => each['bom-ref'])])
const { timestamp, ...described } = metadata
const bill = {
  ...rest,
  metadata: { ...described, component: { ...metadata.component, name: description.name } },
  components: kept.map((each) => (installed.has(each['bom-ref']) ? each : asBundled(each))),
  dependencies: dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
}
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`)
console.log(`dist/sbom.cdx.json: ${installed.size} packages installed, ${kept.length - installed.size} more bundled`)

function cyclonedx() {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only']
  return JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 1 << 28 }))
}

/** All that these need, they themselves too: npm leaves out what development needs as well, told to leave that out. */
function reached(start) {
  const found = new Set()
  const open = [...start]
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (found.has(ref)) continue
    found.add(ref)
    open.push(...(dependsOn.get(ref) ?? []))
  }
  return found
}

function refOf({ name, version }) {
  return `${name}@${version}`
}

function nameOf(ref) {
  return ref.slice(0, ref.lastIndexOf('@'))
}

/** CycloneDX has a name of its own for what is within another package. */
function asBundled({ properties, ...component }) {
  const others = properties.filter((each) => each.name !== 'cdx:npm:package:development')
  return {
    ...component,
    scope: 'required',
    properties: [...others, { name: 'cdx:npm:package:bundled', value: 'true' }],
  }
}
