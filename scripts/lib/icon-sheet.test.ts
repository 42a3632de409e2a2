import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { iconFiles, iconSheet } from './icon-sheet.mjs'

it('has a drawing for every icon that is asked for, as Lucide draws it: else `npm run icons`', async () => {
  expect(readFileSync(iconFiles.sheet, 'utf8')).toBe(await iconSheet())
})
