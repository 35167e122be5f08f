/**
 * The four questions as a report lays them out: each with its title, the sentences of its answer, the pictures that show
 * it, and the numbers as tables. What has no number is left out.
 */
import { exactly } from '../chart/headline.js'
import { causeTitles } from '../chart/ledger-words.js'
import { loadOf, type ShownLoad, signOf } from '../chart/trusted-load.js'
import { countUnit, moneyUnit, shareUnit, type Unit, volumeUnit } from '../chart/unit.js'
import { type Asked, causes, type DesignPart, type Questions } from '../verdict/result.js'
import { exceptionRows } from './exception-rows.js'
import { pathTables } from './path-tables.js'
import { cellOf, isFilled, type QuestionRow, type QuestionTable, rowOf, timeRow } from './question-rows.js'

export interface AskedQuestion {
  readonly title: string
  readonly sentences: readonly string[]
  /** Sentences that a document tells in sections of their own. */
  readonly more?: readonly string[]
  /** Names of charts; what breaks first has more, in sections of their own. */
  readonly pictures: readonly string[]
  readonly tables: readonly QuestionTable[]
}

/** In the order in which they are asked; none of a result that did not ask. `nameOf`: what a station is called. */
export function askedQuestions(
  result: Asked & Partial<Pick<DesignPart, 'constraints' | 'answer' | 'scenario'>>,
  nameOf?: (id: string) => string,
): AskedQuestion[] {
  const { questions } = result
  if (questions === undefined) return []
  const { whereTheyGo, needsHuman, exceptions, breaksFirst } = questions
  const [heads, humanHeads] = [whereTheyGo, needsHuman].map(({ volumes }) =>
    volumes.map((each) => exactly(each.volume)),
  )
  const last =
    breaksFirst === undefined
      ? []
      : [
          {
            title: `What breaks first when volume ${result.answer?.target === 2 ? 'doubles' : 'grows'}?`,
            sentences: [breaksFirst.sentence],
            more: [breaksFirst.proof, breaksFirst.cascade].filter((each) => each !== undefined),
            pictures: ['heat-strip'],
            tables: [constraintTable(result)],
          },
        ]
  return [
    {
      title: 'Where do recommendations go?',
      sentences: [whereTheyGo.sentence],
      pictures: ['paths', 'time-ledger', 'flow-time-fan'],
      tables: [
        { title: 'Per item', heads, rows: wayRows(whereTheyGo) },
        ...lossTables(whereTheyGo, result.scenario?.currency),
        ...pathTables(result.paths?.volumes ?? [], nameOf),
      ],
    },
    {
      title: 'What share needs a human before execution?',
      sentences: [needsHuman.sentence],
      pictures: ['review', 'calibration', 'trust'],
      tables: [{ title: 'Per item', heads: humanHeads, rows: humanRows(needsHuman) }],
    },
    {
      title: 'Where do exceptions live, and for how long?',
      sentences: [exceptions.sentence],
      pictures: ['exceptions', 'backlog'],
      tables: [
        {
          title: 'Station',
          heads: exceptions.volumes.map(({ volume }) => exactly(volume)),
          rows: exceptionRows(exceptions, result.ages?.volumes ?? []),
        },
      ],
    },
    ...last,
  ]
}

function wayRows({ volumes }: Questions['whereTheyGo']): QuestionRow[] {
  return [
    timeRow(
      'Elapsed, arrival to end',
      volumes.map(({ elapsed }) => elapsed),
    ),
    ...causes
      .filter((cause) => volumes.some(({ byCause }) => (byCause[cause]?.estimate ?? 0) > 0))
      .map((cause) =>
        timeRow(
          `  ${causeTitles[cause]}`,
          volumes.map(({ byCause }) => byCause[cause]),
        ),
      ),
    rowOf(
      'Hand-offs',
      volumes.map(({ handoffs }) => handoffs),
      countUnit,
    ),
    rowOf(
      'Tools crossed',
      volumes.map(({ toolsCrossed }) => toolsCrossed),
      countUnit,
    ),
    rowOf(
      'Digestion gap (to AI time)',
      volumes.map(({ digestionGap }) => digestionGap),
      timesUnit,
    ),
    rowOf(
      'Digestion ratio (of work)',
      volumes.map(({ digestionRatio }) => digestionRatio),
      shareUnit,
    ),
  ].filter(isFilled)
}

/** Where value goes; in the order of the last volume's losses. None without value. */
function lossTables({ volumes }: Questions['whereTheyGo'], currency: string | undefined): QuestionTable[] {
  const losing = volumes.toReversed().flatMap(({ valueLost = [] }) => valueLost)
  const titles = new Map(losing.map(({ id, title }) => [id, title]))
  if (titles.size === 0) return []
  const rows = [...titles].map(([id, title]) => {
    const losses = volumes.map(({ valueLost = [] }) => valueLost.find((each) => each.id === id)?.perWeek)
    return rowOf(title, losses, moneyUnit(currency))
  })
  const heads = volumes.map(({ volume }) => exactly(volume))
  return [{ title: 'Value lost a week', heads, rows, isDetail: true }]
}

const timesUnit: Unit = { ...countUnit, after: '×' }

function humanRows({ volumes }: Questions['needsHuman']): QuestionRow[] {
  const of = (name: keyof NonNullable<(typeof volumes)[number]['review']>) =>
    volumes.map(({ review }) => review?.[name])
  return [
    rowOf(
      'Need a human',
      volumes.map(({ reviewRate }) => reviewRate),
      shareUnit,
    ),
    rowOf(
      'Touches',
      volumes.map(({ touches }) => touches),
      countUnit,
    ),
    rowOf('Overridden', of('overrides'), countUnit),
    rowOf('Errors caught', of('caught'), countUnit),
    rowOf('Errors let through', of('missed'), countUnit),
    rowOf('Right ones spoiled', of('spoiled'), countUnit),
    rowOf('Wrong at the end', of('wrongAtEnd'), shareUnit),
  ].filter(isFilled)
}

/** With its sign. */
function loadCell(shown: ShownLoad | undefined) {
  if (shown === undefined) return undefined
  const { load, trust } = shown
  return cellOf({ estimate: load, low: load, high: load }, { ...shareUnit, before: signOf(trust), mostDecimals: 0 })
}

function constraintTable({
  constraints = [],
  answer,
}: Partial<Pick<DesignPart, 'constraints' | 'answer'>>): QuestionTable {
  return {
    title: 'Each by itself',
    heads: ['load now', `at ${exactly(answer?.target ?? 2)}`, 'breaks at'],
    rows: constraints.map((each) => ({
      title: each.title,
      cells: [...[loadOf(each, 'today'), loadOf(each, 'target')].map(loadCell), cellOf(each.breaksAt, volumeUnit)],
    })),
  }
}
