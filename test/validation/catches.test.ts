/**
 * What reviews make of right and wrong items, counted by hand: nine in ten are right; a review catches six errors in
 * ten and spoils one right item in twenty. Fixed seed; the tolerance is four standard errors of a share among the items
 * of all replications, set beforehand, and a review that catches, or spoils, 5 % more must miss it.
 */
import { describe, expect, it } from 'vitest'
import { run } from '../../src/index.js'
import { estimateAt, loaded } from './models.js'

const perHour = 100
const weeks = 2
const replications = 10
const items = perHour * 168 * weeks * replications

/** Of a share among all items. */
const tolerance = (share: number) => 4 * Math.sqrt((share * (1 - share)) / items)

interface Shares {
  readonly catches?: number
  readonly spoils?: number
}

const text = ({ catches = 0.6, spoils = 0.05 }: Shares, second = '') => `
scenario: What review does
items: { classes: { simple: 50%, complex: 50% }, attributes: { correct: chance(0.9) } }
arrivals: { rate: ${perHour} per hour }
stations:
  review: { kind: review, takes: 1min, catches: ${catches}, spoils: ${spoils}, then: ${second === '' ? 'done' : 'second'} }
  ${second}
  done: end
run: { weeks: ${weeks}, warm-up: 0h, replications: ${replications}, seed: 5 }`

async function misses(written: string, expected: Readonly<Record<string, number>>): Promise<string[]> {
  const { volumes } = await run(await loaded(written))
  return Object.entries(expected).flatMap(([path, share]) => {
    const { estimate } = estimateAt(volumes[0].measures, path)
    return Math.abs(estimate - share) <= tolerance(share) ? [] : [`${path}: ${estimate}, by hand ${share}`]
  })
}

const byHand = {
  'review.caught': 0.1 * 0.6,
  'review.missed': 0.1 * 0.4,
  'review.spoiled': 0.9 * 0.05,
  'review.overrides': 0.1 * 0.6 + 0.9 * 0.05,
  'review.wrongAtEnd': 0.1 * 0.4 + 0.9 * 0.05,
  'stations.review.caught': 0.1 * 0.6,
  'stations.review.missed': 0.1 * 0.4,
  'stations.review.spoiled': 0.9 * 0.05,
}

describe('one review', () => {
  it('does what it does by hand', async () => {
    expect(await misses(text({}), byHand)).toEqual([])
  })

  it.each([
    ['catches', { catches: 0.63 }],
    ['spoils', { spoils: 0.0525 }],
  ])('that %s 5 %% more does not', async (_name, shares) => {
    expect(await misses(text(shares), byHand)).not.toEqual([])
  })
})

describe('two reviews', () => {
  it('the second sees what the first left, and one without shares lets all pass', async () => {
    const second = 'second: { kind: review, takes: 1min, then: done }'
    const wrong = byHand['review.wrongAtEnd']
    const expected = { 'stations.second.missed': wrong, 'stations.second.caught': 0, 'review.wrongAtEnd': wrong }
    expect(await misses(text({}, second), expected)).toEqual([])
  })

  it('a class has shares of its own, and `sets` has the last word', async () => {
    const second = `second: { kind: approval, takes: 1min, classes: { complex: { catches: 100%, sets: { correct: 0 } } }, then: done }`
    const wrong = byHand['review.wrongAtEnd']
    const expected = { 'stations.second.caught': wrong / 2, 'review.wrongAtEnd': wrong / 2 + 1 / 2 }
    expect(await misses(text({}, second), expected)).toEqual([])
  })

  it('an expression that says so is cut to 0 and 1', async () => {
    const cut = `catches: 'clip(2 - visits / 2, 0, 1)', spoils: 'clip(0 - visits, 0, 1)'`
    const second = `second: { kind: review, takes: 1min, ${cut}, then: done }`
    expect(await misses(text({}, second), { 'review.wrongAtEnd': 0, 'stations.second.spoiled': 0 })).toEqual([])
  })
})

describe('copies', () => {
  /** All are wrong; the slow branch puts them right, and the quick one is back first. */
  const branches = (first: string) => `
scenario: Branches
items: { attributes: { correct: 0 } }
arrivals: { rate: 10 per hour }
stations:
  split: { kind: system, then: { all: [quick, slow], then: done${first} } }
  quick: { kind: review, takes: 1h, then: join }
  slow: { kind: review, takes: 2h, catches: 100%, then: join }
  done: end
run: { weeks: 1, warm-up: 0h, replications: 2 }`

  it.each([
    ['of all the last', '', { wrongAtEnd: 0, caught: 1, missed: 1 }],
    ['of the first that one', ', first: 1', { wrongAtEnd: 1, caught: 0, missed: 1 }],
  ])('have an answer each; on goes %s', async (_name, first, expected) => {
    const { volumes } = await run(await loaded(branches(first)))
    for (const [name, value] of Object.entries(expected))
      expect(estimateAt(volumes[0].measures, `review.${name}`).estimate).toBe(value)
  })
})

it('nothing is said of reviews where nothing is right or wrong', async () => {
  const { volumes } = await run(
    await loaded(
      text({})
        .replace(/, attributes.*\} \}/, ' }')
        .replace(/catches.*?then/, 'then'),
    ),
  )
  expect(volumes[0].measures).not.toHaveProperty('review')
  expect(volumes[0].measures.stations.review).not.toHaveProperty('caught')
})

it('what the words add shifts no other draw and changes no other measure', async () => {
  const shares = / catches: [^,]*, spoils: [^,]*,/
  const bare = text({})
    .replace(/, attributes.*\} \}/, ' }')
    .replace(shares, '')
  const judged = text({}).replace(/attributes: .*\} \}/, 'attributes: {} }')
  const output = 'ai-output: { accuracy: 91%, unseen-factor: 4%, drift: -0.1% per week }'
  const feedback = 'feedback: { trust: { starts: 0.8, moves: { wrong: -0.06 } }, mood: { follows: week, over: 5d } }'
  const full = judged.replace('arrivals:', `${output}\n${feedback}\narrivals:`)
  const [without, having] = await Promise.all([bare, full].map(async (each) => run(await loaded(each))))
  const { review, stations, ...others } = having.volumes[0].measures
  const { caught, missed, spoiled, ...desk } = stations.review
  expect([review?.wrongAtEnd, caught, missed, spoiled]).not.toContain(undefined)
  expect(JSON.stringify({ ...others, desk })).toBe(
    JSON.stringify({
      ...without.volumes[0].measures,
      stations: undefined,
      desk: without.volumes[0].measures.stations.review,
    }),
  )
})
