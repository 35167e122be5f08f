/** How items wait at a station, in sentences: in which order they are taken, who leaves, who is turned away, who waits for company. */
import { namesIn } from '../../scenario/names-in.js'
import type { Batching, Discipline, Patience, QueueLimit, Station } from '../../scenario/scenario.js'
import { distributionInWords } from './distribution-in-words.js'
import { expressionInWords } from './expression-in-words.js'
import { durationInWords, numberInWords } from './numbers-in-words.js'

export function queueInWords({ priority, discipline, patience, limit, batch }: Station): string[] {
  return [
    ...priorityInWords(priority),
    ...disciplinesInWords[discipline],
    ...(batch === undefined ? [] : batchInWords(batch)),
    ...(limit === undefined ? [] : [limitInWords(limit)]),
    ...(patience === undefined ? [] : [`${patienceInWords(patience)}.`]),
  ]
}

function priorityInWords(priority: Station['priority']): string[] {
  if (typeof priority !== 'number') {
    const when = namesIn(priority).has('age') ? 'and moves as it waits' : 'as an item joins'
    return [`Its priority is ${expressionInWords(priority)}, ${when}: the higher is taken first.`]
  }
  if (priority === 0) return []
  return [`Its priority is ${numberInWords(priority)}: ${priority > 0 ? 'before' : 'after'} work of priority 0.`]
}

const disciplinesInWords: Readonly<Record<Discipline, readonly string[]>> = {
  fifo: [],
  lifo: ['Who came last is taken first.'],
  shortest: ['Who has the least work is taken first.'],
  due: ['Who is due earliest, its attribute due after its arrival, is taken first.'],
}

function batchInWords({ size, orAfter }: Batching): string[] {
  if (size === 1) return []
  const together = `Items are worked on ${numberInWords(size)} at a time, in one piece of work`
  if (orAfter === undefined) return [`${together}; fewer wait until ${numberInWords(size)} are there.`]
  return [`${together}, or fewer when the first of them has waited ${durationInWords(orAfter)}.`]
}

function limitInWords({ queue, to }: QueueLimit): string {
  if (queue === 0) return `Who cannot begin at once goes to ${to} instead.`
  return `Who finds ${numberInWords(queue)} waiting goes to ${to} instead.`
}

/** Without a full stop. */
export function patienceInWords({ after, to }: Patience): string {
  const time = distributionInWords(after, 'duration')
  return `Who still waits after ${after.distribution === 'constant' ? time : `a time that is ${time}`} goes to ${to}`
}
