/**
 * Who may import whom: the table of the house as rules. A scenario is compiled to a plan, the engine simulates it,
 * probes measure it, experiments repeat and vary it, a verdict is reached, charts draw it, reports carry it, the command
 * line hands it over; no arrow runs the other way.
 */

const { builtinModules } = require('node:module')
const bundles = require('./build/bundles.json')

/** Rules that keep a folder to what it may import, of ours and of packages; `node`: and of Node's own modules. */
function keeps(folder, { ours, packages = [], node = false, because }) {
  const own = [folder, ...ours].map((name) => (name.endsWith('.ts') ? `^src/${name}$` : `^src/${name}/`))
  return [
    {
      name: `${folder}-imports`,
      comment: because,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: own },
    },
    {
      name: `${folder}-packages`,
      comment: `${folder} is built from ${packages.join(', ') || 'nothing but the language'}: ${because}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: {
        pathNot: ['^src/', ...packages.map((name) => `^node_modules/(@types/)?${name}/`)],
        ...(node ? { dependencyTypesNot: ['core'] } : {}),
      },
    },
  ]
}

/** Where the package is entered: by a program, a browser, the command line, a thread. */
const doors = '^src/(index|browser|cli/bin|experiment/thread-worker)\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is dead, or a door that package.json should name.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/cli/bin\\.ts$', '^src/experiment/thread-worker\\.ts$', '\\.d\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-unreached',
      comment:
        'What no door leads to is not part of the package: theory that only tests ask stands in test/closed-forms/.',
      severity: 'error',
      from: { path: doors },
      to: { path: '^src/', pathNot: [doors, '\\.d\\.ts$'], reachable: false },
    },
    {
      name: 'no-unknown',
      comment: 'An import that resolves to nothing fails at the user’s.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      comment: 'What the package neither installs nor bundles is missing at the user’s.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        pathNot: `^node_modules/(${Object.values(bundles)
          .map(({ from }) => from.split('/')[0])
          .join('|')})/`,
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm'],
      },
    },
    ...keeps('scenario', {
      ours: [],
      packages: ['yaml', 'zod', '@noble/hashes'],
      because:
        'the language knows no engine and opens no file itself: a reader is passed in, so that it runs in a browser.',
    }),
    ...keeps('random', {
      ours: [],
      packages: ['seedrandom'],
      because: 'a leaf: the same address gives the same number, whoever asks.',
    }),
    {
      name: 'seedrandom-in-one-file',
      comment: 'It turns the seed into the streams’ key, once; a draw through it costs thirty times an addressed one.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/random/stream\\.ts$' },
      to: { path: '^node_modules/(@types/)?seedrandom/' },
    },
    ...keeps('theory', {
      ours: ['scenario', 'random'],
      because: 'closed forms stand beside the simulation as its check, so they may not come from it.',
    }),
    ...keeps('statistics', {
      ours: ['random/transcendental.ts'],
      packages: ['simple-statistics'],
      because: 'a leaf: estimators know neither stations nor items; of random they take the transcendental functions.',
    }),
    ...keeps('engine', {
      ours: ['scenario', 'random'],
      because: 'it moves items and computes no statistics; it runs unchanged in a browser, so it knows no node module.',
    }),
    ...keeps('measure', {
      ours: ['engine', 'scenario', 'statistics', 'random/index.ts'],
      because:
        'probes listen to the engine and change nothing in it; of random they take the transcendental functions.',
    }),
    ...keeps('experiment', {
      ours: ['random', 'scenario', 'theory', 'engine', 'measure', 'statistics'],
      packages: ['piscina'],
      because: 'experiments repeat and vary runs; they read no file and print nothing.',
    }),
    {
      name: 'piscina-in-threads',
      comment: 'Everything else of experiment runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/experiment/(threads|thread-worker)\\.ts$' },
      to: { path: '^node_modules/piscina/' },
    },
    ...keeps('verdict', {
      ours: ['scenario', 'theory', 'statistics', 'measure', 'experiment'],
      packages: ['zod'],
      because: 'it judges what was found and simulates nothing.',
    }),
    ...keeps('studies', {
      ours: ['scenario', 'experiment', 'verdict'],
      because: 'a study is what a user asks for: options in, experiment and verdict called in turn, result out.',
    }),
    ...keeps('chart', {
      ours: ['verdict/result.ts', 'scenario/own.ts'],
      packages: [
        'vega',
        'vega-interpreter',
        'vega-lite',
        '@resvg/resvg-js',
        '@expo-google-fonts/inter',
        '@dagrejs/dagre',
      ],
      node: true,
      because: 'a chart is a function of the result alone, so that it can be drawn again from the file.',
    }),
    {
      name: 'drawing-in-one-file',
      comment: 'Charts are specs; what draws them is large, and loaded by the first picture alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/chart/render\\.ts$' },
      to: { path: '^node_modules/(vega|@resvg/resvg-js)/', dependencyTypesNot: ['type-only'] },
    },
    ...keeps('report', {
      ours: ['chart', 'verdict/result.ts', 'scenario', 'theory'],
      packages: ['fast-csv', 'picocolors', 'pptxgenjs', 'docx', 'pdfmake', 'fflate', '@expo-google-fonts/inter'],
      node: true,
      because: 'a document is a view of the result and computes no new number.',
    }),
    {
      name: 'report-reads-scenarios-to-describe',
      comment:
        'Only `describe`, which has no result yet, reads the scenario and theory; text and names of users are of all.',
      severity: 'error',
      from: { path: '^src/report/', pathNot: '^src/report/describe/' },
      to: { path: '^src/(scenario|theory)/', pathNot: '^src/scenario/(harmless|own)\\.ts$' },
    },
    ...keeps('files', {
      ours: ['scenario'],
      packages: ['fast-csv'],
      node: true,
      because: 'the only door to the disk; it hands over texts and tables and interprets nothing.',
    }),
    {
      name: 'disk-behind-one-door',
      comment: 'Files are read and written in src/files/; a font that ships with the charts is the one exception.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/files/', '^src/chart/(true-type|text-metrics)\\.ts$'] },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'browser-door',
      comment: '`loadbearing/engine` runs in a browser: nothing that it reaches may know the disk, threads or Node.',
      severity: 'error',
      from: { path: '^src/browser\\.ts$' },
      to: {
        path: [
          '^src/(files|chart|report|cli)/',
          '^src/experiment/(threads|thread-worker)\\.ts$',
          '^node_modules/piscina/',
          `^(node:)?(${builtinModules.join('|')})$`,
        ],
        reachable: true,
      },
    },
    {
      name: 'front-door',
      comment: 'index.ts is what a program imports: the command line is another door.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'nobody-imports-cli',
      comment: 'The command line hands over what the library gives; nothing hangs on it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    ...keeps('cli', {
      ours: [
        'chart/drawn-text.ts',
        'index.ts',
        'scenario',
        'theory',
        'engine/fault.ts',
        'experiment',
        'verdict',
        'report',
        'files',
      ],
      packages: ['yargs', 'cli-progress'],
      node: true,
      because: 'the command line adds words and a progress bar; what it says comes from the library.',
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
