import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { acceptInvitation, addClient, inviteOwner } from './support/firm'
import { signUp } from './support/people'
import { locales, sayIn } from './support/texts'
import { expect, test } from './support/watch'

/** They measure: adopted with one press, entered on a bad line and by two people, looked at on a chart. */

const browserLocale = { de: 'de-DE', en: 'en-GB' }
const newcomer = () => {
  const name = `n-${randomUUID().slice(0, 12)}`
  return { slug: name, email: `${name}@example.test`, password: `a lighthouse ${name}` }
}

/** The running week's field of an indicator; what is entered already is folded away. */
const fieldOf = (page: Page, name: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${name},`), includeHidden: true }).first()
const hours = { de: 'Zeitaufwand', en: 'Hours spent' }
const asked = { de: 'Gefragte Neukunden', en: 'New customers asked' }

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale: browserLocale[locale] })
    const say = sayIn(locale)

    test('from the first figure to the chart', async ({ page, browser, watch }) => {
      const agency = newcomer()
      await signUp(page, say, agency)
      await addClient(page, say, agency.slug, 'Café Probe')
      const client = new URL(page.url()).pathname
      const link = await inviteOwner(page, say, newcomer().email)
      const own = await browser.newContext({ locale: browserLocale[locale], viewport: page.viewportSize() })
      await watch.over(own)
      const owner = await own.newPage()
      await acceptInvitation(owner, say, link, 'a lighthouse by the sea')

      // six indicators with one press
      await owner.goto(`${client}/numbers`)
      await owner.getByRole('button', { name: say('indicators.overview.adopt') }).click()
      await expect(owner.getByText(say('indicators.overview.adopted', { count: 6 }))).toBeVisible()

      // nothing entered is not zero, and a zero is said to be one
      await owner.goto(`${client}/numbers/entry`)
      await expect(fieldOf(owner, asked[locale])).toHaveValue('')
      const week = owner.getByRole('region', { name: asked[locale] })
      await week
        .getByRole('button', { name: say('indicators.entry.setZero') })
        .first()
        .dblclick()
      await expect(week.getByText(say('indicators.entry.zero')).first()).toBeVisible()

      // the line goes down; the figure waits on the device, also past a reload
      watch.allow(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/)
      await own.setOffline(true)
      await fieldOf(owner, hours[locale]).fill(locale === 'de' ? '3,5' : '3.5')
      await fieldOf(owner, hours[locale]).blur()
      await expect(owner.getByText(say('indicators.entry.waiting')).first()).toBeVisible()
      await own.setOffline(false)
      await owner.reload()
      await expect(fieldOf(owner, hours[locale])).toHaveValue(locale === 'de' ? '3,5' : '3.5')
      // arrived: whoever asks the server anew finds both, folded below those that wait
      const folded = (of: Page) => of.getByText(say('indicators.entry.settled', { count: 2 }))
      await expect(async () => {
        await owner.reload()
        await expect(folded(owner)).toBeVisible({ timeout: 5000 })
      }).toPass()

      // two people, one figure: nobody is overwritten unasked
      const second = await own.newPage()
      for (const each of [second, page]) {
        await each.goto(`${client}/numbers/entry`)
        await folded(each).click()
      }
      await expect(fieldOf(page, hours[locale])).toHaveValue(locale === 'de' ? '3,5' : '3.5')
      await fieldOf(page, hours[locale]).fill('7')
      await fieldOf(page, hours[locale]).blur()
      const region = page.getByRole('region', { name: hours[locale] })
      await expect(region.getByText(say('indicators.entry.saved'), { exact: true }).first()).toBeVisible()
      await fieldOf(second, hours[locale]).fill('5')
      await fieldOf(second, hours[locale]).blur()
      const mine = say('indicators.conflict.takeMine', { mine: '|' }).split('|')[1]?.trim() ?? ''
      const choice = second.getByRole('region', { name: hours[locale] }).getByRole('alert')
      await expect(choice).toContainText('Ada Adviser')
      await choice.getByRole('button', { name: mine }).first().click()
      await expect(choice).toHaveCount(0)
      const settled = second.getByRole('region', { name: hours[locale] })
      await expect(settled.getByText(say('indicators.entry.saved'), { exact: true }).first()).toBeVisible()
      await page.reload()
      await expect(fieldOf(page, hours[locale])).toHaveValue('5')

      // the chart, its table, and both downloads
      await owner.goto(`${client}/numbers/I01?by=week`)
      await expect(owner.getByRole('heading', { level: 1 })).toContainText(hours[locale])
      const csv = owner.waitForEvent('download')
      await owner.getByRole('link', { name: 'CSV' }).click()
      const table = readFileSync(await (await csv).path(), 'utf8')
      expect(table.startsWith('\uFEFF')).toBe(true)
      expect(table).toMatch(/\d{4}-W\d\d/)
      expect(table).toMatch(/[;,]5[;,]/)
      const png = owner.waitForEvent('download')
      await owner.getByRole('button', { name: 'PNG' }).first().click()
      expect(
        readFileSync(await (await png).path())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
      await owner.goto(`${client}/numbers/I01?by=month`)
      await expect(owner.getByRole('heading', { level: 1 })).toContainText(hours[locale])

      // another agency sees none of it
      watch.allow(/status of 404/)
      const intruder = await browser.newContext({ locale: browserLocale[locale] })
      const door = await intruder.newPage()
      await signUp(door, say, newcomer())
      const id = client.split('/').at(-1) ?? ''
      const api = `/api/v1/${agency.slug}/clients/${id}/indicators/I01`
      for (const path of [`${client}/numbers`, `${client}/numbers/I01`, `${api}/series`, `${api}/table.csv`]) {
        expect((await intruder.request.get(path)).status(), path).toBe(404)
      }
      await Promise.all([own.close(), intruder.close()])
    })
  })
}
