/** The sheet that text document and PDF share: A4, its margins, sizes of type in points, colours of the pictures. */
import { palettes } from '../../chart/theme.js'

const pointsPerCm = 72 / 2.54

export const sheet = {
  width: 21 * pointsPerCm,
  height: 29.7 * pointsPerCm,
  margin: 2.2 * pointsPerCm,
}

/** Between the margins. */
export const room = sheet.width - 2 * sheet.margin

/** 1 px of a picture is three quarters of a point, so that its letters have the sizes that they were drawn for. */
export const pointsPerPixel = 0.75

/** Of type, in points. */
export const sizes = {
  title: 20,
  section: 15,
  heading: 11.5,
  lead: 11.5,
  body: 10,
  table: 8.5,
  detail: 7.5,
  /** For a table that is too wide in the size of its kind. */
  tight: 6.5,
  caption: 9,
  furniture: 8,
}

const { ink, quiet, grid, current, redesign } = palettes.light

export const colours = { ink, quiet, grid, kept: redesign, missed: current }
