import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserCandidates } from './browser.mjs'

test('what a person chose comes before what is found on the PATH, and that before the usual places', () => {
  const found = browserCandidates({ env: { CHROME_PATH: '/mine', PATH: '/a:/b' }, home: '/nobody' })
  expect(found.slice(0, 3)).toEqual(['/mine', '/a/chromium', '/b/chromium'])
  expect(found.indexOf('/b/google-chrome')).toBeLessThan(found.indexOf('/usr/bin/chromium'))
})

test('of the downloads the newest comes first, by number and not by letter', () => {
  const home = mkdtempSync(join(tmpdir(), 'browsers-'))
  const cache = join(home, '.cache', 'ms-playwright')
  for (const name of ['chromium-999', 'chromium-1200', 'firefox-2000'])
    mkdirSync(join(cache, name), { recursive: true })
  const downloads = browserCandidates({ env: {}, home }).filter((path) => path.startsWith(cache))
  rmSync(home, { recursive: true })
  expect(downloads[0]).toContain('chromium-1200')
  expect(downloads.some((path) => path.includes('chromium-999'))).toBe(true)
  expect(downloads.some((path) => path.includes('firefox'))).toBe(false)
})
