/** The proof's headline: no more than its relation and the intervals carry. */
import { areNothing, countsAs, type Experiment, type StressResult } from '../verdict/result.js'
import { capitalised, exactly, firstThatFits, shortName } from './headline.js'
import { format, shareUnit } from './unit.js'

/** Of the experiment just above the break; of that at the target where nothing breaks below it. */
export function proofHeadline({ proof }: StressResult): string {
  const experiment = proof?.first ?? proof?.target
  if (experiment === undefined) return 'What limits was not tried'
  const { relation, at, verdict } = experiment
  const names = verdict.map((id) => shortName(nameOf(experiment, id)))
  if (experiment.policy === true && names.length === 1) {
    return firstThatFits(
      `${capitalised(names[0] ?? '')}: one in five past people recovers ${gainOf(experiment)} of what is lost`,
      `Sending one in five past people recovers ${gainOf(experiment)} of what is lost`,
    )
  }
  switch (relation) {
    case 'sole':
      return firstThatFits(
        `A quarter more at ${names[0]} recovers ${gainOf(experiment)} of what is lost; ${elsewhere(experiment)}`,
        `${names[0]} recovers ${gainOf(experiment)} of what is lost; ${elsewhere(experiment)}`,
      )
    case 'accepted':
      return `${areNothing(experiment.policies) ? '' : 'Of the capacities '}${names[0]} recovers most: ${gainOf(experiment)} of what is lost`
    case 'or':
      return firstThatFits(
        `${names.join(' or ')}: the data cannot tell them apart`,
        `One of ${names.length}: the data cannot tell them apart`,
      )
    case 'and':
      return firstThatFits(
        `Only ${names.join(' and ')} together recover it`,
        `Only ${names.length} together recover it`,
      )
    case 'unsettled':
      return names.length === 0
        ? 'No relief by a quarter is sure to recover anything'
        : firstThatFits(
            `Not settled which relief recovers it: ${names.join(' or ')}`,
            'Not settled which relief recovers it',
          )
    case 'none':
      return experiment.loss === undefined
        ? `Nothing is lost at ${exactly(at)}`
        : `No relief by a quarter recovers what is lost at ${exactly(at)}`
  }
}

/** A way past people may recover something where no other capacity does. */
function elsewhere(experiment: Experiment): string {
  return areNothing(experiment.policies) ? 'anywhere else nothing' : 'no other capacity any'
}

function nameOf({ trials, policies }: Experiment, id: string): string {
  return [...trials, ...policies].find(({ relieved }) => relieved === id)?.title ?? id
}

function gainOf({ trials, policies, policy, verdict }: Experiment): string {
  const among = policy === true ? policies : trials
  const recovered = among.find(({ relieved }) => relieved === verdict[0])?.recovered
  if (recovered === undefined) return 'part'
  return countsAs(recovered) === 'all' ? 'all' : format(recovered, { ...shareUnit, mostDecimals: 0 })
}
