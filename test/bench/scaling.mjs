/** How the rate holds where it is hard: a whole story, many items in the system, overload, two threads; and memory. */
import { ours, threaded } from './contenders.mjs'
import { inRounds, median, rate, ratio } from './rounds.mjs'

const million = 1_000_000
/** As many as a study has, so that as little of the time is compiling as in the other cases. */
const replications = { runs: 200 }

/** Each beside the case that it is held against. */
const cases = [
  {
    name: 'story',
    title: 'insurance-claims story, everything on',
    hard: ours('story', 'money', replications),
    of: 'the network',
    easy: ours('network', 'queues'),
  },
  {
    name: 'delay',
    title: '100,000 items at a delay',
    hard: ours('delay', 'queues', { items: 2 * million, runs: 2 }),
    of: 'M/M/1',
    easy: ours('mm1', 'queues', { items: 2 * million, runs: 2 }),
  },
  {
    name: 'queue',
    title: '100,000 items in a queue',
    hard: ours('queue', 'queues', { items: 2 * million, runs: 2 }),
    of: 'M/M/1',
    easy: ours('mm1', 'queues', { items: 2 * million, runs: 2 }),
  },
  {
    name: 'double',
    title: 'network at 2×, overloaded',
    hard: ours('network', 'queues', { items: million / 2, volume: 2 }),
    of: 'the network at 1×',
    easy: ours('network', 'queues', { items: million / 2 }),
  },
  {
    name: 'threads',
    title: 'story on two worker threads, wall time',
    hard: threaded(2, 400),
    of: 'one worker thread',
    easy: threaded(1, 400),
  },
]

const head = ['', 'M events/s', 'beside', 'M events/s', 'ratio']

/** Head and rows of the table. */
export function compareScaling(rounds, isWanted) {
  const wanted = cases.filter(({ name }) => isWanted(name))
  const rows = wanted.map(({ title, hard, of, easy }) => {
    const outcomes = inRounds([named('hard', hard), named('easy', easy)], rounds)
    const [ofHard, ofEasy] = ['hard', 'easy'].map((name) => outcomes.get(name))
    return [title, rate(ofHard).toFixed(1), of, rate(ofEasy).toFixed(1), ratio(ofHard, ofEasy).toFixed(2)]
  })
  return [head, ...rows]
}

/** Peaks of memory of runs of one and of ten million items. */
export function compareMemory(rounds) {
  const run = (items) => named(items, ours('network', 'money', { items, runs: 1 }))
  const outcomes = inRounds([run(million), run(10 * million)], rounds)
  const peak = (items) => median(outcomes.get(items).map((each) => each.peakMegabytes)).toFixed(0)
  return `Peak memory, network, everything on: ${peak(million)} MB at 1 million items, ${peak(10 * million)} MB at 10 million.`
}

function named(name, contender) {
  return { name, ...contender }
}
