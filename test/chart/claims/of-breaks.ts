/** What is said of breaks: the ladder, the proof, the cascade, the load. */
import type { DesignPart, StressResult } from '../../../src/verdict/result.js'
import {
  experiment,
  firstBreak,
  gain,
  isAbove,
  isAtOrOver,
  isFirst,
  isMost,
  isNothing,
  load,
  maybeOver,
  related,
  surelyOver,
} from './evidence.js'
import { type Check, type Form, form, x } from './form.js'
import { carried, volume } from './printed.js'

export function ladderForms(): Form[] {
  const at = (text: string, result: StressResult) => volume(text, firstBreak(result)?.breaksAt)
  const isToday = (result: StressResult) => !((firstBreak(result)?.breaksAt.high ?? 9) < 1) && 'it may hold today'
  const isNever = ({ answer }: StressResult) => answer.breaks.filter(({ breaksAt }) => breaksAt.high === 0).length
  const isOpen = (result: StressResult) => isFirst(result) === false && 'it is settled'
  return [
    form('ladder', 'nothing', /^Nothing breaks up to 16× today’s volume$/, (_, { answer }) => [
      answer.breaks.length > 0 && 'something does',
    ]),
    form(
      'ladder',
      'at every volume',
      /^(?:The promise (.+) is missed at every volume(?:; above today (.+) first)?|The margin rises at no volume: no further item pays|At every volume more than [\d.]+% leave ‘.+’ unserved)$/,
      ([, , next], result) => [
        isNever(result) !== 1 && 'not one thing is broken at every volume',
        next !== undefined && result.answer.aboveToday === undefined && 'nothing breaks above today',
        next !== undefined && result.answer.aboveToday?.notSettled !== undefined && 'what breaks above today is open',
      ],
    ),
    form(
      'ladder',
      'several at every volume',
      /^(\d+) of what has to hold are broken at every volume$/,
      ([, count], result) => [isNever(result) !== Number(count) && 'another number is'],
    ),
    form(
      'ladder',
      'first',
      new RegExp(`^(.+) breaks? first, (?:at )?${x}(?: today’s volume)?$`),
      ([, , where = ''], result) => [isFirst(result), at(where, result)],
    ),
    form(
      'ladder',
      'already promise',
      /^The promise (.+) is already broken today: it holds to (.+)$/,
      ([, , where = ''], result) => [isFirst(result), isToday(result), at(where, result)],
    ),
    form(
      'ladder',
      'already capacity',
      /^Already over capacity today: (.+) holds? to (.+)$/,
      ([, , where = ''], result) => [
        isFirst(result),
        isToday(result),
        at(where, result),
        !result.constraints.some(({ id }) => id === firstBreak(result)?.first) && 'it is no capacity',
      ],
    ),
    form(
      'ladder',
      'already whole',
      /^Work grows without end today already: (.+) holds to (.+)$/,
      ([, , where = ''], result) => [isFirst(result), isToday(result), at(where, result)],
    ),
    form(
      'ladder',
      'money',
      new RegExp(`^Volume stops paying (?:at )?${x} today’s volume, before anything else(?: breaks)?$`),
      ([, where = ''], result) => [isFirst(result), at(where, result)],
    ),
    form(
      'ladder',
      'money today',
      /^Volume has stopped paying already, at (.+) of today’s volume$/,
      ([, where = ''], result) => [isFirst(result), isToday(result), at(where, result)],
    ),
    form(
      'ladder',
      'escape',
      new RegExp(
        `^(?:At|Somewhere) ${x}(?: today’s volume)? more than ([\\d.]+)% leave ‘(.+)’ unserved(, before anything else breaks)?$`,
      ),
      ([, where = '', percent], result) => [
        isFirst(result),
        at(where, result),
        Number(percent) !== 100 * (firstBreak(result)?.unserved?.from ?? 0) && 'another share is meant',
      ],
    ),
    form(
      'ladder',
      'escape today',
      /^Already today more than ([\d.]+)% leave ‘(.+)’ unserved(?:: it holds to (.+))?$/,
      ([, , , where], result) => [isFirst(result), isToday(result), where !== undefined && at(where, result)],
    ),
    form('ladder', 'order of two', /^The order of the first two is not settled: (?:.+)$/, (_, result) => [
      isOpen(result),
      result.answer.breaks.length < 2 && 'there is one',
    ]),
    form('ladder', 'first of several', /^What breaks first is not settled: .+$/, (_, result) => [isOpen(result)]),
  ]
}

export function proofForms(): Form[] {
  const others = (result: StressResult) => {
    const found = experiment(result)
    return found?.trials.filter(({ relieved }) => !found.verdict.includes(relieved)) ?? []
  }
  const sole: Check = ([, , of = '', elsewhere], result) => [
    related(result, 'sole'),
    gain(of, result),
    !others(result).every(({ recovered }) => isNothing(recovered)) && 'another recovers something',
    elsewhere === 'anywhere else nothing' &&
      !experiment(result)?.policies.every(({ recovered }) => isNothing(recovered)) &&
      'a policy recovers something',
  ]
  return [
    form(
      'proof',
      'sole',
      /^(A quarter more at )?.+? recovers (\S+) of what is lost; (anywhere else nothing|no other capacity any)$/,
      sole,
    ),
    form(
      'proof',
      'policy',
      /^(?:.+: one in five|Sending one in five) past people recovers (\S+) of what is lost$/,
      ([, of = ''], result) => [experiment(result)?.policy !== true && 'it is no policy', gain(of, result)],
    ),
    form(
      'proof',
      'accepted',
      /^(Of the capacities )?.+ recovers most: (\S+) of what is lost$/,
      ([, , of = ''], result) => [related(result, 'accepted'), gain(of, result)],
    ),
    form('proof', 'or', /^.+: the data cannot tell them apart$/, (_, result) => [related(result, 'or')]),
    form('proof', 'and', /^Only .+ together recover it$/, (_, result) => [related(result, 'and')]),
    form(
      'proof',
      'unsettled',
      /^(?:Not settled which relief recovers it.*|No relief by a quarter is sure to recover anything)$/,
      (_, result) => [related(result, 'unsettled')],
    ),
    form('proof', 'none', /^No relief by a quarter recovers what is lost at .+$/, (_, result) => [
      related(result, 'none'),
      experiment(result)?.loss === undefined && 'nothing is lost',
    ]),
    form('proof', 'nothing lost', /^(?:Nothing is lost at .+|What limits was not tried)$/, (_, result) => [
      experiment(result)?.loss !== undefined && 'something is lost',
    ]),
    ...cascadeForms(),
  ]
}

export function cascadeForms(): Form[] {
  const first = ({ cascade = [] }: StressResult) =>
    cascade[0] && { estimate: cascade[0].breaksAt, ...cascade[0].interval }
  const last = ({ cascade = [] }: StressResult) => cascade.at(-1)
  const counts = ['', 'One', 'Two', 'Three', 'Four', 'Five']
  const count = (word: string, { cascade = [] }: StressResult) =>
    (counts.indexOf(word) > 0 ? counts.indexOf(word) : Number(word)) !== cascade.length &&
    word !== 'Fourteen' &&
    'another number of steps'
  const isRefuted = (result: StressResult) =>
    (last(result)?.confirmed?.grows.length ?? 0) > 0 && 'in the simulation work grows'
  const carries = /^(\w+) fix(?:es)? carr(?:y|ies) the design from ([\d.]+)×/.source
  return [
    form('cascade', 'past', new RegExp(`${carries} past ([\\d.]+)×$`), ([, word = '', from = ''], result) => [
      count(word, result),
      carried(from, first(result)),
      last(result)?.then !== undefined && 'it breaks again',
      isRefuted(result),
    ]),
    form(
      'cascade',
      'to',
      new RegExp(`${carries} to ([\\d.]+)×(, short of .+)?$`),
      ([, word = '', from = '', to = '', short], result) => {
        const then = last(result)?.then ?? last(result)?.holdsTo ?? Number.NaN
        return [
          count(word, result),
          carried(from, first(result)),
          carried(to, { estimate: then, low: then, high: then }),
          short === undefined && then < result.answer.target * 0.99 && 'it ends before the target',
          isRefuted(result),
        ]
      },
    ),
    form(
      'cascade',
      'not enough',
      /^(\w+) fix(?:es)? from ([\d.]+)× on (?:is|are) not enough: simulated, work still grows at ([\d.]+)×$/,
      ([, word = '', from = ''], result) => [
        count(word, result),
        carried(from, first(result)),
        isRefuted(result) === false && 'nothing grows',
      ],
    ),
  ]
}

export function loadForms(): Form[] {
  const people = ({ constraints }: DesignPart) => constraints.filter(({ kind }) => kind !== 'machine')
  return [
    form(
      'heat-strip',
      'unknown',
      /^Theory does not say (?:how loaded the design is at|whether anything is over capacity at) .+$/,
      (_, result) => [surelyOver(result).length > 0 && 'something surely is'],
    ),
    form(
      'heat-strip',
      'may be',
      /^At .+ only (.+) may be over capacity, at ([\d.]+)% at most$/,
      ([, name, most = ''], result) => [
        maybeOver(result).length !== 1 && 'others may be',
        surelyOver(result).length > 0 && 'one surely is',
        load(most, result, name, 'in words'),
      ],
    ),
    form(
      'heat-strip',
      'nothing',
      /^At .+ nothing is over capacity; (?:the most is ((?:at most |about )?[\d.]+%(?: or more)?), at (.+)|no load is above ([\d.]+)%)$/,
      ([, most, name, above], result) => [
        maybeOver(result).length > 0 && 'something may be',
        most !== undefined && load(most, result, name),
        above !== undefined && isAbove(result, above),
      ],
    ),
    form(
      'heat-strip',
      'every',
      /^At .+ every human step is (over|at or over) capacity(?:; .+ is ((?:at most |about )?[\d.]+%(?: or more)?) busy)?$/,
      ([, word = '', busy], result) => [
        !people(result).every((each) => surelyOver(result).includes(each)) && 'one is not, or may not be',
        isAtOrOver(word, result),
        busy !== undefined && load(busy, result),
      ],
    ),
    form(
      'heat-strip',
      'the load',
      /^At .+ the load is (over|at or over) capacity: (.+), at ((?:at most |about )?[\d.]+%(?: or more)?)$/,
      ([, word = '', name, most = ''], result) => [
        surelyOver(result).length !== 1 && 'not one is',
        isAtOrOver(word, result),
        load(most, result, name),
      ],
    ),
    form(
      'heat-strip',
      'only',
      /^At .+ only one is (over|at or over) capacity: (.+), at ((?:at most |about )?[\d.]+%(?: or more)?)$/,
      ([, word = '', name, most = ''], result) => [
        maybeOver(result).length !== 1 && 'others may be',
        isAtOrOver(word, result),
        load(most, result, name),
      ],
    ),
    form(
      'heat-strip',
      'one at least',
      /^At .+ one at least is (over|at or over) capacity: (.+), at ((?:at most |about )?[\d.]+%(?: or more)?)$/,
      ([, word = '', name, most = ''], result) => [
        surelyOver(result).length < 1 && 'none surely is',
        isAtOrOver(word, result),
        load(most, result, name),
      ],
    ),
    form(
      'heat-strip',
      'several',
      /^At \S+ (at least )?(\d+) of (\d+) constraints are (over|at or over) capacity(?:; .+ most, at ((?:at most |about )?[\d.]+%(?: or more)?)|; .+ is at ((?:at most |about )?[\d.]+%(?: or more)?)|, up to ((?:at most |about )?[\d.]+%(?: or more)?))?$/,
      ([, least, some, all, word = '', most, one, upTo], result) => [
        surelyOver(result).length !== Number(some) && 'another number is',
        least === undefined && maybeOver(result).length !== Number(some) && 'more may be',
        result.constraints.length !== Number(all) && 'there are more',
        isAtOrOver(word, result),
        (most ?? one ?? upTo) !== undefined && load(most ?? one ?? upTo ?? '', result),
        (most ?? upTo) !== undefined && isMost(result),
      ],
    ),
  ]
}
