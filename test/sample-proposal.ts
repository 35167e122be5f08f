/**
 * A proposal made by hand: every kind of block, a table that takes several pages, one that is too wide, names that try
 * to be markup, and two pictures drawn by hand of which one is shown twice.
 */
import type { DrawnPicture } from '../src/report/drawn-pictures.js'
import type { Block, Picture, Proposal, TextTable } from '../src/report/proposal/proposal.js'

export const hostileNames = [
  `</w:t></w:r><script>alert('x')</script>&amp;"]]>`,
  'Prüfung 🚀👩🏽‍💻 审批 委员会',
  'לוח אישורים \u202eevil\u202c مجلس',
  `${'long'.repeat(50)}`,
  'bell\u0007 null\u0000 half\ud800 tab\tline\nend\ufffe',
  '=HYPERLINK("http://example.org")',
  '(unbalanced \\( parenthesis \\',
]

export function sampleProposal(name = 'The committee'): Proposal {
  return {
    eyebrow: `Claims: ${name}`,
    title: `${name} breaks first, at 1.24× today’s volume.`,
    lead: ['Loaded 80% today, 160% at 2×.', `A quarter more at ${name} recovers all of it.`],
    aside: 'Redesign: the same people, other decision rights.',
    sections: [
      { id: 'answer', title: 'What breaks, and in which order', blocks: [picture('ladder', name)] },
      { id: 'empty', title: 'A section that has nothing to say', blocks: [{ kind: 'terms', terms: [] }] },
      { id: 'question', title: `Where does ${name} wait?`, blocks: questionBlocks(name) },
      {
        id: 'measures',
        title: 'Everything that was measured',
        blocks: [
          { kind: 'table', table: wideTable(name) },
          { kind: 'table', table: longTable(name) },
        ],
      },
      {
        id: 'words',
        title: 'The words of this report',
        blocks: [{ kind: 'terms', terms: [{ term: 'Break volume', meaning: 'the multiple at which a queue grows.' }] }],
      },
      { id: 'command', title: 'To see it again', blocks: [{ kind: 'command', text: 'loadbearing stress a.yaml' }] },
    ],
  }
}

function questionBlocks(name: string): Block[] {
  return [
    { kind: 'text', text: `Today’s design: ${'sentence after sentence about the queue, '.repeat(12)}${name}.` },
    { kind: 'heading', text: `Warnings about ${name}` },
    {
      kind: 'list',
      items: [
        { text: 'The interval is wide.', note: 'imprecise' },
        { text: `${name} is closed at night; ${'so the queue stands still, '.repeat(8)}says the calendar.` },
      ],
    },
    picture('paths', name),
    picture('ladder', name),
    { kind: 'table', table: promiseTable(name) },
  ]
}

function picture(chart: string, name: string): Block {
  const drawn: Picture = {
    chart,
    headline: `${name} in the picture ${chart}`,
    alt: `A picture of ${name}`,
    meaning: `What stands left of ${name} has to change.`,
    table: promiseTable(name),
  }
  return { kind: 'picture', picture: drawn }
}

function promiseTable(name: string): TextTable {
  return {
    caption: `Promises of ${name}`,
    columns: [
      { title: 'Promise', isNumeric: false },
      { title: '1×, today’s design', isNumeric: false },
      { title: 'Cost', isNumeric: true },
    ],
    rows: [
      [
        { text: 'p95(flow-time) < 10d', isCode: true },
        { text: '✓ kept: 4 d', range: '3–5', tone: 'kept' },
        { text: '€5' },
      ],
      [{ text: name }, { text: '✗ missed: 14 d', range: '13–15', tone: 'missed' }, { text: '–' }],
    ],
  }
}

/** Ten columns of intervals. */
function wideTable(name: string): TextTable {
  const columns = Array.from({ length: 9 }, (_, index) => ({ title: `Wait, mean ${index + 1}`, isNumeric: true }))
  const cell = { text: '10,000.5 min', range: '9,999.5–10,001.5' }
  return {
    caption: `Stations of ${name}`,
    columns: [{ title: 'Station or pool', isNumeric: false }, ...columns],
    rows: [[{ text: name }, ...columns.map(() => cell)]],
  }
}

/** 150 rows, one of them with a cell of some thousand words. */
function longTable(name: string): TextTable {
  return {
    caption: `${name}: 150 inputs, 6 with evidence`,
    columns: ['Input', 'Value', 'Source (range)'].map((title) => ({ title, isNumeric: false })),
    isDetail: true,
    rows: Array.from({ length: 150 }, (_, index) => [
      { text: `stations.station-${index}.takes`, isCode: true },
      { text: index === 70 ? `start ${'confidence >= 0.95 and amount < 20000 or '.repeat(120)}stop` : `${index}min` },
      index % 3 === 0 ? { text: '' } : { text: 'timing study', range: `${index}min to ${2 * index}min` },
    ]),
  }
}

export function samplePictures(): DrawnPicture[] {
  return ['ladder', 'paths'].map((chart, index) => ({
    chart,
    svg: `<svg role="img" xmlns="http://www.w3.org/2000/svg" width="600" height="${300 + 900 * index}" viewBox="0 0 600 ${300 + 900 * index}"><title>t</title><desc>d</desc><rect width="600" height="200" fill="#A9C8DD"/><path d="M0,50L600,50" stroke="#C2410C" stroke-dasharray="1,0"/><text x="20" y="80" font-family="Inter, Arial" font-size="17px" font-weight="600">Picture ${index + 1} &amp; more</text></svg>`,
    png: onePixel,
    width: 600,
    height: 300 + 900 * index,
  }))
}

/** Valid and of one pixel. */
const onePixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** What a document has to say of a proposal, in its order; what a picture draws itself is left out. */
export function textsOf({ eyebrow, title, lead, aside, sections }: Proposal): string[] {
  const shown = new Set<string>()
  const filled = sections.filter(({ blocks }) =>
    blocks.some((block) => block.kind !== 'terms' || block.terms.length > 0),
  )
  return [
    eyebrow,
    title,
    ...lead,
    ...(aside === undefined ? [] : [aside]),
    ...filled.flatMap((section) => [section.title, ...section.blocks.flatMap((block) => textsOfBlock(block, shown))]),
  ]
}

function textsOfBlock(block: Block, shown: Set<string>): string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'command':
      return [block.text]
    case 'list':
      return block.items.flatMap(({ text, note }) => [text, ...(note === undefined ? [] : [note])])
    case 'picture': {
      const { chart, headline, meaning = '' } = block.picture
      if (shown.has(chart)) return [headline]
      shown.add(chart)
      return [`Figure ${shown.size}.`, meaning]
    }
    case 'table': {
      const { caption, columns, rows } = block.table
      const cells = rows.flat().flatMap(({ text, range }) => [text, ...(range === undefined ? [] : [range])])
      return [caption, ...columns.map((column) => column.title), ...cells]
    }
    case 'terms':
      return block.terms.flatMap(({ term, meaning }) => [term, meaning])
  }
}

/** Those that do not stand in the text after the one before them; spaces and line ends do not count. */
export function missingIn(text: string, texts: readonly string[]): string[] {
  const bare = (each: string) => each.replace(/\s+/g, '')
  const whole = bare(text)
  let at = 0
  return texts.filter((each) => {
    const found = whole.indexOf(bare(each), at)
    if (found < 0) return true
    at = found + bare(each).length
    return false
  })
}
