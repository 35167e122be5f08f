/** The slides of a result of every kind, as plain data. */
import type { Result } from '../../verdict/result.js'
import { compareSlides } from './compare-slides.js'
import { leverSlides } from './lever-slides.js'
import { runSlides } from './run-slides.js'
import type { Slide } from './slide.js'
import { stressSlides } from './stress-slides.js'
import { sensitivitySlides, sweepSlides } from './varied-slides.js'

export function slidesOf(result: Result): Slide[] {
  switch (result.schema) {
    case 'loadbearing/stress@1':
      return stressSlides(result)
    case 'loadbearing/run@1':
      return runSlides(result)
    case 'loadbearing/compare@1':
      return compareSlides(result)
    case 'loadbearing/sweep@1':
      return sweepSlides(result)
    case 'loadbearing/sensitivity@1':
      return sensitivitySlides(result)
    case 'loadbearing/redesign@1':
      return leverSlides(result)
  }
}
