/**
 * The fans of the stories' committed results: flow times by volume. A curve falls where a higher volume has the shorter
 * time; it falls by more than its intervals allow where the fall is more than both half-widths together, as of
 * independent values. With 95 % intervals chance alone does that to one pair in forty of a curve that is flat.
 */
import { readFileSync } from 'node:fs'
import type { Estimate, RunResult, StressResult, VolumePart } from '../../src/verdict/result.js'
import { stories } from './stories.js'

const curves = ['mean', 'p50', 'p90', 'p95', 'p99'] as const

export interface Fall {
  readonly curve: (typeof curves)[number]
  readonly from: number
  readonly to: number
  /** Hours by which it falls, and by which it may for all that the intervals tell. */
  readonly by: number
  readonly allowed: number
}

/** Every pair of volumes of which the higher has the shorter time. */
export function fallsOf(volumes: readonly Pick<VolumePart, 'volume' | 'measures'>[]): Fall[] {
  const rising = [...volumes].sort((a, b) => a.volume - b.volume)
  return curves.flatMap((curve) =>
    rising.flatMap((one, index) => rising.slice(index + 1).flatMap((other) => fallOf(curve, one, other))),
  )
}

type At = Pick<VolumePart, 'volume' | 'measures'>

function fallOf(curve: Fall['curve'], one: At, other: At): Fall[] {
  const [before, after] = [one, other].map(({ measures }) => measures.flowTime?.[curve])
  if (before === undefined || after === undefined || after.estimate >= before.estimate) return []
  const allowed = Math.hypot(halfWidth(before), halfWidth(after))
  return [{ curve, from: one.volume, to: other.volume, by: before.estimate - after.estimate, allowed }]
}

function halfWidth({ low, high }: Estimate): number {
  return (high - low) / 2
}

export interface Fan {
  readonly design: string
  readonly file: string
  readonly volumes: readonly VolumePart[]
}

/** Both designs of every story, and the pilot of the one that has it. */
export function fans(): Fan[] {
  const read = (path: string): StressResult => JSON.parse(readFileSync(`reports/${path}/result.json`, 'utf8'))
  const ofStories = stories.flatMap((story) => {
    const { against, volumes, scenario } = read(story)
    const redesign = against === undefined ? [] : [fanOf(`${story}, redesign`, against.scenario, against.volumes)]
    return [fanOf(story, scenario, volumes), ...redesign]
  })
  const { scenario, volumes } = read('pilot-and-production/pilot')
  return [...ofStories, fanOf('pilot-and-production, the pilot', scenario, volumes)]
}

function fanOf(design: string, { file }: RunResult['scenario'], volumes: readonly VolumePart[]): Fan {
  return { design, file, volumes }
}

export interface Explained {
  readonly design: string
  readonly file: string
  readonly curve: Fall['curve']
  readonly from: number
  readonly to: number
  readonly because: string
}

const pilot = { design: 'pilot-and-production, the pilot', file: 'scenarios/pilot-and-production/pilot.yaml' }
const gap =
  'Nine letters in ten are answered on the same day or the next, one waits for the customer or the board. The percentile lies in the gap between the two groups, where few letters of ten short runs move it far.'

/** Each fall of a committed fan by more than its intervals allow, with its reason. None of them is left in 100 runs. */
export const explained: readonly Explained[] = [
  { ...pilot, curve: 'p90', from: 2.25, to: 2.5, because: gap },
  { ...pilot, curve: 'p90', from: 2.25, to: 3.5, because: gap },
  {
    ...pilot,
    curve: 'p95',
    from: 0.75,
    to: 1.5,
    because: `${gap} At 0.75× a run has some 300 letters, of which 15 lie above it.`,
  },
]

/** Hours: half a minute and less is not worth a line. */
const least = 0.01

/** For the outcome of the validation: how far the fans fall, and why those that do. */
export function fansInWords(): string {
  const rows = fans().map(({ design, volumes }) => {
    const falls = fallsOf(volumes).filter(({ by }) => by >= least)
    const far = falls.sort((a, b) => b.by / b.allowed - a.by / a.allowed).at(0)
    const shown = far === undefined ? ['0', '', '', ''] : [`${falls.length}`, far.curve, `${far.from}× to ${far.to}×`]
    const sizes = far === undefined ? [] : [`${far.by.toPrecision(2)} of ${far.allowed.toPrecision(2)} h`]
    return `| ${[design, ...shown, ...sizes].join(' | ')} |`
  })
  const reasons = explained.map(
    ({ design, curve, from, to, because }) => `- ${design}, ${curve} from ${from}× to ${to}×. ${because}`,
  )
  return `## The fans of the stories

Flow times (mean, p50, p90, p95, p99) of the committed results by volume. Asked: where a higher volume has a shorter time than a
lower one, it is by no more than the intervals of both allow, or the reason is known. Falls of less
than half a minute are left out.

| design | pairs that fall | the farthest | volumes | by, of what is allowed |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Those that fall farther than allowed:

${reasons.join('\n')}

With ten times the runs each of these falls is less than a third of what it was (\`test/stories/fans.test.ts\`).`
}
