/**
 * Opens an Office package as its readers do and lists what they would refuse: parts without a content type, content types
 * and relationships of parts that are not there, XML that is not well formed, ids that two shapes of a slide share. Looks
 * into packages within it too.
 */
import { strFromU8, unzipSync } from 'fflate'

export type Parts = ReadonlyMap<string, Uint8Array>

/** Folders included, which no package may hold. */
export function partsOf(archive: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(archive)))
}

export function textOf(parts: Parts, name: string): string {
  const contents = parts.get(name)
  if (contents === undefined) throw new Error(`The package has no part ${name}`)
  return strFromU8(contents)
}

/** A sentence a problem; none of a sound package. */
export function packageProblems(archive: Uint8Array): string[] {
  const parts = partsOf(archive)
  const names = [...parts.keys()]
  const types = textOf(parts, '[Content_Types].xml')
  const overrides = new Set(matches(types, /PartName="\/([^"]+)"/g))
  const extensions = new Set(matches(types, /Extension="([^"]+)"/g))
  const xmls = names.filter((name) => /\.(xml|rels)$/.test(name))
  return [
    ...names.filter((name) => name.endsWith('/')).map((name) => `${name} is a folder`),
    ...names
      .filter((name) => !overrides.has(name) && !extensions.has(name.split('.').at(-1) ?? ''))
      .map((name) => `${name} has no content type`),
    ...[...overrides].filter((name) => !parts.has(name)).map((name) => `the content type of ${name} has no part`),
    ...names.filter((name) => name.endsWith('.rels')).flatMap((name) => relationshipProblems(parts, name)),
    ...xmls.flatMap((name) => xmlProblems(textOf(parts, name)).map((problem) => `${name}: ${problem}`)),
    ...names.filter((name) => /slides\/slide\d+\.xml$/.test(name)).flatMap((name) => idProblems(parts, name)),
    ...names
      .filter((name) => name.endsWith('.xlsx'))
      .flatMap((name) => packageProblems(parts.get(name) ?? new Uint8Array()).map((problem) => `${name}: ${problem}`)),
  ]
}

export function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

function relationshipProblems(parts: Parts, name: string): string[] {
  const text = textOf(parts, name)
  const folder = name.replace(/_rels\/[^/]*$/, '')
  const ids = matches(text, /\sId="([^"]+)"/g)
  const targets = [...text.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([element]) => element)
    .filter((element) => !element.includes('TargetMode="External"'))
    .map((element) => element.match(/\sTarget="([^"]+)"/)?.[1] ?? '')
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${name} has an id twice`]),
    ...targets
      .map((target) => new URL(target, `file:///${folder}`).pathname.slice(1))
      .filter((target) => !parts.has(target))
      .map((target) => `${name} leads to ${target}, which is not there`),
  ]
}

function idProblems(parts: Parts, name: string): string[] {
  const ids = matches(textOf(parts, name), /<p:cNvPr id="(\d+)"/g)
  return new Set(ids).size === ids.length ? [] : [`${name} has a shape's id twice`]
}

const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y

/** Not a parser: elements that close in their order, attributes once and in quotes, entities, characters that XML allows. */
export function xmlProblems(xml: string): string[] {
  const body = xml.replace(/^\uFEFF?<\?xml[^>]*\?>/, '')
  const open: string[] = []
  let roots = 0
  let at = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) return ['a character that XML forbids']
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(body)) return ['an ampersand that begins no entity']
  while (at < body.length) {
    const next = body.indexOf('<', at)
    const text = body.slice(at, next < 0 ? undefined : next)
    if (open.length === 0 && text.trim() !== '') return [`text outside of the root: ${text.trim().slice(0, 40)}`]
    if (next < 0) break
    tag.lastIndex = next
    const found = tag.exec(body)
    if (found === null) return [`no tag: ${body.slice(next, next + 60)}`]
    const [whole, closing, name = '', attributes = '', selfClosing] = found
    const names = matches(attributes.replace(/"[^"]*"|'[^']*'/g, '""'), /([\w:.-]+)\s*=/g)
    if (new Set(names).size !== names.length) return [`an attribute twice: ${whole}`]
    if (closing) {
      const last = open.pop()
      if (last !== name) return [`</${name}> closes <${last}>`]
    } else {
      if (open.length === 0) roots += 1
      if (!selfClosing) open.push(name)
    }
    at = next + whole.length
  }
  if (open.length > 0) return [`<${open.at(-1)}> is not closed`]
  return roots === 1 ? [] : [`${roots} roots`]
}
