/**
 * The styles of the text document, as the file has them: all that it looks like hangs on these, so that who restyles
 * them restyles the report. Written out here since the library has no table styles.
 */
import { colours, sizes } from '../paper/page.js'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Identifiers, as paragraphs, runs and tables name them. */
export type StyleId =
  | 'Subtitle'
  | 'Title'
  | 'Lead'
  | 'Aside'
  | 'Heading1'
  | 'Heading2'
  | 'BodyText'
  | 'Reference'
  | 'ListBullet'
  | 'Term'
  | 'Command'
  | 'Figure'
  | 'Caption'
  | 'TableText'
  | 'TableDetail'
  | 'TableTight'
  | 'Header'
  | 'Footer'
export type RunStyleId = 'Strong' | 'Quiet' | 'Kept' | 'Missed' | 'Code'
export const tableStyle = 'ReportTable'

interface Look {
  readonly name: string
  readonly size?: number
  readonly colour?: string
  readonly bold?: true
  /** Space before and after, in points. */
  readonly space?: readonly [before: number, after: number]
  /** Of a line, in multiples of its own height. */
  readonly leading?: number
  readonly keepNext?: true
  readonly outline?: number
  readonly indent?: number
}

const { ink, quiet, grid } = colours

const paragraphs: Readonly<Record<StyleId, Look>> = {
  Subtitle: { name: 'Subtitle', size: sizes.caption, colour: quiet, space: [0, 2], keepNext: true },
  Title: { name: 'Title', size: sizes.title, bold: true, space: [0, 8], leading: 1.05, keepNext: true },
  Lead: { name: 'Lead', size: sizes.lead, space: [0, 6] },
  Aside: { name: 'Aside', colour: quiet, space: [0, 6] },
  Heading1: {
    name: 'heading 1',
    size: sizes.section,
    bold: true,
    space: [24, 6],
    leading: 1.05,
    keepNext: true,
    outline: 0,
  },
  Heading2: {
    name: 'heading 2',
    size: sizes.heading,
    bold: true,
    space: [14, 4],
    leading: 1.05,
    keepNext: true,
    outline: 1,
  },
  BodyText: { name: 'Body Text', space: [0, 6] },
  Reference: { name: 'Reference', colour: quiet, space: [0, 6] },
  ListBullet: { name: 'List Bullet', space: [0, 4] },
  Term: { name: 'Term', space: [0, 4] },
  Command: { name: 'Command', size: sizes.caption, space: [4, 6], indent: 12 },
  Figure: { name: 'Figure', space: [12, 0], leading: 1, keepNext: true },
  Caption: { name: 'caption', size: sizes.caption, space: [4, 6] },
  TableText: { name: 'Table Text', size: sizes.table, leading: 1 },
  TableDetail: { name: 'Table Detail', size: sizes.detail, leading: 1 },
  TableTight: { name: 'Table Tight', size: sizes.tight, leading: 1 },
  Header: { name: 'header', size: sizes.furniture, colour: quiet },
  Footer: { name: 'footer', size: sizes.furniture, colour: quiet },
}

const runs: Readonly<Record<RunStyleId, Pick<Look, 'name' | 'colour' | 'bold'>>> = {
  Strong: { name: 'Strong', bold: true },
  Quiet: { name: 'Quiet', colour: quiet },
  Kept: { name: 'Kept', colour: colours.kept },
  Missed: { name: 'Missed', colour: colours.missed, bold: true },
  Code: { name: 'Code' },
}

export function stylesXml(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${namespace}">${defaults()}${Object.entries(paragraphs).map(paragraphStyle).join('')}${Object.entries(runs).map(runStyle).join('')}${tableStyles()}</w:styles>`
}

function defaults(): string {
  const fonts = ['ascii', 'hAnsi', 'cs', 'eastAsia'].map((script) => `w:${script}="Arial"`).join(' ')
  return `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts}/>${sizeOf(sizes.body)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing([0, 0], 1.2)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${colourOf(ink)}</w:rPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>`
}

function paragraphStyle([id, look]: [string, Look]): string {
  const { name, space = [0, 0], leading = 1.2, keepNext, outline, indent } = look
  const properties = [
    keepNext ? '<w:keepNext/><w:keepLines/>' : '',
    spacing(space, leading),
    indent === undefined ? '' : `<w:ind w:left="${indent * 20}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('')
  const next = keepNext ? '<w:next w:val="BodyText"/>' : ''
  return `<w:style w:type="paragraph"${custom(name)} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${runProperties(look)}</w:rPr></w:style>`
}

function runStyle([id, look]: [string, Pick<Look, 'name' | 'colour' | 'bold'>]): string {
  return `<w:style w:type="character"${custom(look.name)} w:styleId="${id}"><w:name w:val="${look.name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${runProperties(look)}</w:rPr></w:style>`
}

/** Rules under the rows alone, the head in quiet over a darker one. */
function tableStyles(): string {
  const border = (side: string, colour: string) =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${hex(colour)}"/>`
  const margins = (side: string, twips: number) => `<w:${side} w:w="${twips}" w:type="dxa"/>`
  return `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${margins('top', 0)}${margins('left', 108)}${margins('bottom', 0)}${margins('right', 108)}</w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${border('bottom', grid)}${border('insideH', grid)}</w:tblBorders><w:tblCellMar>${margins('top', 28)}${margins('left', 0)}${margins('bottom', 28)}${margins('right', 0)}</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${colourOf(quiet)}</w:rPr><w:tcPr><w:tcBorders>${border('bottom', quiet)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`
}

function runProperties({ bold, colour, size }: Pick<Look, 'bold' | 'colour' | 'size'>): string {
  return [
    bold ? '<w:b/><w:bCs/>' : '',
    colour === undefined ? '' : colourOf(colour),
    size === undefined ? '' : sizeOf(size),
  ].join('')
}

function spacing([before, after]: readonly [number, number], leading: number): string {
  const line = Math.round(240 * leading)
  return `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${line}" w:lineRule="auto"/>`
}

/** Half points. */
function sizeOf(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
}

function colourOf(colour: string): string {
  return `<w:color w:val="${hex(colour)}"/>`
}

function hex(colour: string): string {
  return colour.replace('#', '')
}

/** Those that Word knows by their name are not custom. */
const known = new Set(['Subtitle', 'Title', 'Body Text', 'List Bullet', 'Strong', 'header', 'footer', 'caption'])

function custom(name: string): string {
  return known.has(name) || name.startsWith('heading ') ? '' : ' w:customStyle="1"'
}
