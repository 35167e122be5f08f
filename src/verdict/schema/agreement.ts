/** What the parts of a result say of each other, which no schema can: lists that belong together are of one length. */
import type { Result, Series, VolumePart } from '../result.js'

export interface Disagreement {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export function whatDisagrees(result: Result): Disagreement[] {
  const volumes = ofVolumes(result.volumes, ['volumes'])
  switch (result.schema) {
    case 'loadbearing/stress@1':
      return [
        ...volumes,
        ...ofSeries(result.series.weekly, ['series', 'weekly']),
        ...(result.against === undefined
          ? []
          : [
              ...ofVolumes(result.against.volumes, ['against', 'volumes']),
              ...ofSeries(result.against.series.weekly, ['against', 'series', 'weekly']),
            ]),
      ]
    case 'loadbearing/run@1':
      return [...volumes, ...ofSeries(result.series.weekly, ['series', 'weekly'])]
    case 'loadbearing/compare@1':
      return [
        ...volumes,
        ...notEmpty(result.designs, ['designs']),
        ...result.designs.flatMap((design, place) => ofVolumes(design.volumes, ['designs', place, 'volumes'])),
      ]
    case 'loadbearing/sweep@1':
      return [
        ...volumes,
        ...notEmpty(result.parameters, ['parameters']),
        ...notEmpty(result.points, ['points']),
        ...result.points.flatMap((point, place) => [
          ...ofVolumes(point.volumes, ['points', place, 'volumes']),
          ...sameLength(point.values, result.parameters, ['points', place, 'values']),
        ]),
      ]
    case 'loadbearing/sensitivity@1':
    case 'loadbearing/redesign@1':
      return volumes
  }
}

function ofVolumes(volumes: readonly VolumePart[], path: readonly PropertyKey[]): Disagreement[] {
  return notEmpty(volumes, path)
}

function ofSeries(weekly: readonly Series[], path: readonly PropertyKey[]): Disagreement[] {
  return weekly.flatMap(({ workInProgress, reviewShare, feedback = {}, intervals }, place) => {
    const at = [...path, place]
    const lists = [
      ...(reviewShare === undefined ? [] : [{ list: reviewShare, at: [...at, 'reviewShare'] }]),
      ...Object.entries(feedback).map(([name, list]) => ({ list, at: [...at, 'feedback', name] })),
      ...boundsIn(intervals).map(({ list, at: below }) => ({ list, at: [...at, 'intervals', ...below] })),
    ]
    return lists.flatMap(({ list, at: listAt }) => sameLength(list, workInProgress, listAt))
  })
}

function boundsIn(intervals: Series['intervals']) {
  if (intervals === undefined) return []
  const { workInProgress, reviewShare, feedback = {} } = intervals
  const all = [
    { bounds: workInProgress, at: ['workInProgress'] },
    ...(reviewShare === undefined ? [] : [{ bounds: reviewShare, at: ['reviewShare'] }]),
    ...Object.entries(feedback).map(([name, bounds]) => ({ bounds, at: ['feedback', name] })),
  ]
  return all.flatMap(({ bounds, at }) => [
    { list: bounds.low, at: [...at, 'low'] },
    { list: bounds.high, at: [...at, 'high'] },
  ])
}

function notEmpty(list: readonly unknown[], path: readonly PropertyKey[]): Disagreement[] {
  return list.length > 0 ? [] : [{ path, message: 'at least one entry is wanted here' }]
}

function sameLength(list: readonly unknown[], other: readonly unknown[], path: readonly PropertyKey[]): Disagreement[] {
  if (list.length === other.length) return []
  return [{ path, message: `${other.length} entries are wanted here, and there are ${list.length}` }]
}
