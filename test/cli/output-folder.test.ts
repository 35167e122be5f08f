import { expect, test } from 'vitest'
import { outputFolder } from '../../src/cli/output-folder.js'

test.each([
  { scenario: 'scenarios/insurance-claims/current.yaml', folder: 'reports/insurance-claims' },
  { scenario: 'scenarios/insurance-claims/redesign.yaml', folder: 'reports/redesign' },
  { scenario: 'desk.yml', folder: 'reports/desk' },
  { scenario: './a/../claims/current.yml', folder: 'reports/claims' },
  { scenario: 'v1.2.yaml', folder: 'reports/v1.2' },
])('$scenario → $folder', ({ scenario, folder }) => {
  expect(outputFolder(scenario)).toBe(folder)
})
