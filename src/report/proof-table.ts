/** What each relief recovers, and what the cascade does, as tables that the terminal and the page lay out. */
import type { Row, Table } from '../chart/chart.js'
import { exactly } from '../chart/headline.js'
import { shareUnit } from '../chart/unit.js'
import type { Experiment, Proof, Trial } from '../verdict/result.js'

/** How each relief is done, where it is not the pace of a capacity. */
const how: Readonly<Record<Trial['by'], string>> = {
  pace: '',
  agenda: '',
  sitting: ', one more sitting in four',
  policy: ': one in five without people',
}

/** A row a relief: the share of the loss that it recovers just above the break, and at the target. */
export function reliefTable({ first, target }: Proof): Table {
  const experiments = [first, target].filter((each) => each?.loss !== undefined)
  const rows = new Map<string, Row>()
  for (const [index, each] of experiments.entries()) {
    if (each === undefined) continue
    for (const { key, title, recovered } of reliefsOf(each))
      rows.set(key, { ...rows.get(key), title, [columnOf(index)]: recovered })
  }
  return {
    columns: [
      { key: 'title', title: 'A quarter more recovers of the loss' },
      ...experiments.flatMap((each, index) =>
        each === undefined ? [] : [{ key: columnOf(index), title: `at ${exactly(each.at)}`, unit: shareUnit }],
      ),
    ],
    rows: [...rows.values()],
  }
}

/** The sentences of the experiments, and the one that reconciles them. */
export function proofSentences({ first, target, sentence }: Proof): string[] {
  const indicated = [...(first?.indicators ?? [])].flatMap(({ because }) => because ?? [])
  return [first?.sentence, target.sentence, sentence, ...indicated].filter((each) => each !== undefined)
}

function columnOf(index: number): string {
  return `recovered${index}`
}

function reliefsOf({
  trials,
  together,
  policies,
}: Experiment): { key: string; title: string; recovered: Trial['recovered'] }[] {
  const titles = new Map(trials.map(({ relieved, title }) => [relieved, title]))
  const joint = together.map(({ relieved, recovered }) => ({
    key: relieved.join('+'),
    title: relieved.map((id) => titles.get(id) ?? id).join(' + '),
    recovered,
  }))
  const alone = [...trials, ...policies].map(({ relieved, title, by, recovered }) => ({
    key: `${by === 'policy' ? 'policy ' : ''}${relieved}`,
    title: title + how[by],
    recovered,
  }))
  return [...alone, ...joint]
}
