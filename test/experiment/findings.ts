/** Findings about a design, made up. */
import type { BreakEstimate } from '../../src/experiment/break-estimate.js'
import type { DesignFindings } from '../../src/experiment/design-findings.js'
import type { OfferedLoad } from '../../src/theory/offered-load.js'
import { type Reservation, trustIn } from '../../src/theory/trust.js'
import { oneDesk } from './made-up-study.js'

/** Give or take 2 %. */
export function estimateAt(volume: number, width = 0.02): BreakEstimate {
  const [low, high] = [volume * (1 - width), volume * (1 + width)]
  return { breaksAt: { estimate: volume, low, high }, pseudoValues: [low, volume, high] }
}

export interface Made {
  readonly breakVolumes?: Readonly<Record<string, number>>
  readonly says?: OfferedLoad['says']
  readonly constraints?: OfferedLoad['constraints']
}

/** Items, and hours of their work, in the window at 1×: as in a study that is made up. */
const worked = 1000

/** What theory says, the same of every constraint: the loads that follow from the break volumes. */
export function loadsOf({ breakVolumes = {}, says = 'exact', constraints }: Made): OfferedLoad {
  const at = (volume: number) => ({
    volume,
    says,
    because: [],
    reservations: says === 'exact' ? [] : [reservation(says)],
    constraints:
      constraints ??
      Object.entries(breakVolumes).map(([id, breaks]) => {
        return constraintOf(id, says === 'silent' ? undefined : volume / breaks, says)
      }),
    visits: {},
    arrivalRate: volume,
  })
  const breakVolume = (id: string) => (says === 'silent' ? undefined : breakVolumes[id])
  return { ...at(1), isProportional: true, expectedArrivals: worked, at, breakVolume }
}

export function constraintOf(
  id: string,
  load?: number,
  says: OfferedLoad['says'] = 'exact',
): OfferedLoad['constraints'][number] {
  return {
    id,
    kind: 'pool',
    stations: ['desk'],
    capacity: load === undefined ? 40 : worked / load,
    ...(load === undefined ? {} : { load }),
    trust: trustIn(says === 'exact' ? [] : [reservation(says)]),
    queue: 'unbounded',
  }
}

function reservation(says: Exclude<OfferedLoad['says'], 'exact'>): Reservation {
  return says === 'bound' ? { says, bound: 'at least', because: 'So it is.' } : { says, because: 'So it is.' }
}

export function findingsOf({
  breakVolumes,
  says,
  constraints,
  ...parts
}: Partial<DesignFindings> & Made): DesignFindings {
  const made = {
    ...(breakVolumes && { breakVolumes }),
    ...(says && { says }),
    ...(constraints && { constraints }),
  }
  return {
    scenario: oneDesk(),
    loads: loadsOf(made),
    sweep: [],
    promises: [],
    missedToday: [],
    own: [],
    islands: [],
    length: { runs: { design: 0 }, loads: loadsOf(made), factor: 1, unsettled: [] },
    ...parts,
  }
}
