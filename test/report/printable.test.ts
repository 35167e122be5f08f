import { expect, it } from 'vitest'
import { inInter, printable } from '../../src/report/printable.js'

it.each([
  ['bell\u0007, null\u0000 and half\ud83d a pair', 'bell, null and half a pair'],
  ['one\r\n\ttwo', 'one two'],
  ['\u202eevil\u202c \u2066name\u2069', 'evil name'],
  ['🚀 审批 <b>&amp;', '🚀 审批 <b>&amp;'],
  ['\ufffe\uffff\u0085', ''],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed)
})

it.each([
  ['1.24× (1.22–1.27) ✓ ✗ → €', '1.24× (1.22–1.27) ✓ ✗ → €'],
  ['e\u0301te\u0301', 'été'],
  ['Ａｐｐｒｏｖａｌ ﬁnal', 'Approval final'],
  ['ok 👩🏽‍💻 审批', 'ok □□ □□'],
  ['כן', '□□'],
])('%j is drawn in Inter as %j', (text, drawn) => {
  expect(inInter(text)).toBe(drawn)
})
