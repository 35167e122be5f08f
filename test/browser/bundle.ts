/** A file and all that it reaches as one script, made as for a web page: without stand-ins for Node's own modules. */
import { rolldown } from 'rolldown'

export interface Bundle {
  readonly code: string
  /** The modules that a page could not give it. */
  readonly missing: readonly string[]
}

export async function bundle(file: string): Promise<Bundle> {
  const missing: string[] = []
  const built = await rolldown({
    input: file,
    platform: 'browser',
    onLog: (_level, { code, exporter = 'a module' }) => {
      if (code === 'UNRESOLVED_IMPORT') missing.push(exporter)
    },
  })
  const { output } = await built.generate({ format: 'iife', name: 'bundled', codeSplitting: false })
  await built.close()
  const [{ code }] = output
  return { code, missing }
}
