import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { demoSignIns, signIn, type SignIn } from './support/people'
import { sayIn } from './support/texts'
import { expect, test } from './support/watch'

/** axe finds nothing on any page, in both themes; what it is shown is what a person reaches by links. */

const themes = ['light', 'dark'] as const
const say = sayIn('de')
const publicPages = [
  '/',
  '/sign-in',
  '/sign-up',
  '/reset',
  '/reset/x',
  '/invitation/x',
  '/mailbox',
  '/imprint',
  '/privacy',
  '/no-such-page',
]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Every page of the product that this one links to. */
async function linksOn(page: Page): Promise<string[]> {
  const addresses = await page
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')))
  const own = new URL(page.url())
  return addresses
    .filter((address) => address.startsWith(own.origin))
    .map((address) => new URL(address).pathname)
    .filter((path) => !path.startsWith('/api/'))
}

/** One page of a kind is enough: ids are alike. */
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')

/** Follows links from where somebody arrives, one page of every kind. */
async function reachable(page: Page, start: string): Promise<string[]> {
  const known = new Map<string, string>([[kindOf(start), start]])
  const waiting = [start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(path)
    for (const link of await linksOn(page)) {
      if (known.has(kindOf(link))) continue
      known.set(kindOf(link), link)
      waiting.push(link)
    }
  }
  return [...known.values()]
}

async function audit(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const theme of themes) {
      // before the page opens: colours that are still changing are not the page's
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      expect.soft(await violations(page), `${path} (${theme})`).toEqual([])
    }
  }
}

test('pages for everybody', async ({ page, watch }) => {
  watch.allow(/status of 404/)
  await audit(page, publicPages)
})

const people: [string, (all: SignIn[]) => SignIn | undefined][] = [
  ['the agency’s owner', (all) => all[0]],
  ['a firm’s owner', (all) => all.at(-1)],
]
for (const [who, find] of people) {
  test(`pages for ${who}`, async ({ page, watch }) => {
    watch.allow(/status of 404/)
    const person = find(demoSignIns())
    if (!person) throw new Error('the demo has no such person')
    await signIn(page, say, person)
    await page.waitForLoadState('networkidle')
    const paths = await reachable(page, new URL(page.url()).pathname)
    expect(paths.length).toBeGreaterThan(2)
    await audit(page, paths)
  })
}
