/** All commands, in the order of the help. Each loads what it needs when it runs, so that `--help` stays quick. */
import { check } from './check.js'
import type { Command } from './command.js'
import { compare } from './compare.js'
import { completion } from './completion.js'
import { describe } from './describe.js'
import { diagnose } from './diagnose.js'
import { doctor } from './doctor.js'
import { explain } from './explain.js'
import { exportCommand } from './export.js'
import { init } from './init.js'
import { redesign } from './redesign.js'
import { report } from './report.js'
import { run } from './run.js'
import { schema } from './schema.js'
import { sensitivity } from './sensitivity.js'
import { stress } from './stress.js'
import { sweep } from './sweep.js'

export const commands: readonly Command[] = [
  stress,
  diagnose,
  run,
  compare,
  sweep,
  sensitivity,
  redesign,
  check,
  describe,
  explain,
  report,
  exportCommand,
  init,
  schema,
  doctor,
  completion(() => commands),
]
