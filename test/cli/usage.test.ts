/** What is wrong with a command line is said at once, on stderr, with exit 2 and nothing written. */
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, tinyScenario } from './loadbearing.js'

let desk: Desk
const broken = tinyScenario.replace('by: clerks', 'by: clarks').replace('then: { done: 100% }', 'then: { done: 90% }')
const files = {
  'tiny.yaml': tinyScenario,
  'broken.yaml': broken,
  'items.yaml': tinyScenario.replace(/weeks: .*, seed/, 'items: 500, seed'),
  'ramp.yaml': tinyScenario.replace('warm-up: 1w, ', '').replace('rate:', 'ramp: { at: 2w, to: 2 }, rate:'),
  'table.yaml': tinyScenario.replace('exponential(10min)', 'empirical(minutes.csv minutes min)'),
  'minutes.csv': 'minutes\n4\n"5"6\n',
  'nul.yaml': 'scenario: \0\n',
  'result.json': '{"schema":"loadbearing/stress@2"}',
  'half.json': '{"schema":"loadbearing/stress@1","run":{}}',
  'prose.json': 'Dear reader',
}

beforeAll(() => {
  desk = new Desk(files)
})
afterAll(() => desk.remove())

const wrong: { args: string; says: string[] }[] = [
  { args: 'stres tiny.yaml', says: ['stres is no command', 'did you mean stress?', 'loadbearing --help'] },
  { args: 'tiny.yaml', says: ['loadbearing stress tiny.yaml'] },
  { args: 'constructor', says: ['constructor is no command'] },
  { args: '--volume=2', says: ['--volume=2 is no command'] },
  { args: 'stress', says: ['stress takes SCENARIO', 'loadbearing stress current.yaml', 'loadbearing stress --help'] },
  { args: 'stress tiny.yaml other.yaml', says: ['not also: other.yaml'] },
  { args: 'compare tiny.yaml', says: ['compare takes CURRENT REDESIGN…'] },
  { args: 'schema x', says: ['schema wants nothing, `--levers` or `result`'] },
  { args: 'stress tiny.yaml --volum 2', says: ['there is no flag --volum', 'did you mean --volume?'] },
  { args: 'stress tiny.yaml --constructor 2', says: ['there is no flag --constructor'] },
  { args: 'stress tiny.yaml --__proto__ 2', says: ['there is no flag --__proto__'] },
  { args: 'stress tiny.yaml -x', says: ['there is no flag -x'] },
  { args: 'check tiny.yaml --gate 2', says: ['there is no flag --gate'] },
  { args: 'stress tiny.yaml --jobs 0', says: ['--jobs wants a whole number from 1', 'not 0'] },
  { args: 'stress tiny.yaml --volume abc', says: ['--volume wants a number above 0 and at most 16, not abc'] },
  { args: 'stress tiny.yaml --volume 17', says: ['not 17'] },
  { args: 'stress tiny.yaml --volume Infinity', says: ['not Infinity'] },
  { args: 'stress tiny.yaml --volume 0x2', says: ['not 0x2'] },
  { args: 'stress tiny.yaml --gate -1', says: ['--gate wants a number above 0', 'not -1'] },
  { args: 'stress tiny.yaml --seed 1.5', says: ['--seed wants a whole number', 'not 1.5'] },
  { args: 'stress tiny.yaml --replications 1', says: ['--replications wants a whole number from 2', 'not 1'] },
  { args: 'stress tiny.yaml --precision 0', says: ['--precision wants a number above 0', 'not 0'] },
  { args: 'stress tiny.yaml --weeks', says: ['--weeks wants a whole number', 'not nothing'] },
  { args: 'stress tiny.yaml --out', says: ['--out wants a name, not nothing'] },
  { args: 'stress tiny.yaml --seed 1 --seed 2', says: ['--seed wants to stand once, not 1 2'] },
  { args: 'stress tiny.yaml --quiet=no', says: ['--quiet wants nothing after it'] },
  { args: 'stress tiny.yaml --to html,tif', says: ['--to wants one or several of html, svg', 'not html,tif'] },
  { args: 'stress tiny.yaml --to pptx,key', says: ['--to wants one or several of html, svg', 'pdf, not pptx,key'] },
  {
    args: 'stress --jobs 0 --seed x --volume y --grate 3',
    says: ['--jobs', '--seed', '--volume', '--grate', '--gate?'],
  },
  { args: 'stress nowhere.yaml', says: ['nowhere.yaml: there is no such file'] },
  { args: 'stress .', says: ['.: this is a folder'] },
  { args: 'check nul.yaml', says: ['nul.yaml: this is not text'] },
  {
    args: 'check tiny.yaml broken.yaml nowhere.yaml',
    says: ['broken.yaml:9:', 'clarks', 'clerks', '90', 'nowhere.yaml'],
  },
  { args: 'describe broken.yaml', says: ['broken.yaml:9:'] },
  { args: 'check table.yaml', says: ['minutes.csv:3:1: the quote that is opened here'] },
  { args: 'stress tiny.yaml --against broken.yaml', says: ['broken.yaml:9:'] },
  { args: 'stress items.yaml', says: ['items.yaml', 'weeks', 'loadbearing run'] },
  { args: 'compare tiny.yaml items.yaml --gate', says: ['items.yaml', 'weeks'] },
  { args: 'compare tiny.yaml tiny.yaml --by cost', says: ['three or more designs', 'there are 2'] },
  { args: 'compare tiny.yaml tiny.yaml tiny.yaml --by margin', says: ['tiny.yaml', 'there is no margin', '`value`'] },
  { args: 'compare tiny.yaml tiny.yaml --by flow', says: ['--by wants one of throughput, flowTime.mean', 'not flow'] },
  { args: 'compare tiny.yaml tiny.yaml --indifference 0', says: ['--indifference wants a number above 0'] },
  { args: 'stress ramp.yaml', says: ['ramp.yaml', '`ramp` changes it', 'loadbearing run'] },
  { args: 'stress tiny.yaml --against ramp.yaml --weeks 5', says: ['ramp.yaml'] },
  { args: 'compare ramp.yaml tiny.yaml --gate', says: ['ramp.yaml', '`ramp`'] },
  { args: 'run tiny.yaml --weeks 1', says: ['--weeks 1 leaves nothing', 'warm-up of one week (tiny.yaml:12:27)'] },
  { args: 'sweep tiny.yaml --vary clerks.count=1..2 --weeks 1', says: ['--weeks 1', 'tiny.yaml:12:27'] },
  { args: 'stress tiny.yaml --out tiny.yaml', says: ['tiny.yaml cannot be written', '--out'] },
  { args: 'stress tiny.yaml --out tiny.yaml/deeper', says: ['tiny.yaml/deeper cannot be written'] },
  { args: 'report nowhere.json', says: ['nowhere.json: there is no such file'] },
  { args: 'report prose.json', says: ['prose.json: this is no result'] },
  { args: 'report result.json', says: ['its form is loadbearing/stress@2'] },
  { args: 'report half.json', says: ['half.json'] },
  { args: 'export result.json', says: ['export wants --log', '--log events.csv'] },
  { args: 'export result.json --log -', says: ['its form is loadbearing/stress@2'] },
  { args: 'export result.json --log log.xes', says: ['--log wants a file that ends in .csv', 'not log.xes'] },
  { args: 'export nowhere.json --log log.csv', says: ['nowhere.json: there is no such file'] },
  { args: 'export result.json --log log.csv --replication 0', says: ['--replication wants a whole number from 1'] },
  { args: 'init --template nothing', says: ['there is no template nothing', 'insurance-claims'] },
  { args: 'sweep tiny.yaml', says: ['sweep wants --vary', '--vary pools.seniors.count=4..8'] },
  { args: 'sweep tiny.yaml --vary clerks.count', says: ['--vary wants PATH=VALUES', 'not clerks.count'] },
  { args: 'sweep tiny.yaml --vary clerks.count=4..2', says: ['--vary wants the smaller end first'] },
  { args: 'sweep tiny.yaml --vary desk.takes=1min..2min', says: ['--vary wants how many values'] },
  { args: 'sweep tiny.yaml --vary clerks.count=1..101', says: ['--vary wants at most 100 values'] },
  { args: 'sweep tiny.yaml --vary a=1,2 --vary b=1,2 --vary c=1,2', says: ['at most 2 paths'] },
  { args: 'sweep tiny.yaml --vary clerk.count=1..2', says: ['tiny.yaml', 'no `clerk.count` in the file', 'clerks'] },
  { args: 'sweep tiny.yaml --vary clerks.count=0..1', says: ['tiny.yaml with clerks.count=0', '`0` stands where'] },
  {
    args: 'sensitivity tiny.yaml',
    says: ['tiny.yaml: `evidence` names no input with a range', 'range: 15min to 22min'],
  },
  { args: 'redesign tiny.yaml', says: ['redesign wants --levers'] },
  { args: 'redesign tiny.yaml --levers nowhere.yaml', says: ['nowhere.yaml: there is no such file'] },
  { args: 'redesign tiny.yaml --levers tiny.yaml', says: ['`levers` is missing', 'there is no key `pools`'] },
  { args: 'redesign tiny.yaml --levers tiny.yaml --indifference -3', says: ['an amount of money'] },
  { args: 'doctor x', says: ['takes no file, not also: x'] },
  { args: 'completion', says: ['completion takes bash|zsh|fish'] },
  { args: 'help nothing', says: ['nothing is no command'] },
  { args: 'explain nowhere.json', says: ['nowhere.json: there is no such file'] },
  { args: 'explain prose.json', says: ['prose.json: this is no result'] },
  ...['fit', 'import'].map((name) => ({
    args: `${name} tiny.yaml --some flag`,
    says: [`${name} is not supported yet`],
  })),
]

test.each(wrong)('$args', ({ args, says }) => {
  const before = readdirSync(desk.folder)
  const { exit, stdout, stderr } = desk.run(...args.split(' '))
  expect(exit).toBe(2)
  expect(stdout).toBe('')
  for (const words of says) expect(stderr).toContain(words)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(readdirSync(desk.folder)).toEqual(before)
})
