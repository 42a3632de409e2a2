import { sealGutFeeling } from './support/firm'
import { demoSignIns, signIn } from './support/people'
import { locales, sayIn } from './support/texts'
import { expect, test } from './support/watch'

/** A review comes due: last time's answers are there and count for nothing until they are confirmed. */

const browserLocale = { de: 'de-DE', en: 'en-GB' }
/** Every run begins a round at a firm of its own: they share one demo. */
const firms: Record<string, [name: string, owner: string]> = {
  'de desktop': ['Holzner IT-Service', 'lukas@holzner-it.example'],
  'de phone': ['Gasthaus Goldener Anker', 'sepp@goldener-anker.example'],
  'en desktop': ['Möbelhaus Hartmann', 'georg@moebel-hartmann.example'],
  'en phone': ['Café Lindenhof', 'anna@cafe-lindenhof.example'],
}

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale: browserLocale[locale] })
    const say = sayIn(locale)

    test('from last time’s answers to what has changed', async ({ page, browser, watch }, { project }) => {
      const [firm = '', email = ''] = firms[`${locale} ${project.name}`] ?? []
      const [mia] = demoSignIns()
      if (!mia) throw new Error('the demo has nobody to sign in')

      // the agency finds the firm in its portfolio and begins the next round
      await page.context().addCookies([{ name: 'lotse.locale', value: locale, url: mia.address }])
      await signIn(page, say, mia)
      await page.goto(`/w/faehrhaus?q=${encodeURIComponent(firm)}`)
      await page.getByRole('link', { name: firm }).first().click()
      await expect(page).toHaveURL(/\/clients\/[0-9a-f-]{36}$/)
      const client = new URL(page.url()).pathname
      await page.goto(`${client}/assessments`)
      await page.getByRole('radio', { name: say('clients.start.short') }).check()
      await page.getByRole('button', { name: say('clients.start.action') }).click()
      const round = page
        .locator(`a[href*="${client}/assessments/"]:not([href*="/result"]):not([href*="/changes"])`)
        .first()
      await expect(round).toBeVisible()
      const path = ((await round.getAttribute('href')) ?? '').replace(/\?.*$/, '')

      // the owner: nothing is answered yet, last time's answers wait
      const own = await browser.newContext({ locale: browserLocale[locale], viewport: page.viewportSize() })
      await own.addCookies([{ name: 'lotse.locale', value: locale, url: mia.address }])
      await watch.over(own)
      const owner = await own.newPage()
      await signIn(owner, say, { email, password: mia.password })
      await owner.goto(path)
      await sealGutFeeling(owner, say)
      await owner.goto(`${path}?topic=crisis`)
      const all = owner.getByRole('button', { name: say('rounds.again.all') })
      await expect(all).toBeVisible()
      const before = await owner
        .getByText(/^\d+ (von|of) \d+/)
        .first()
        .innerText()
      expect(before).toMatch(/^0 /)

      // one press for the topic, with the line down: it arrives once, and counts
      watch.allow(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/)
      await own.setOffline(true)
      await all.click()
      await own.setOffline(false)
      await expect(owner.getByText(/^[1-9]\d* (von|of) \d+/).first()).toBeVisible()
      await expect
        .poll(async () => {
          await owner.goto(`${path}?topic=crisis`)
          return owner
            .getByText(/^\d+ (von|of) \d+/)
            .first()
            .innerText()
        })
        .not.toMatch(/^0 /)

      // handed in with what was confirmed; the page of changes compares what both rounds answered
      await owner.goto(`${path}/submit`)
      const anyway = say('assessments.submit.handInAnyway')
      await owner.getByRole('button', { name: anyway }).click()
      await owner.getByRole('dialog').getByRole('button', { name: anyway }).click()
      await expect(owner).toHaveURL(`${path}/result`)
      await owner.goto(`${path}/changes`)
      await expect(owner.getByRole('heading', { level: 1 })).toBeVisible()

      // the portfolio knows of it, and the address keeps the view
      await page.goto(`/w/faehrhaus?q=${encodeURIComponent(firm)}&sort=change`)
      await expect(page.getByRole('link', { name: firm }).first()).toBeVisible()
      await page.goto(`/w/faehrhaus/heat-map?q=${encodeURIComponent(firm)}`)
      await expect(page.getByRole('link', { name: firm }).first()).toBeVisible()
      await own.close()
    })
  })
}
