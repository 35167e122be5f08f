import { expect, test } from 'vitest'
import { csvTable } from '../../src/files/csv-table.js'

const tables = [
  {
    name: 'a header and rows',
    text: 'a,b\n1,2\n3,4\n',
    header: ['a', 'b'],
    rows: [
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  },
  { name: 'no line feed at the end', text: 'a\n1', header: ['a'], rows: [[2, '1']] },
  { name: 'carriage returns', text: 'a,b\r\n1,2\r\n', header: ['a', 'b'], rows: [[2, '1', '2']] },
  { name: 'a byte order mark', text: '\ufeffa\n1\n', header: ['a'], rows: [[2, '1']] },
  { name: 'blanks around cells', text: ' a , b \n 1 , "2" \n', header: ['a', 'b'], rows: [[2, '1', '2']] },
  { name: 'blank lines, which count', text: 'a\n\n  \n1\n\n', header: ['a'], rows: [[4, '1']] },
  { name: 'commas and quotes in a cell', text: 'a,b\n"x, ""y""",2\n', header: ['a', 'b'], rows: [[2, 'x, "y"', '2']] },
  {
    name: 'line breaks in cells',
    text: 'a,b\n"x\n\ny",2\n3,"\r\n"\n5,6\n',
    header: ['a', 'b'],
    rows: [
      [2, 'x\n\ny', '2'],
      [5, '3', ''],
      [7, '5', '6'],
    ],
  },
  { name: 'line breaks in the header', text: '"a\nb"\n1\n', header: ['a\nb'], rows: [[3, '1']] },
  {
    name: 'rows of other lengths',
    text: 'a,b\n1\n1,2,3\n',
    header: ['a', 'b'],
    rows: [
      [2, '1'],
      [3, '1', '2', '3'],
    ],
  },
  {
    name: 'empty cells at both ends',
    text: 'a,b\n,2\n1,\n',
    header: ['a', 'b'],
    rows: [
      [2, '', '2'],
      [3, '1', ''],
    ],
  },
  { name: 'nothing', text: '', header: [], rows: [] },
  { name: 'a header alone', text: 'a,b', header: ['a', 'b'], rows: [] },
]

test.each(tables)('$name', async ({ text, header, rows }) => {
  const table = await csvTable('t.csv', text)
  expect(table.header).toEqual(header)
  expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual(rows)
})

const malformed = [
  { name: 'letters after a quote', text: 'a,b\n1,2\n"x"y,2\n3,4\n', place: 't.csv:3:1: ' },
  { name: 'the same after a cell of several lines', text: 'a,b\n"1\n\n",2\n"x\n\n"y,2\n3,4\n', place: 't.csv:5:1: ' },
  { name: 'the same in the first line', text: '"a"b\n', place: 't.csv:1:1: ' },
  { name: 'a quote that never closes', text: 'a\n1\n"x\n2\n', place: 't.csv:3:1: ' },
  { name: 'the same behind another cell', text: 'a,b\n1, "x\n2,3\n', place: 't.csv:2:4: ' },
  {
    name: 'a closing quote that is missing, at the quote that opens',
    text: 'a,b\n1,"x\n2,"y"\n3,4\n',
    place: 't.csv:2:3: ',
  },
  { name: 'the same in the second cell of several lines', text: 'a,b\n"1\n2","x\n\n3,"y"\n', place: 't.csv:3:4: ' },
  { name: 'both: the first that stops the parser', text: 'a\n"1"2\n"x\n', place: 't.csv:2:1: ' },
]

test.each(malformed)('refuses $name', async ({ text, place }) => {
  await expect(csvTable('t.csv', text)).rejects.toThrow(place)
})

test('a long table is read, and the place in it found, without reading it again and again', async () => {
  const long = `minutes\n${Array.from({ length: 100_000 }, (_, index) => index % 7).join('\n')}`
  const started = performance.now()
  expect((await csvTable('t.csv', long)).rows).toHaveLength(100_000)
  await expect(csvTable('t.csv', `${long}\n"1"2\n3\n`)).rejects.toThrow('t.csv:100002:1: ')
  expect(performance.now() - started).toBeLessThan(20_000)
})
