/**
 * The network drawn in text: a column for each layer, from the arrivals on the left to the ends on the right, lines
 * between them. Where the columns do not fit, a line for each station says where it sends.
 */
import type { Scenario } from '../../scenario/scenario.js'
import { wrapLines } from '../text-table.js'
import { edgesOf } from './edges.js'
import { type Edge, type Layers, layersOf, type Place } from './layers.js'
import { Wires } from './wires.js'

const shortestLabel = 8

/** `notes` stand under the names, by id. */
export function mapInText(scenario: Scenario, notes: Readonly<Record<string, string>>, width: number): string[] {
  const edges = edgesOf(scenario.stations)
  const ids = scenario.stations.map(({ id }) => id)
  const layers = layersOf(
    ids,
    edges,
    scenario.arrivals.map(({ to }) => to),
  )
  const drawn = drawnWithin(layers, notes, width)
  if (drawn === undefined) return listOf(ids, edges).flatMap((line) => wrapLines(line, width, 2))
  const back = layers.back.map(({ from, to }) => `${from} → ${to}`)
  return back.length === 0 ? drawn : [...drawn, '', ...wrapLines(`back: ${back.join(' · ')}`, width, 6)]
}

function listOf(ids: readonly string[], edges: readonly Edge[]): string[] {
  return ids.flatMap((id) => {
    const targets = edges.filter(({ from }) => from === id).map(({ to }) => to)
    return targets.length === 0 ? [] : [`${id} → ${targets.join(', ')}`]
  })
}

/** Undefined where names would have to be cut too short. */
function drawnWithin(layers: Layers, notes: Readonly<Record<string, string>>, width: number): string[] | undefined {
  const longest = Math.max(...layers.layers.flat().map(({ id }) => id.length))
  for (let label = longest; label >= Math.min(longest, shortestLabel); label--) {
    const drawing = new Drawing(layers.layers, notes, label)
    if (drawing.width <= width) return drawing.lines()
  }
  return undefined
}

class Drawing {
  readonly width: number
  readonly #layers: Layers['layers']
  readonly #notes: Readonly<Record<string, string>>
  readonly #longest: number
  readonly #rows: ReadonlyMap<Place, number>
  /** Where each layer begins, and where the lines behind it do. */
  readonly #columns: readonly { readonly starts: number; readonly ends: number; readonly tracks: readonly Place[] }[]

  constructor(layers: Layers['layers'], notes: Readonly<Record<string, string>>, longest: number) {
    this.#layers = layers
    this.#notes = notes
    this.#longest = longest
    this.#rows = rowsOf(layers)
    let column = 0
    this.#columns = layers.map((layer) => {
      const starts = column
      const ends = starts + Math.max(0, ...layer.map((place) => this.#widthOf(place)))
      const tracks = this.#tracksBehind(layer)
      // A blank, a line, the tracks, an arrow, a blank.
      column = ends + Math.max(1, tracks.length) + 4
      return { starts, ends, tracks }
    })
    this.width = this.#columns.at(-1)?.ends ?? 0
  }

  lines(): string[] {
    const wires = new Wires(this.width, Math.max(...this.#rows.values()) + 2)
    for (const [index, layer] of this.#layers.entries()) for (const place of layer) this.#draw(wires, index, place)
    return wires.lines().filter((line, index, all) => line !== '' || index < all.length - 1)
  }

  #draw(wires: Wires, layer: number, place: Place): void {
    const { starts, ends, tracks } = this.#columns[layer]
    const row = this.#rowOf(place)
    const net = `${layer} ${place.passes ? '>' : ''}${place.id}`
    const label = this.#labelOf(place)
    if (place.passes) wires.across(net, row, starts, ends)
    else {
      wires.write(row, starts, label)
      wires.write(row + 1, starts, (this.#notes[place.id] ?? '').slice(0, ends - starts))
    }
    if (place.next.length === 0) return
    const gutter = place.passes ? ends : starts + label.length + 1
    const track = ends + 2 + Math.max(0, tracks.indexOf(place))
    wires.across(net, row, gutter, track - 1)
    for (const target of place.next) this.#lead(wires, net, layer, track, row, target)
  }

  #lead(wires: Wires, net: string, layer: number, track: number, row: number, target: Place): void {
    const begins = this.#columns[layer + 1].starts
    const targetRow = this.#rowOf(target)
    wires.turn(net, track, row, targetRow)
    wires.across(`to ${target.id}`, targetRow, track + 1, target.passes ? begins - 1 : begins - 3)
    if (!target.passes) wires.write(targetRow, begins - 2, '▶')
  }

  #rowOf(place: Place): number {
    return this.#rows.get(place) ?? 0
  }

  #labelOf({ id }: Place): string {
    return id.length <= this.#longest ? id : `${id.slice(0, this.#longest - 1)}…`
  }

  #widthOf(place: Place): number {
    return place.passes ? 0 : Math.max(this.#labelOf(place).length, (this.#notes[place.id] ?? '').length)
  }

  /** A track for each place that does not go straight on; in this order lines that go one way do not cross. */
  #tracksBehind(layer: readonly Place[]): Place[] {
    const bends = layer.filter((place) => place.next.some((target) => this.#rowOf(target) !== this.#rowOf(place)))
    const falls = (place: Place) => place.next.some((target) => this.#rowOf(target) > this.#rowOf(place))
    const rising = bends.filter((place) => !falls(place))
    return [...rising, ...bends.filter(falls).reverse()]
  }
}

const rowsEach = 2

/** From the left to the right each place stands as near as it can to the places that lead to it. */
function rowsOf(layers: Layers['layers']): Map<Place, number> {
  const rows = new Map<Place, number>()
  for (const [index, layer] of layers.entries()) {
    let free = 0
    for (const place of layer) {
      const before = index === 0 ? [] : layers[index - 1].filter(({ next }) => next.includes(place))
      const mean = before.reduce((sum, each) => sum + (rows.get(each) ?? 0), 0) / Math.max(1, before.length)
      const row = Math.max(free, rowsEach * Math.floor(mean / rowsEach))
      rows.set(place, row)
      free = row + rowsEach
    }
  }
  return rows
}
