/** The same two models in SIM.JS 2.0.3, with the queue statistics that it collects by itself. */
import { createRequire } from 'node:module'

// Its bundle exports nothing and leaves its classes on `window`.
globalThis.window = {}
createRequire(import.meta.url)('simjs')
const { Sim, Random, Entity, Facility } = globalThis.window.Sim

const facility = (name, servers) => new Facility(name, Facility.FCFS, servers)

/** Runs a model and returns what it measured. */
export function runSimJs(model, items, volume) {
  const sim = new Sim()
  const random = new Random(1)
  const built = (model === 'mm1' ? mm1 : network)(random, items, volume)
  sim.addEntity(built.Source, 'source')
  sim.simulate(Number.POSITIVE_INFINITY)
  const waits = {}
  for (const [name, each] of Object.entries(built.facilities)) {
    each.finalize(sim.time())
    waits[name] = each.queueStats().durationSeries.average()
  }
  return { waits }
}

function mm1(random, items, volume) {
  const facilities = { desk: facility('desk', 1) }
  let created = 0
  class Source extends Entity {
    start() {
      this.plan()
    }
    plan() {
      if (created++ < items) this.setTimer(random.exponential(0.9 * volume)).done(this.arrive)
    }
    arrive() {
      this.useFacility(facilities.desk, random.exponential(1))
      this.plan()
    }
  }
  return { Source, facilities }
}

function network(random, items, volume) {
  const facilities = {
    review: facility('review', 8),
    approval: facility('approval', 3),
    exceptions: facility('exceptions', 4),
  }
  const sigma = Math.sqrt(Math.log(2))
  const mu = Math.log(0.25) - (sigma * sigma) / 2
  const shape = 1 / 2.25
  let created = 0
  class Source extends Entity {
    start() {
      this.plan()
    }
    plan() {
      if (created++ < items) this.setTimer(random.exponential(40 * volume)).done(this.arrive)
    }
    arrive() {
      this.setTimer(0.001).done(this.scored)
      this.plan()
    }
    scored() {
      const u = random.random()
      if (u < 0.12) this.useFacility(facilities.exceptions, random.gamma(shape, 0.6 / shape)).done(this.excepted)
      else if (u < 0.67) this.review()
      else this.execute()
    }
    excepted() {
      if (random.random() < 0.2) this.review()
      else this.execute()
    }
    review() {
      this.useFacility(facilities.review, Math.exp(random.normal(mu, sigma))).done(this.reviewed)
    }
    reviewed() {
      if (random.random() < 0.3) this.useFacility(facilities.approval, random.exponential(1 / 0.3)).done(this.execute)
      else this.execute()
    }
    execute() {
      this.setTimer(0.01)
    }
  }
  return { Source, facilities }
}
