/**
 * How far a study has come, on stderr: a bar with the answer so far where something may move, elsewhere a line at the
 * start of each phase.
 */
import type { Progress } from '../experiment/study.js'
import { cutTo, printable } from '../report/text-table.js'
import type { Terminal } from './terminal.js'

export interface ProgressDisplay {
  readonly show: (progress: Progress) => void
  /** Leaves the terminal as it was. */
  readonly end: () => void
}

export const noProgress: ProgressDisplay = { show: () => undefined, end: () => undefined }

/** The bar's library is loaded only where there is a bar. */
export async function progressDisplay(terminal: Terminal): Promise<ProgressDisplay> {
  return terminal.animated === undefined ? phaseLines(terminal) : progressBar(terminal.animated)
}

function phaseLines({ say }: Terminal): ProgressDisplay {
  let current = ''
  const show = ({ phase }: Progress) => {
    if (phase !== current && phase !== '') say(`${printable(phase)}\n`)
    current = phase
  }
  return { show, end: () => undefined }
}

async function progressBar(stream: NodeJS.WriteStream): Promise<ProgressDisplay> {
  const { SingleBar } = await import('cli-progress')
  let latest: Progress = { phase: '', done: 0, planned: 0 }
  const format = () => barLine(latest, stream.columns ?? 80)
  const bar = new SingleBar({ stream, format, hideCursor: true, clearOnComplete: true, gracefulExit: false })
  bar.start(1, 0)
  const show = (progress: Progress) => {
    latest = progress
    bar.setTotal(Math.max(1, progress.planned))
    bar.update(progress.done)
  }
  return { show, end: () => bar.stop() }
}

const barWidth = 20

/** `searching  ████████░░░░░░░░░░░░  148/390  committee 1.26× (1.21–1.31)`; words give way to the terminal's width. */
export function barLine({ phase, done, planned, estimate }: Progress, columns: number): string {
  const filled = planned === 0 ? 0 : Math.floor((barWidth * done) / planned)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}  ${done}/${planned}`
  const room = Math.max(0, columns - bar.length - 3)
  const answer = estimate === undefined ? '' : `  ${printable(estimate)}`
  const doing = cutTo(printable(phase), Math.max(Math.floor(room / 2), room - answer.length))
  return `${doing}  ${bar}${cutTo(answer, room - doing.length)}`.slice(0, columns - 1)
}
