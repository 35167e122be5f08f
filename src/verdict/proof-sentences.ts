/**
 * What the proof says, in sentences. `Anywhere else nothing` is said only of a sole constraint; what the intervals do
 * not carry is said to be unsettled.
 */
import type { Indicated } from '../experiment/indicators.js'
import type { TitleOf } from './proof.js'
import type { Experiment, Trial } from './result.js'
import { volumeInWords, withSmallInitial } from './sentence.js'

type Proved = Omit<Experiment, 'sentence' | 'indicators'>

export function experimentSentence(proved: Proved, titleOf: TitleOf): string {
  const { relation, verdict, trials, policies, together, at } = proved
  const [first = ''] = verdict
  const named = trials.find(({ relieved }) => relieved === first) ?? policies.find(({ relieved }) => relieved === first)
  switch (relation) {
    case 'none':
      return `Nothing inside the design limits it below ${volumeInWords(at)}×: nothing is lost there.`
    case 'sole':
      return `${reliefOf(named, titleOf)} recovers ${percent(named)}% of what is lost at ${volumeInWords(at)}×; anywhere else nothing.`
    case 'accepted':
      return `${reliefOf(named, titleOf)} recovers most of what is lost at ${volumeInWords(at)}×: ${percent(named)}%.`
    case 'or':
      return `${listed(verdict.map(titleOf), 'or')}: each recovers part of what is lost at ${volumeInWords(at)}×, and the data cannot tell them apart.`
    case 'and': {
      const all = together.find(({ relieved }) => relieved.join() === verdict.join())
      return `Only ${listed(verdict.map(titleOf), 'and')} together recover what is lost at ${volumeInWords(at)}×: ${percent(all)}%.`
    }
    case 'unsettled':
      return verdict.length === 0
        ? `No relief recovers what is lost at ${volumeInWords(at)}×, alone or together.`
        : `What recovers the loss at ${volumeInWords(at)}× is not settled: it may be ${listed(verdict.map(titleOf), 'or')}.`
  }
}

/** One sentence where what breaks first is not where more capacity pays at the target. */
export function reconciled(first: Proved, target: Proved, titleOf: TitleOf): string | undefined {
  const [breaks, pays] = [first.verdict, target.verdict]
  if (breaks.length === 0 || pays.length === 0 || [...breaks].sort().join() === [...pays].sort().join())
    return undefined
  const there = `at ${volumeInWords(target.at)}×`
  return `${listed(breaks.map(titleOf), 'and')} breaks first; ${there} more is lost elsewhere, and a quarter more pays most at ${small(listed(pays.map(titleOf), 'or'))}.`
}

/** Why an indicator names another than the verdict; absent where it agrees. */
export function indicatorBecause(
  { by, names, value }: Indicated,
  proved: Proved,
  titleOf: TitleOf,
): string | undefined {
  const { verdict, trials } = proved
  if (verdict.length === 0 || verdict.includes(names)) return undefined
  const trial = trials.find(({ relieved }) => relieved === names)
  if (trial === undefined) return undefined
  const recovers = `a quarter more there recovers ${percent(trial)}% of the loss, at ${small(listed(verdict.map(titleOf), 'or'))} ${percentOfVerdict(proved)}%`
  switch (by) {
    case 'offeredLoad':
      return `${titleOf(names)} has the highest offered load (${Math.round(100 * value)}%), but ${recovers}.`
    case 'longestQueue':
      return `${titleOf(names)} has the longest queue (${items(value)}), but ${recovers}.`
    case 'activePeriod':
      return `${titleOf(names)} is most often the only one that is busy (${Math.round(100 * value)}% of the time), but ${recovers}.`
  }
}

function percentOfVerdict({ verdict, trials, policies, together, relation }: Proved): string {
  if (relation === 'and') return percent(together.find(({ relieved }) => relieved.join() === verdict.join()))
  return percent([...trials, ...policies].find(({ relieved }) => relieved === verdict[0]))
}

function reliefOf(trial: Trial | undefined, titleOf: TitleOf): string {
  if (trial === undefined) return 'Relief'
  if (trial.by === 'policy')
    return `One in five that ${small(titleOf(trial.relieved))} sends to people, decided without,`
  if (trial.by === 'sitting') return `One more sitting in four of ${small(titleOf(trial.relieved))}`
  return `A quarter more at ${small(titleOf(trial.relieved))}`
}

function percent(trial: Pick<Trial, 'recovered'> | undefined): string {
  return String(Math.round(100 * (trial?.recovered.estimate ?? 0)))
}

function items(count: number): string {
  return `${count >= 10 ? Math.round(count) : Number(count.toPrecision(2))} on average`
}

function listed(names: readonly string[], by: 'and' | 'or'): string {
  const [only = '', ...rest] = names
  const first = capitalised(only)
  if (rest.length === 0) return first
  const others = rest.map(small)
  return [[first, ...others.slice(0, -1)].join(', '), others[others.length - 1]].join(` ${by} `)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `Approval committee` reads `the approval committee` inside a sentence. */
function small(title: string): string {
  return `the ${withSmallInitial(title)}`
}
