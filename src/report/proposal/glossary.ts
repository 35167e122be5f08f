/**
 * The words of a report that an operations manager has not met, each in one plain sentence; docs/method.md is the long
 * answer. In the order in which a reader meets them: the answer, the queue, the item, the AI, the evidence.
 */
import type { Term } from './proposal.js'

interface Entry extends Term {
  /** How a text that uses it is recognised. */
  readonly used: RegExp
}

/** All of them. */
export function glossary(): readonly Term[] {
  return entries.map(termOf)
}

/** Those that a text uses, in the glossary's order. */
export function termsIn(text: string): readonly Term[] {
  return entries.filter(({ used }) => used.test(text)).map(termOf)
}

function termOf({ term, meaning }: Entry): Term {
  return { term, meaning }
}

function entry(term: string, used: RegExp, meaning: string): Entry {
  return { term, used, meaning }
}

const entries: readonly Entry[] = [
  entry(
    'volume',
    /\bvolumes?\b|\d×/i,
    'How much arrives, as a multiple of what the scenario says: 1× is today, 2× is twice as many items.',
  ),
  entry(
    'break volume',
    /\bbreak volumes?\b|\bbreaks? (first|at|next)\b/i,
    'The volume from which a design no longer copes: a queue grows without end, a promise is missed, too many leave unserved, or more volume no longer pays.',
  ),
  entry(
    'constraint',
    /\bconstraints?\b/i,
    'Whatever can do only so much: a pool of people, a machine, or a meeting with an agenda.',
  ),
  entry(
    'load-bearing constraint',
    /\bload-bearing\b/i,
    'The constraint that breaks first: more capacity there carries more volume, and more anywhere else may carry none.',
  ),
  entry(
    'growth',
    /\bgrow(s|th|ing)?\b/i,
    'At some queue more work arrives than is finished, so that it gets longer for as long as the volume stays.',
  ),
  entry(
    'capacity',
    /\bcapacit(y|ies)\b/i,
    'The work that a constraint can do in the time it is open; where the arithmetic and the simulation agree that it is used up, the cause of a break is called capacity.',
  ),
  entry(
    'offered load',
    /\boffered load\b|\bloaded \d/i,
    'The work that is asked of a constraint, rework and opening hours counted, divided by what it can do: above 100 % its queue must grow.',
  ),
  entry(
    'utilisation',
    /\butili[sz]ation\b|\b(is|are) (only )?busy\b|\d ?% busy\b/i,
    'The share of their paid time in which people or machines work; beyond the break everything shows 100 %, so it names no bottleneck.',
  ),
  entry(
    'queue',
    /\bqueues?\b|\bbacklogs?\b/i,
    'The items that wait at a station for its people, its machine or its meeting.',
  ),
  entry(
    'flow time',
    /\bflow[ -]times?\b|\belapsed time\b/i,
    'The time from an item’s arrival to its end, nights and weekends included.',
  ),
  entry(
    'p50, p90, p95, p99',
    /\bp(50|90|95|99)\b/i,
    'The value that 50, 90, 95 or 99 of 100 items stay within: a p95 of five days means that one item in twenty takes longer.',
  ),
  entry(
    'promise',
    /\bpromises?\b/i,
    'A limit that the scenario says is kept, such as “95 % within five days”; a design that misses one counts as broken.',
  ),
  entry(
    'late',
    /\blate\b/i,
    'Taking longer than the promised time from arrival to end; an item that is still open past its limit is late too.',
  ),
  entry(
    'money',
    /\bvolume stops paying\b|\bby money\b|\bmoney\b/i,
    'A design breaks by money at the volume from which on the weekly margin no longer rises.',
  ),
  entry(
    'margin',
    /\bmargins?\b/i,
    'The value of the answers of a week less what people, machines and meetings cost in it.',
  ),
  entry(
    'escape',
    /\bescapes?\b|\bescaped\b/i,
    'An item leaves a queue unserved, because it has waited too long or finds the queue full; above 5 % of the visits, or the promised share, the station counts as broken.',
  ),
  entry(
    'interval',
    /\bintervals?\b|\(\d[\d.,%× ]*[–-] ?\d/i,
    'The range behind a number: the method is built so that such a range contains the true value in about 95 of 100 studies.',
  ),
  entry(
    'replication',
    /\breplications?\b/i,
    'One simulated run from an empty start with chance of its own; several of them tell how far chance moves a number.',
  ),
  entry(
    'warm-up',
    /\bwarm-?up\b/i,
    'The first weeks of a run, which are left out because it starts with empty queues.',
  ),
  entry(
    'paired difference',
    /\bpaired\b|\bsame random numbers\b/i,
    'What two designs differ by when the same items arrive in both with the same luck, so that the difference is due to the designs.',
  ),
  entry(
    'relief',
    /\breliev(e|es|ed|ing)\b|\brelief\b|\ba quarter more\b/i,
    'A trial in which one constraint gets a quarter more capacity and nothing else changes.',
  ),
  entry(
    'recovers',
    /\brecover(s|ed)?\b/i,
    'The share of what is lost in overload (finished items, late ones, margin) that a relief brings back: the proof of who limits.',
  ),
  entry(
    'cascade',
    /\bcascade\b|\bbreaks next\b/i,
    'The list of the smallest whole steps, a person or a sitting at a time, that carry the design to the target volume, with what each costs and what breaks next.',
  ),
  entry(
    'policy',
    /\bpolic(y|ies) (trial|is tried|recovers)\b|\bpolicy\b/i,
    'A relief without capacity: one in five of the items that the AI sends to people is decided without them.',
  ),
  entry(
    'lever',
    /\blevers?\b/i,
    'A change that may be taken or left, with what it costs; a redesign is a set of them.',
  ),
  entry(
    'station and pool',
    /\bpools?\b|\bstations?\b/i,
    'A station is a step at which something is done to an item; a pool is the people who do it, at one station or several.',
  ),
  entry(
    'ledger: work',
    /\bminutes of it work\b|\bledger\b|\bof work,/i,
    'The minutes of an item in which somebody works on it.',
  ),
  entry(
    'ledger: busy',
    /\bledger\b|\bpeople busy\b|\bbusy\b/i,
    'The time an item waits because those who could take it are at work on others.',
  ),
  entry(
    'ledger: closed',
    /\bledger\b|\bclosed\b/i,
    'The time an item waits, or lies half done, because nobody is there: night, weekend, holiday, absence.',
  ),
  entry(
    'ledger: meeting',
    /\bledger\b|\bsittings?\b|\bmeetings?\b/i,
    'The time an item waits for a sitting, carried over by a full agenda, and the sitting itself.',
  ),
  entry(
    'ledger: hand-off and delay',
    /\bledger\b|\bhand-?offs?\b|\bdelays?\b/i,
    'The time an item is on its way to the next queue, in an e-mail or a ticket, or at a step that takes time and nobody’s work.',
  ),
  entry(
    'hand-offs and touches',
    /\bhand-?offs?\b|\btouch(es)?\b/i,
    'How often an item is passed on to another queue, and how often people or a meeting deal with it.',
  ),
  entry(
    'review share',
    /\breview share\b|\breview rate\b|\bneeds? a human\b|\bneeds? review\b|\bwaits? for a person\b/i,
    'The share of items that a person must look at, in a review, an approval or as an exception, before they are carried out.',
  ),
  entry(
    'digestion gap and ratio',
    /\bdigestion\b/i,
    'The gap is how many times longer an item takes than the AI needed for it; the ratio is the part of its time in which somebody works on it.',
  ),
  entry(
    'override',
    /\boverrid(e|es|den)\b/i,
    'A review changes what the AI said: rightly, where it catches an error, or wrongly, where it spoils a right answer.',
  ),
  entry(
    'trust',
    /\btrust\b/i,
    'In scenarios with feedback: a level that errors lower and right answers slowly raise, and that what people review may follow.',
  ),
  entry(
    'measured, estimated, assumption',
    /\bmeasured\b|\bestimated\b|\bassumptions?\b|\bassumed\b|\bevidence\b/i,
    'How well an input is known: counted in records, judged by those who know the work, or set without either; reports mark each input so.',
  ),
]
