/** The schemas of the four questions, of paths and of ages: verdict/question-types.ts. */
import * as z from 'zod'
import type {
  AgesAt,
  BreaksFirst,
  ExceptionStation,
  Exceptions,
  ExceptionsAt,
  NeedsHuman,
  OpenAges,
  PathShare,
  PathsAt,
  Questions,
  ReviewAt,
  StationLoss,
  WayAt,
  WhereTheyGo,
} from '../question-types.js'
import type { CalibrationBin } from '../result.js'
import { byCause, estimate, leaf, reviewMeasures, stationMeasures } from './measures-schema.js'
import { byName, count, listOf, maybe, number, shapeOf, text, volume } from './parts.js'

const stationLoss = shapeOf<StationLoss>()({ id: text, title: text, perWeek: estimate })

const wayAt = shapeOf<WayAt>()({
  volume,
  elapsed: leaf,
  byCause: z.object(byCause),
  handoffs: leaf,
  toolsCrossed: leaf,
  digestionGap: leaf,
  digestionRatio: leaf,
  valueLost: maybe(listOf(stationLoss)),
})

const reviewAt = shapeOf<ReviewAt>()({ volume, reviewRate: leaf, touches: leaf, review: maybe(reviewMeasures) })

const exceptionStation = shapeOf<ExceptionStation>()({
  id: text,
  title: text,
  growthPerDay: leaf,
  grows: z.boolean(),
  queueLength: stationMeasures.shape.queueLength,
  waitingTime: stationMeasures.shape.waitingTime,
})

const exceptionsAt = shapeOf<ExceptionsAt>()({
  volume,
  workingDays: maybe(number),
  stations: listOf(exceptionStation),
})

const questions = shapeOf<Questions>()({
  whereTheyGo: shapeOf<WhereTheyGo>()({ sentence: text, volumes: listOf(wayAt) }),
  needsHuman: shapeOf<NeedsHuman>()({ sentence: text, volumes: listOf(reviewAt) }),
  exceptions: shapeOf<Exceptions>()({ sentence: text, volumes: listOf(exceptionsAt) }),
  breaksFirst: maybe(shapeOf<BreaksFirst>()({ sentence: text, proof: maybe(text), cascade: maybe(text) })),
})

const withoutStations = z.object({ share: estimate, elapsed: estimate })
const pathShare = shapeOf<PathShare>()({ stations: listOf(text), ...withoutStations.shape })
const pathsAt = shapeOf<PathsAt>()({
  volume,
  distinct: count,
  top: listOf(pathShare),
  rest: maybe(withoutStations),
  open: maybe(withoutStations),
})

const openAges = shapeOf<OpenAges>()({ count: leaf, mean: leaf, p50: leaf, p95: leaf, oldest: leaf })
const agesAt = shapeOf<AgesAt>()({ volume, stations: byName(openAges) })

const bin = shapeOf<CalibrationBin>()({ from: number, to: number, stated: number, right: number, share: number })

/** What a result has where it was asked. */
export const asked = {
  questions: maybe(questions),
  paths: maybe(z.object({ volumes: listOf(pathsAt) })),
  ages: maybe(z.object({ volumes: listOf(agesAt) })),
  calibration: maybe(listOf(bin)),
}
