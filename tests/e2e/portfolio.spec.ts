import AxeBuilder from '@axe-core/playwright'
import { demoSignIns, signIn } from './support/people'
import { locales, sayIn } from './support/texts'
import { expect, test } from './support/watch'

/** An agency finds its clients: the filter, the order and the search stand in the address, and the map keeps them. */

const browserLocale = { de: 'de-DE', en: 'en-GB' }

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale: browserLocale[locale] })
    const say = sayIn(locale)

    test('from all clients to the one that is meant', async ({ page }, { project }) => {
      const [mia] = demoSignIns()
      if (!mia) throw new Error('the demo has nobody to sign in')
      await page.context().addCookies([{ name: 'lotse.locale', value: locale, url: mia.address }])
      await signIn(page, say, mia)
      const rows = page.locator('table tbody tr')
      await expect(rows).toHaveCount(12)

      // folded away until somebody asks for it, and then as good as any other form
      await page.getByText(say('portfolio.filter.open'), { exact: true }).click()
      const form = page.getByRole('form', { name: say('portfolio.filter.label') })
      await form.getByLabel(say('portfolio.filter.field.trade')).selectOption('A-wine')
      await form.getByLabel(say('portfolio.filter.field.headcount')).selectOption('2-5')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      await form.getByRole('button', { name: say('portfolio.filter.apply') }).click()
      await expect(page).toHaveURL(/trade=A-wine/)
      await expect(rows).toHaveCount(1)
      await expect(rows.first()).toContainText('Weingut Sonnleitner')

      // the map keeps it; every choice can be taken back by itself
      await page.getByRole('link', { name: say('portfolio.list.toMap'), exact: true }).click()
      await expect(page).toHaveURL(/heat-map\?.*headcount=2-5/)
      const chosen = page.getByRole('navigation', { name: say('portfolio.filter.chosen') })
      await chosen.getByRole('link').first().click()
      await expect(page).not.toHaveURL(/trade=/)
      await page.goBack()
      await page.goBack()
      await expect(rows).toHaveCount(1)

      // the same again after a reload, and everybody once the filter is gone
      await page.reload()
      await expect(page.getByText(say('portfolio.filter.openWith', { count: 2 }))).toBeVisible()
      await chosen.getByRole('link', { name: say('portfolio.filter.clear') }).click()
      await expect(rows).toHaveCount(12)

      // an order is a link: on a phone above the cards, else at the head of its column
      const byReadiness = { name: say('clients.list.readiness'), exact: true }
      if (project.name === 'phone') {
        const direction = say('clients.list.ascending')
        await page.getByText(say('clients.list.sortedBy', { column: say('clients.list.client'), direction })).click()
        const order = page.getByRole('navigation', { name: say('clients.list.sortBy') })
        await order.getByRole('link', byReadiness).click()
      } else await page.getByRole('columnheader', byReadiness).getByRole('link').click()
      await expect(page).toHaveURL(/sort=readiness/)
      await expect(rows.first()).not.toContainText('Atelier Novak')

      // the search follows while one types, and keeps the order
      await page.getByRole('searchbox').fill('morgenrot')
      await expect(page).toHaveURL(/q=morgenrot.*sort=readiness|sort=readiness.*q=morgenrot/)
      await expect(rows).toHaveCount(1)
      await rows.first().getByRole('link').click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Café Morgenrot')
    })
  })
}
