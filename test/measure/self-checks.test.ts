/** Each self-check of a run stops it where something is broken on purpose: in the engine's state, or in what it tells. */
import { describe, expect, it } from 'vitest'
import { Fault, type Probes, plan, Simulation, type StationProbe, type Vitals } from '../../src/engine/index.js'
import { Measurement } from '../../src/measure/measurement.js'
import { by, end, exponential, pool, scenario, station, to } from '../builder.js'

/** One desk that is overloaded. */
const compiled = plan(
  scenario({
    pools: [pool('clerks', 1, { calendar: 'office' })],
    stations: [station('desk', to('done'), { capacity: by('clerks'), takes: exponential(2) }), end()],
    run: { length: { weeks: 2 }, warmUp: 0, replications: 10, seed: 1 },
  }),
  { volume: 1, warmUp: 0 },
)

/** Runs with probes that are broken by `spoil`. */
function run(spoil: (probes: Probes, vitals: Vitals) => Probes): void {
  const probesOf = (vitals: Vitals) => spoil(new Measurement(vitals, { detail: 'full' }).probes, vitals)
  new Simulation(compiled, 1, 0, probesOf).run()
}

/** The same probes, but those of queues spoilt by `spoil`. */
function atQueues({ queues, ...others }: Probes, spoil: (probe: StationProbe) => StationProbe): Probes {
  if (queues === null) throw new Error('queues are always measured')
  return {
    ...others,
    queues: {
      at: (station) => {
        const probe = queues.at(station)
        return probe === null ? null : spoil(probe)
      },
    },
  }
}

function sameAs(probe: StationProbe): StationProbe {
  return {
    joined: (item) => probe.joined(item),
    started: (item) => probe.started(item),
    startedAtOnce: (item) => probe.startedAtOnce(item),
    finished: (item) => probe.finished(item),
    left: (item) => probe.left(item),
    paced: (more) => probe.paced(more),
    stopped: (item, left) => probe.stopped(item, left),
  }
}

/** The same probes; `happens` is called at every joining. */
function atJoining(probes: Probes, happens: (joined: number) => void): Probes {
  let joined = 0
  return atQueues(probes, (probe) => ({
    ...sameAs(probe),
    joined: (item) => {
      probe.joined(item)
      happens(++joined)
    },
  }))
}

const once = (joined: number) => joined === 40

describe('a run', () => {
  it('goes through where nothing is broken', () => {
    expect(() => run((probes) => atJoining(probes, () => {}))).not.toThrow()
  })

  it('stops where an item is lost from a queue (Little)', () => {
    const lose = (probes: Probes, { stations }: Vitals) =>
      atJoining(probes, (joined) => {
        if (once(joined)) stations[0].queue.take()
      })
    expect(() => run(lose)).toThrow(Fault)
    expect(() => run(lose)).toThrow(/area under the queue/)
  })

  it('stops where a queue is not told of a start (Little)', () => {
    const deaf = (probes: Probes) => atQueues(probes, (probe) => ({ ...sameAs(probe), started: () => {} }))
    expect(() => run(deaf)).toThrow(/area under the queue/)
  })

  it('stops where more are at work than are paid', () => {
    const hire = (probes: Probes, { servers }: Vitals) =>
      atJoining(probes, (joined) => {
        if (once(joined)) servers[0].free++
      })
    expect(() => run(hire)).toThrow(/busy .* h of .* h paid/)
  })

  it('stops where items in the system are counted wrong (conservation)', () => {
    const miscount = (probes: Probes, { stations }: Vitals) =>
      atJoining(probes, (joined) => {
        if (once(joined)) stations[0].left++
      })
    expect(() => run(miscount)).toThrow(/items joined, .* left, .* are there/)
  })

  it('stops where a stretch of an item’s time is told to the ledger a second time, or not at all', () => {
    const told = (times: number) => (probes: Probes) => {
      const { ledger } = probes
      if (ledger === null) throw new Error('a full measurement has a ledger')
      const waited: typeof ledger.waited = (item, at) => {
        for (let i = 0; i < times; i++) ledger.waited(item, at)
      }
      return {
        ...probes,
        ledger: {
          waited,
          arrived: (item: number) => ledger.arrived(item),
          handedOff: () => {},
          gathered: () => {},
          joined: () => {},
          worked: (item, at) => ledger.worked(item, at),
          sat: () => {},
          delayed: () => {},
          ended: (item: number) => ledger.ended(item),
        } satisfies Probes['ledger'],
      }
    }
    expect(() => run(told(1))).not.toThrow()
    expect(() => run(told(0))).toThrow(/ledger sums to/)
    expect(() => run(told(2))).toThrow(/ledger sums to/)
  })
})
