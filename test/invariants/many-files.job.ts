/** The job `npm run invariants`: FILES files (2,000) from the seed SEED (a new one each time). */
import { expect, it } from 'vitest'
import { checkMany } from './many-files.js'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000)
const count = Number(process.env.FILES ?? 2000)

it(`holds of ${count} files from seed ${seed}`, { timeout: 3_600_000 }, async () => {
  console.log(`SEED=${seed} FILES=${count} npm run invariants`)
  let begun = 0
  const { files, refusals } = await checkMany(seed, count, () => {
    if (++begun % 100 === 0) console.log(`${begun} files`)
  })
  console.log(`${files} files, ${refusals.length} of them not accepted`)
  for (const refusal of refusals.slice(0, 10)) console.log(refusal)
  expect(refusals.length).toBeLessThanOrEqual(files * 0.05)
})
