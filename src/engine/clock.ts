/** Simulated time, in hours since Monday 00:00 of week 0. One shared object, read by all and set by the agenda alone. */
import { zeroHours } from './zero-hours.js'
export class Clock {
  now = zeroHours
}
