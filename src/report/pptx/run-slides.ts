/** The slides of a run: what was measured at its volume. */
import { exactly, inWords } from '../../chart/headline.js'
import { ledgerBars } from '../../chart/ledger-bars.js'
import { ledgerHeadline } from '../../chart/ledger-words.js'
import { format, moneyUnit, shareUnit } from '../../chart/unit.js'
import type { RunResult } from '../../verdict/result.js'
import { unitOfMeasure } from '../measure-names.js'
import { unsettledIn } from '../unsettled.js'
import { askedSlides, ledgerSlide } from './asked-slides.js'
import { notesOf } from './notes.js'
import type { BigNumber, Slide } from './slide.js'
import { drawnOf, present, tableSlide } from './slide-pieces.js'
import { sureSlide } from './sure-slide.js'
import { measureTable, promiseTable } from './tables.js'

export function runSlides(result: RunResult): Slide[] {
  const drawn = drawnOf(result)
  const { currency, name } = result.scenario
  const at = result.volumes.map(({ volume }) => exactly(volume)).join(', ')
  const [part] = result.volumes
  const { flowTime, reviewRate, throughput, costPerDecision } = part?.measures ?? {}
  const numbers: (BigNumber | undefined)[] = [
    flowTime?.mean && {
      number: inWords(flowTime.mean),
      caption: 'mean time of an item from arrival to end',
      tone: 'current',
    },
    throughput && {
      number: format(throughput, unitOfMeasure('throughput', 0, currency)),
      caption: 'items ended per hour',
      tone: 'current',
    },
    costPerDecision
      ? { number: format(costPerDecision, moneyUnit(currency)), caption: 'cost per decision', tone: 'plain' }
      : reviewRate && {
          number: format(reviewRate, shareUnit),
          caption: 'of items are seen by a person',
          tone: 'plain',
        },
  ]
  const big = numbers.filter((each) => each !== undefined)
  const { questions } = result
  const sentences = [...unsettledIn(result), questions?.whereTheyGo.sentence, questions?.needsHuman.sentence].filter(
    (each) => each !== undefined,
  )
  const answer: Slide = {
    eyebrow: name,
    title: ledgerHeadline(ledgerBars(result)),
    subtitle: `What was measured at ${at} today’s volume.`,
    parts: [
      ...(big.length === 0 ? [] : [{ kind: 'numbers' as const, numbers: big }]),
      { kind: 'sentences', sentences: sentences.length === 0 ? [`Simulated at ${at}.`] : sentences },
    ],
    notes: notesOf(result, sentences),
  }
  return present([
    answer,
    ledgerSlide(result, drawn.get('time-ledger')),
    ...askedSlides(result, drawn),
    tableSlide(
      result,
      promiseTable(
        [{ name: '', volumes: result.volumes }],
        result.volumes.map(({ volume }) => volume),
        currency,
      ),
      {
        eyebrow: 'Are the promises kept?',
        title: `Promises at ${at}: what was measured for each`,
        subtitle: 'With 95% intervals.',
      },
    ),
    tableSlide(result, measureTable(result.volumes, currency), {
      eyebrow: 'What was measured?',
      title: `Measures at ${at}, each with its interval`,
      subtitle: 'Means over replications, with 95% intervals.',
    }),
    sureSlide(result),
  ])
}
