/**
 * A study: designs, one seed, one warm-up, and the points that were simulated so far. Every point uses the same
 * replications of the same random numbers, so all comparisons are paired; asking again for more replications runs only
 * the new ones.
 */
import { type Detail, type MeasurementOptions, readingNames } from '../measure/measurement.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Change } from './changes.js'
import type { Executor, Job, Outcome } from './executor.js'
import { followOf, followToTest } from './follow.js'
import { measurementOf, planOf } from './job-runner.js'
import { Sample } from './sample.js'

/** A design at a volume, perhaps changed, perhaps with some capacities unlimited. */
export interface Point {
  readonly design: number
  readonly volume: number
  /** `full` where it is reported, `times` where a search asks whether promises on times are kept. */
  readonly detail: Detail
  readonly unlimited?: readonly string[]
  /** Made to the design first. */
  readonly changes?: readonly Change[]
  /** Hours; absent: the study's. */
  readonly warmUp?: number
}

/** A design, perhaps changed, in runs of some length. */
export type Runs = Pick<Point, 'design' | 'changes' | 'warmUp'>

export interface Progress {
  /** What is being done, in a few words. */
  readonly phase: string
  /** Replications done and planned so far; a search plans as it goes. */
  readonly done: number
  readonly planned: number
  /** The answer so far. */
  readonly estimate?: string
}

export interface StudySettings {
  readonly designs: readonly Scenario[]
  readonly seed: number
  readonly executor: Executor
  /** Volumes at which the designs as they are, in full detail, answer the four questions too; none unless said. */
  readonly questionsAt?: readonly number[]
  readonly onProgress?: (progress: Progress) => void
}

/** What was simulated of a point, in the order of the replications. */
interface Known {
  readonly point: Point
  /** Those that are being simulated among them: who asks meanwhile waits for the same ones. */
  readonly outcomes: Promise<Outcome>[]
}

export class Study {
  readonly designs: readonly Scenario[]
  readonly seed: number
  /** Hours; set once, before the first point is asked for. */
  warmUp = 0
  /** Shown with the progress, the last one last. */
  readonly #phases: string[] = []
  /** The answer so far, by design. */
  readonly estimates: string[] = []
  /** Hours for which each item is followed after its arrival: the same at all volumes and for all designs. */
  readonly follow: number
  readonly #followToTest: number
  #events = 0
  #done = 0
  #planned = 0
  readonly #executor: Executor
  readonly #questionsAt: readonly number[]
  readonly #onProgress: ((progress: Progress) => void) | undefined
  readonly #known = new Map<string, Known>()

  constructor(settings: StudySettings) {
    this.designs = settings.designs
    this.seed = settings.seed
    this.follow = followOf(settings.designs)
    this.#followToTest = followToTest(settings.designs)
    this.#executor = settings.executor
    this.#questionsAt = settings.questionsAt ?? []
    this.#onProgress = settings.onProgress
  }

  /** Designs are looked at side by side: the first to come to a phase enters it for all. */
  enter(phase: string): void {
    if (!this.#phases.includes(phase)) this.#phases.push(phase)
  }

  /** 1 per arrival and 2 per station visit, over all that was simulated. */
  get events(): number {
    return this.#events
  }

  /** Samples of the points, in their order, of so many replications each; in full detail where that is known already. */
  async samples(asked: readonly Point[], replications: number, seriesEvery?: number): Promise<Sample[]> {
    const points = asked.map((point) => this.#knownInFull(point, replications, seriesEvery) ?? point)
    const keys = points.map((point) => this.#keyOf(point, seriesEvery))
    const wanted = new Map(keys.map((key, index) => [key, points[index]]))
    const jobs: Job[] = []
    const owners: Promise<Outcome>[][] = []
    for (const [key, point] of wanted) {
      const { outcomes } = this.#knownOf(key, point)
      for (let replication = outcomes.length; replication < replications; replication++) {
        jobs.push(this.#job(point, replication, seriesEvery))
        owners.push(outcomes)
      }
    }
    const fresh = this.#run(jobs)
    for (const [index, outcomes] of owners.entries()) {
      const outcome = fresh.then((all) => all[index])
      // Who asks for it is told of a failure; it may be that nobody does.
      outcome.catch(() => undefined)
      outcomes.push(outcome)
    }
    await fresh
    return Promise.all(
      points.map(async (point, index) => {
        const outcomes = await Promise.all(this.#knownOf(keys[index], point).outcomes.slice(0, replications))
        return new Sample(
          this.#namesOf(point, seriesEvery),
          outcomes.map(({ values }) => values),
          this.#asksQuestions(point, seriesEvery)
            ? outcomes.map(({ paths }) => paths ?? new Float64Array())
            : undefined,
        )
      }),
    )
  }

  /** Volumes at which so many replications of the point are known already, in any detail; in no order. */
  knownVolumes(asked: Omit<Point, 'volume' | 'detail'>, replications: number): number[] {
    const volumes = [...this.#known].flatMap(
      ([
        key,
        {
          point: { volume, detail },
          outcomes,
        },
      ]) => {
        const isOfPoint = key === this.#keyOf({ ...asked, volume, detail }, undefined)
        return isOfPoint && outcomes.length >= replications ? [volume] : []
      },
    )
    return [...new Set(volumes)]
  }

  /** What is read in more detail holds what a search needs. */
  #knownInFull(point: Point, replications: number, seriesEvery: number | undefined): Point | undefined {
    const more = point.detail === 'growth' ? (['full', 'times'] as const) : (['full'] as const)
    return more
      .map((detail): Point => ({ ...point, detail }))
      .find((each) => (this.#known.get(this.#keyOf(each, seriesEvery))?.outcomes.length ?? 0) >= replications)
  }

  #knownOf(key: string, point: Point): Known {
    const known = this.#known.get(key) ?? { point, outcomes: [] }
    this.#known.set(key, known)
    return known
  }

  async sample(point: Point, replications: number, seriesEvery?: number): Promise<Sample> {
    const [sample] = await this.samples([point], replications, seriesEvery)
    return sample
  }

  async #run(jobs: readonly Job[]): Promise<Outcome[]> {
    this.#planned += jobs.length
    this.#report()
    const outcomes = await this.#executor.run(this.designs, jobs, () => {
      this.#done++
      this.#report()
    })
    for (const outcome of outcomes) this.#events += outcome.events
    return outcomes
  }

  #report(): void {
    const phase = this.#phases.at(-1) ?? ''
    const estimate = this.estimates.join(' · ')
    const progress = { phase, done: this.#done, planned: this.#planned }
    this.#onProgress?.(estimate === '' ? progress : { ...progress, estimate })
  }

  #job(point: Point, replication: number, seriesEvery: number | undefined): Job {
    const { seed } = this
    const measured = this.#measuredAt(point, seriesEvery)
    const follow = this.#followAt(point, seriesEvery)
    return { ...point, replication, seed, warmUp: this.#warmUpOf(point, seriesEvery), ...follow, ...measured }
  }

  #namesOf(point: Point, seriesEvery: number | undefined): string[] {
    const warmUp = this.#warmUpOf(point, seriesEvery)
    const follow = this.#followAt(point, seriesEvery)
    const compiled = planOf(this.designs[point.design], { ...point, warmUp, ...follow })
    return readingNames(compiled, this.#measuredAt(point, seriesEvery))
  }

  /** Searches and series that ask for nothing per item follow nobody. */
  #followAt({ detail }: Point, seriesEvery: number | undefined): { follow?: number } {
    if (detail === 'growth' || seriesEvery !== undefined) return {}
    return { follow: detail === 'times' ? this.#followToTest : this.follow }
  }

  /** A series shows the empty start. */
  #warmUpOf({ warmUp = this.warmUp }: Point, seriesEvery: number | undefined): number {
    return seriesEvery === undefined ? warmUp : 0
  }

  #measuredAt(point: Point, seriesEvery: number | undefined): MeasurementOptions {
    const { detail } = point
    return measurementOf({
      detail,
      ...(seriesEvery === undefined ? {} : { seriesEvery }),
      ...(this.#asksQuestions(point, seriesEvery) ? { questions: true } : {}),
    })
  }

  #asksQuestions({ detail, volume, unlimited = [], changes = [] }: Point, seriesEvery: number | undefined): boolean {
    const isAsItIs = unlimited.length + changes.length === 0 && seriesEvery === undefined
    return detail === 'full' && isAsItIs && this.#questionsAt.includes(volume)
  }

  #keyOf(point: Point, seriesEvery: number | undefined): string {
    const { design, volume, detail, unlimited = [], changes = [], warmUp = null } = point
    return JSON.stringify([design, volume, detail, unlimited, changes, warmUp, seriesEvery ?? null])
  }
}
