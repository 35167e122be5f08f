/** What an answer is worth, and how that decays. */
import type { Decay, ItemValue } from '../scenario.js'
import { parseDecay, parseDecayPeriod } from '../words/decay.js'
import { didYouMean } from '../words/nearest.js'
import { child, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { ofTheValue } from './check-expression.js'
import { readDuration } from './read-duration.js'
import { readExpression } from './read-expression.js'
import { readShare } from './read-quantities.js'
import { isText, readText, readWord, wantedHere } from './readers.js'

export function checkValue(root: Written, check: Check): ItemValue | undefined {
  const written = child(root, 'value')
  if (written === undefined) return undefined
  if (written.kind !== 'map') return wantedHere(written, 'a value such as { per-item: 38 }', check.problems)
  const perItem = readExpression(child(written, 'per-item'), ofTheValue, check)
  const decays = readDecay(child(written, 'decays'), check)
  return perItem === undefined ? undefined : { perItem, ...(decays && { decays }) }
}

function readDecay(written: Written | undefined, check: Check): Decay | undefined {
  if (written === undefined) return undefined
  if (written.kind === 'map') return readDecayTwin(written, check)
  if (!isText(written)) return wantedHere(written, 'a decay such as 6% per day', check.problems)
  const decay = readWord(written, check.problems, parseDecay)
  const length = decay?.by === 'linear' ? decay.within : decay?.by === 'cliff' ? decay.at : 1
  if (length > 0) return decay
  return check.problems.add(written.place, 'bad-duration', `\`${written.value}\`: a duration here is above zero`)
}

function readDecayTwin(written: WrittenMap, check: Check): Decay | undefined {
  const { problems } = check
  const by = child(written, 'by')
  const form = readText(by, '`rate`, `linear` or `cliff`', problems)
  switch (form) {
    case 'rate':
      return readRateOfDecay(written, check)
    case 'linear': {
      const within = readDuration(child(written, 'within'), 'above zero', problems)
      return within === undefined ? undefined : { by: form, within }
    }
    case 'cliff': {
      const at = readDuration(child(written, 'at'), 'above zero', problems)
      return at === undefined ? undefined : { by: form, at }
    }
    default:
      if (form === undefined || by === undefined) return undefined
      return problems.add(
        by.place,
        'bad-decay',
        `\`${form}\` is no form of decay`,
        didYouMean(form, ['rate', 'linear', 'cliff']),
      )
  }
}

function readRateOfDecay(written: WrittenMap, check: Check): Decay | undefined {
  const { problems } = check
  const share = readShare(child(written, 'share'), problems)
  const per = child(written, 'per')
  const each = per && isText(per) ? readWord(per, problems, (text) => parseDecayPeriod(text)) : undefined
  return share === undefined || each === undefined ? undefined : { by: 'rate', share, each }
}
