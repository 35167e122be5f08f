/**
 * What a page is filled with: boxes under one another, each with the marks that it makes and the tags under which
 * readers for the blind find them. Nothing here knows the page or the file.
 */
import type { Font } from '../../chart/text-metrics.js'

export interface Box {
  readonly height: number
  /** Free space over it, not at the head of a page. */
  readonly above: number
  /** Whether it stands on the same page as the next one. */
  readonly keeps: boolean
  readonly marks: readonly Mark[]
  readonly bookmark?: { readonly level: 1 | 2; readonly text: string }
  /** Of the table that it belongs to: repeated where the box is the first of a page. */
  readonly head?: Box
}

/** Places are from the box's upper left corner, lengths in points. */
export type Mark =
  | { readonly kind: 'line'; readonly tag: Tag; readonly line: Line; readonly x: number; readonly y: number }
  | { readonly kind: 'right'; readonly tag: Tag; readonly line: Line; readonly x: number; readonly y: number }
  | { readonly kind: 'empty'; readonly tag: Tag }
  | {
      readonly kind: 'picture'
      readonly tag: Tag
      readonly svg: string
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'rule'; readonly y: number; readonly width: number; readonly colour: string }

/** Of the structure tree (ISO 32000-1, 14.8); made when it is first met, under its parent. */
export interface Tag {
  readonly type: string
  readonly parent?: Tag
  readonly alt?: string
  readonly scope?: 'Row' | 'Column'
}

export interface Run {
  readonly text: string
  readonly font: Font
  readonly colour: string
}

export type Line = readonly Run[]
