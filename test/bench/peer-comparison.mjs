/**
 * The models that every simulator has, in ours, the limit in C and the peers: rates, ratios, and whether all simulate
 * the same. The peers keep means and areas, ours and the limit histograms too, which is to the peers' favour.
 */
import { agree, difference, waitingTimes } from './agreement.mjs'
import { ours } from './contenders.mjs'
import { inRounds, rate, ratio } from './rounds.mjs'

const models = [
  { model: 'mm1', title: 'M/M/1, load 0.9' },
  { model: 'network', title: 'insurance network' },
]

/** What ours measures: what the limit does too; then the ledger, encounters and series; then cost and value as well. */
const details = [
  { detail: 'queues', measures: '' },
  { detail: 'ledger', measures: ', with the ledger' },
  { detail: 'money', measures: ', everything on' },
]

/** Heads and rows of the tables of rates and of waiting times, the peers' versions, and whether all agree. */
export function comparePeers(peers, rounds, isWanted) {
  const compared = models.filter(({ model }) => isWanted(model)).map((each) => compare(each, peers, rounds))
  const titles = ['loadbearing', ...peers.map(({ title }) => title)]
  return {
    rates: [['M events/s', ...titles], ...compared.flatMap((each) => each.rates)],
    waits: [['mean waiting time, h', ...titles], ...compared.flatMap((each) => each.waits)],
    versions: compared[0]?.versions ?? [],
    agrees: compared.every((each) => each.agrees),
  }
}

function compare({ model, title }, peers, rounds) {
  const mine = details.map(({ detail, measures }) => ({ name: detail, measures, ...ours(model, detail) }))
  const theirs = peers.map((peer) => ({ ...peer, name: peer.id, command: (seed) => peer.command(model, seed) }))
  const [first, ...others] = mine
  const outcomes = inRounds([first, ...theirs, ...others], rounds)
  const own = waitingTimes(outcomes.get(first.name))
  const waits = peers.map(({ id }) => waitingTimes(outcomes.get(id)))
  return {
    rates: mine.map((each) => rateRow(`${title}${each.measures}`, outcomes.get(each.name))),
    waits: waitRows(title, own, waits),
    versions: peers.map((peer) => `${peer.title}: ${outcomes.get(peer.id)[0].version}`),
    agrees: waits.every((each) => agree(own, each)),
  }

  function rateRow(words, found) {
    const beside = peers.map(({ id }, index) => {
      const said = agree(own, waits[index]) ? ratioInWords(id, ratio(found, outcomes.get(id))) : 'DISAGREES'
      return `${rateInWords(rate(outcomes.get(id)))} (${said})`
    })
    return [words, rateInWords(rate(found)), ...beside]
  }
}

function waitRows(title, own, waits) {
  const stations = Object.keys(own).map((station) => [
    `${title}: ${station}`,
    ...[own, ...waits].map((each) => waitInWords(each[station])),
  ])
  const apart = waits.map((each) => difference(own, each).toFixed(1))
  return [...stations, [`${title}: largest difference, standard errors`, '', ...apart]]
}

function ratioInWords(id, found) {
  return id === 'limit' ? `${(100 * found).toFixed(0)} %` : `${found.toFixed(found < 10 ? 1 : 0)}×`
}

function rateInWords(found) {
  return found.toFixed(found < 1 ? 2 : 1)
}

function waitInWords({ mean, error }) {
  const digits = Math.max(0, 1 - Math.floor(Math.log10(error)))
  return `${mean.toFixed(digits)} ± ${error.toFixed(digits)}`
}
