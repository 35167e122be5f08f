/** Parts that several terminal reports share: what was run, the promises at a volume, where an item's time goes. */

import { exactly, inWords } from '../chart/headline.js'
import { type LedgerBar, ledgerBars } from '../chart/ledger-bars.js'
import { causeTitles, lengthOf, waitingOf } from '../chart/ledger-words.js'
import { replicationsInWords } from '../chart/replications-in-words.js'
import { formatNumber } from '../chart/rounding.js'
import { format, timeUnitFor } from '../chart/unit.js'
import { causes, type Result, type VolumePart } from '../verdict/result.js'
import type { Paint } from './paint.js'
import { promisesAt, promiseValueWithRange } from './promise-words.js'
import { rateOf } from './resolved-inputs.js'
import { lineWidth, pad, printable, textTable, widthOf, wrapLines } from './text-table.js'
import { unsettledIn } from './unsettled.js'

/** At which volumes the measures that follow are of a run that does not settle. */
export function settlingLines(result: Result, paint: Paint): string[] {
  return unsettledIn(result).flatMap((text) => wrapLines(printable(text)).map(paint.answer))
}

/** The scenario's name and what 1× is; what was simulated. */
export function headerLines(result: Result, volumes: number, designs: number, paint: Paint): string[] {
  const { run, scenario } = result
  const rate = rateOf(scenario.resolved)
  const runs = [
    volumes > 1 ? `${volumes} volumes` : '',
    designs > 1 ? `${designs} designs` : '',
    `${replicationsInWords(result)}${designs > 1 || volumes > 1 ? ' paired' : ''} runs`,
  ].filter((part) => part !== '')
  return [
    ...twoSides(printable(scenario.name), rate === undefined ? '' : `1× = ${printable(rate)}`),
    ...twoSides(runs.join(' × '), `${eventsIn(run.events)} events, seed ${run.seed}`),
  ].map(paint.quiet)
}

/** One line where both fit, else two. */
function twoSides(left: string, right: string): string[] {
  const blanks = 44 - widthOf(left)
  if (right === '') return wrapLines(left)
  if (blanks >= 2 && 44 + widthOf(right) <= lineWidth) return [left + ' '.repeat(blanks) + right]
  if (widthOf(left) + 2 + widthOf(right) <= lineWidth) return [pad(left, lineWidth - widthOf(right), 'left') + right]
  return [...wrapLines(left), ...wrapLines(right)]
}

function eventsIn(events: number): string {
  if (events >= 1e6) return `${formatNumber(events / 1e6, 1)} M`
  return formatNumber(events, 0)
}

interface Promising {
  readonly volumes: readonly VolumePart[]
}

/** A column a design; empty where the scenario promises nothing. Begins with an empty line. */
export function promiseLines(
  designs: readonly Promising[],
  volume: number,
  currency: string | undefined,
  paint: Paint,
): string[] {
  const [current] = designs
  const promises = current ? promisesAt(current.volumes, volume) : []
  if (promises.length === 0) return []
  const heads = designs.length > 1 ? ['current', 'redesign'] : ['']
  const rows = promises.map(({ promise }) => [
    printable(promise),
    ...designs.map((design) => {
      const measure = promisesAt(design.volumes, volume).find((each) => each.promise === promise)
      return measure ? `${measure.kept ? '✓' : '✗'} ${promiseValueWithRange(measure, currency)}` : '–'
    }),
  ])
  const columns = [{ align: 'left', gives: true } as const, ...designs.map(() => ({ align: 'left' }) as const)]
  const [head = '', ...lines] = textTable(columns, [[`Promises at ${exactly(volume)}`, ...heads], ...rows])
  return ['', paint.heading(head.slice(2)), ...lines].map((line, index) =>
    index === 1 ? line : line.replaceAll('✗', paint.bad('✗')).replaceAll('✓', paint.good('✓')),
  )
}

const longestBar = 36

/** Where the time of the current design's last volume goes, the longest wait on top. Begins with an empty line. */
export function ledgerLines(result: Result, paint: Paint): string[] {
  const bar = ledgerBars(result)
    .filter((each) => each.design === 'current')
    .at(-1)
  if (!bar) return []
  const waits = causes.filter((cause) => cause !== 'work' && bar.ledger[cause].estimate > 0)
  const sorted = waits.toSorted((a, b) => bar.ledger[b].estimate - bar.ledger[a].estimate)
  const longest = bar.ledger[sorted[0] ?? 'work'].estimate
  const heading = `${whyHeading(bar)}: ${inWords(bar.ledger.work)} of work, ${lengthOf(waitingOf(bar))} of waiting`
  const rows = sorted.map((cause) => {
    const hours = bar.ledger[cause]
    const blocks = Math.round((hours.estimate / longest) * longestBar)
    return [causeTitles[cause], format(hours, timeUnitFor(hours.estimate)), '█'.repeat(blocks) || '▏']
  })
  const columns = [{ align: 'left' }, { align: 'right' }, { align: 'left' }] as const
  return ['', ...wrapLines(heading).map(paint.heading), ...textTable(columns, rows)]
}

function whyHeading(bar: LedgerBar): string {
  return `Why, current design at ${exactly(bar.volume)}`
}
