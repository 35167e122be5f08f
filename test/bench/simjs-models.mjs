/**
 * The two models in SIM.JS 2.0.3, with the statistics that its facilities collect by themselves (waits, queue lengths,
 * busy time) and the mean flow time. It keeps no histograms. `node simjs-models.mjs mm1|network ITEMS SEED RUNS` prints
 * a JSON line.
 */
import { createRequire } from 'node:module'

// Its bundle exports nothing and leaves its classes on `window`.
globalThis.window = {}
createRequire(import.meta.url)('simjs')
const { Sim, Random, Entity, Facility } = globalThis.window.Sim

const sigma = Math.sqrt(Math.log(2))
const mu = Math.log(0.25) - (sigma * sigma) / 2
const shape = 1 / 1.5 ** 2

/** A run: its random numbers, its facilities, and what has come and gone. */
class Source extends Entity {
  start(random, items, facilities) {
    this.random = random
    this.items = items
    this.facilities = facilities
    this.created = 0
    this.ended = 0
    this.flowTime = 0
    this.plan()
  }
  plan() {
    if (this.created++ < this.items) this.setTimer(this.random.exponential(this.rate)).done(this.arrive)
  }
  end(born) {
    this.ended++
    this.flowTime += this.time() - born
  }
}

class Mm1 extends Source {
  rate = 0.9
  arrive() {
    this.useFacility(this.facilities.desk, this.random.exponential(1)).done(this.end, this, this.time())
    this.plan()
  }
}

class Network extends Source {
  rate = 40
  arrive() {
    this.setTimer(0.001).done(this.scored, this, this.time())
    this.plan()
  }
  scored(born) {
    const u = this.random.random()
    if (u < 0.12) {
      const work = this.random.gamma(shape, 0.6 / shape)
      this.useFacility(this.facilities.exceptions, work).done(this.excepted, this, born)
    } else if (u < 0.67) this.review(born)
    else this.execute(born)
  }
  excepted(born) {
    if (this.random.random() < 0.2) this.review(born)
    else this.execute(born)
  }
  review(born) {
    const work = Math.exp(this.random.normal(mu, sigma))
    this.useFacility(this.facilities.review, work).done(this.reviewed, this, born)
  }
  reviewed(born) {
    if (this.random.random() < 0.3) {
      const work = this.random.exponential(1 / 0.3)
      this.useFacility(this.facilities.approval, work).done(this.execute, this, born)
    } else this.execute(born)
  }
  execute(born) {
    this.setTimer(0.01).done(this.end, this, born)
  }
}

const servers = (count) => new Facility('servers', Facility.FCFS, count)
const models = {
  mm1: { Model: Mm1, facilities: () => ({ desk: servers(1) }), delays: 0 },
  network: {
    Model: Network,
    facilities: () => ({ review: servers(8), approval: servers(3), exceptions: servers(4) }),
    delays: 2,
  },
}

const [name, ...numbers] = process.argv.slice(2)
const [items, seed, runs] = numbers.map(Number)
simulate(models[name], items / 4, 0)
const before = process.cpuUsage()
const results = Array.from({ length: runs }, (_, run) => simulate(models[name], items, seed + run))
const { user, system } = process.cpuUsage(before)
const events = results.reduce((sum, result) => sum + result.events, 0)
const waits = results.map((result) => result.waits)
console.log(JSON.stringify({ waits, events, seconds: (user + system) / 1e6, version: '2.0.3' }))

function simulate({ Model, facilities: make, delays }, items, seed) {
  const sim = new Sim()
  const facilities = make()
  const source = sim.addEntity(Model, 'source', new Random(seed), items, facilities)
  sim.simulate(Number.POSITIVE_INFINITY)
  if (source.ended !== items) throw new Error(`${source.ended} of ${items} items ended`)
  const waits = {}
  let visits = delays * items
  for (const [station, facility] of Object.entries(facilities)) {
    facility.finalize(sim.time())
    const { durationSeries } = facility.queueStats()
    waits[station] = durationSeries.average()
    visits += durationSeries.count()
  }
  return { waits, events: items + 2 * visits }
}
