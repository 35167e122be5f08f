/** The shape of the synthetic AI output. */
import * as z from 'zod'
import { unsignedNumber } from '../words/number.js'
import { share, word } from './word-schemas.js'

const points = z
  .union([
    word('Percentage points.', ['6%', '-6%'], `^[+-]?\\s*${unsignedNumber}\\s*%$`),
    z.number().min(-1).max(1).meta({ description: 'As a fraction: 0.06 is 6 percentage points.' }),
  ])
  .meta({ id: 'points', description: 'Percentage points, which may be below zero: `-6%`, or -0.06.' })

const drift = z.union([
  word('Percentage points per week.', ['-0.5% per week'], `^[+-]?\\s*${unsignedNumber}\\s*%\\s+per\\s+(day|week)$`),
  z.strictObject({
    share: points.meta({ description: 'How much is added to the accuracy.' }),
    per: z.enum(['day', 'week']).meta({ description: 'How often; it is counted in whole weeks.' }),
  }),
])

export const aiOutput = z.strictObject({
  accuracy: share.meta({
    description: 'The share of items that is right, among those without the unseen factor.',
    examples: ['91%'],
  }),
  overconfidence: points.optional().meta({
    description: 'By how much stated confidence lies above true accuracy; 0 is calibrated, below 0 underconfident.',
    examples: ['6%'],
  }),
  'missing-inputs': share.optional().meta({
    description: 'The share of items whose inputs are unstructured or incomplete: attribute `missing` is 1.',
    examples: ['12%'],
  }),
  'unseen-factor': share.optional().meta({
    description:
      'The share of items touched by something that production has and the model never saw (`unseen` is 1): right with probability ½, whatever the confidence.',
    examples: ['4%'],
  }),
  drift: drift.optional().meta({
    description: 'How accuracy moves, in percentage points by each week since the start; confidence does not follow.',
    examples: ['-0.5% per week'],
  }),
})
