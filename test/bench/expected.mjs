/**
 * The insurance network against an independent simulation, `expected.json` in the folder that LOADBEARING_DATA names:
 * 200,000 items from an empty start until all have left; means within 3 standard errors of the difference.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inErrors, meanAndError } from './agreement.mjs'
import { models } from './models.mjs'
import { built } from './ours.mjs'

const items = 200_000
/** Of a Student-t interval over its 1,000 replications. */
const quantile = 1.9623

const readings = {
  waiting_review_h: 'stations.review.waitingTime.mean',
  waiting_approval_h: 'stations.approval.waitingTime.mean',
  waiting_exceptions_h: 'stations.exceptions.waitingTime.mean',
  utilisation_review: 'pools.reviewers.utilisation',
  utilisation_approval: 'pools.approvers.utilisation',
  utilisation_exceptions: 'pools.specialists.utilisation',
  flow_time_h: 'flowTime.mean',
}

const head = ['insurance network', 'expected', 'loadbearing', 'difference, standard errors']

/** Head and rows of the table, and whether all lie within 3 standard errors. */
export async function compareExpected(folder, replications) {
  const { insurance_network: network } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const means = network.mean_and_95_percent_half_width_1000_replications
  const found = await simulated(replications)
  const compared = Object.entries(readings).map(([key, name]) => {
    const [mean, halfWidth] = means[key]
    const theirs = { mean, error: halfWidth / quantile }
    const ours = meanAndError(found.map((run) => run.get(name)))
    return { key, theirs, ours, apart: inErrors(ours, theirs) }
  })
  return {
    rows: [
      head,
      ...compared.map(({ key, theirs, ours, apart }) => [key, inWords(theirs), inWords(ours), apart.toFixed(1)]),
    ],
    agrees: compared.every(({ apart }) => apart <= 3),
  }
}

async function simulated(replications) {
  const { plan } = await built('engine/index.js')
  const { measured, readingNames } = await built('measure/measurement.js')
  const compiled = plan(models.network(items), { volume: 1, warmUp: 0 })
  const options = { detail: 'growth' }
  const names = readingNames(compiled, options)
  return Array.from({ length: replications }, (_, replication) => {
    const { values } = measured(compiled, 1, replication, options)
    return new Map(names.map((name, index) => [name, values[index]]))
  })
}

function inWords({ mean, error }) {
  return `${mean.toFixed(5)} ± ${error.toFixed(5)}`
}
