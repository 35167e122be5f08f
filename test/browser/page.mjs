/** What is bundled: it answers the questions that it finds in its context, and leaves the answers there. */
import * as engine from 'loadbearing/engine'
import { resultsFromTexts } from './results.ts'

globalThis.answered = resultsFromTexts(engine, globalThis.questions)
