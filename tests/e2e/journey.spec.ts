import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import {
  acceptInvitation,
  addClient,
  answerFirst,
  confirmMasterData,
  goOn,
  inviteOwner,
  sealGutFeeling,
  startShortForm,
} from './support/firm'
import { signUp } from './support/people'
import { locales, sayIn, type Say } from './support/texts'
import { expect, test } from './support/watch'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const firm = 'Café Probe'
const browserLocale = { de: 'de-DE', en: 'en-GB' }

function newcomer() {
  const name = `t-${randomUUID().slice(0, 12)}`
  return { slug: name, email: `${name}@example.test`, password: `a lighthouse ${name}` }
}

async function seesNothing(context: BrowserContext, say: Say, paths: readonly string[]): Promise<void> {
  const page = await context.newPage()
  for (const path of paths) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: say('app.notFound.title') })).toBeVisible()
    expect(await page.content()).not.toContain(firm)
  }
  await page.close()
}

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale: browserLocale[locale] })
    const say = sayIn(locale)

    test('from the first client to the verdict', async ({ page, browser, context, watch }) => {
      const agency = newcomer()
      const owner = newcomer()
      await signUp(page, say, agency)
      await addClient(page, say, agency.slug, firm)
      const clientPath = new URL(page.url()).pathname
      const link = await inviteOwner(page, say, owner.email)
      await page.goto(clientPath)
      await startShortForm(page, say)
      await page.goto(`${clientPath}/assessments`)
      const assessmentPath = await page
        .locator(`a[href*="${clientPath}/assessments/"]`)
        .first()
        .getAttribute('href')
        .then((href) => (href ?? '').replace(/\?.*$/, ''))

      // the owner, on a phone of their own
      const own = await browser.newContext({ ...phone, locale: browserLocale[locale] })
      await watch.over(own)
      const mobile = await own.newPage()
      await acceptInvitation(mobile, say, link, owner.password)
      await mobile.goto(assessmentPath)
      await sealGutFeeling(mobile, say)
      await goOn(mobile, say)
      await confirmMasterData(mobile, say)
      await answerFirst(mobile)
      const saved = mobile.getByRole('status').filter({ hasText: say('ui.save.saved', { at: '' }).trim() })
      await expect(saved.first()).toBeVisible()

      // the net goes away, the browser too; nothing is lost
      watch.allow(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/)
      await own.setOffline(true)
      await goOn(mobile, say)
      const question = await answerFirst(mobile)
      await expect(
        mobile
          .getByRole('status')
          .filter({ hasText: say('ui.save.waiting', { count: 1 }) })
          .first(),
      ).toBeVisible()
      const topicAddress = mobile.url()
      await mobile.close()
      await own.setOffline(false)
      const again = await own.newPage()
      await again.goto(assessmentPath)
      await expect(
        again
          .getByRole('status')
          .filter({ hasText: say('ui.save.saved', { at: '' }).trim() })
          .first(),
      ).toBeVisible()
      await again.goto(`${topicAddress}&question=${question}`)
      await again.reload()
      await expect(again.locator(`input[name="${question}"]:checked`)).toHaveCount(1)

      await again.goto(`${assessmentPath}/submit`)
      // required answers are missing: the way to them comes first, submitting all the same is the other one
      const anyway = say('assessments.submit.handInAnyway')
      await expect(again.getByRole('link', { name: say('assessments.submit.answerNow') })).toBeVisible()
      await again.getByRole('button', { name: anyway }).click()
      await again.getByRole('dialog').getByRole('button', { name: anyway }).click()
      await expect(again).toHaveURL(`${assessmentPath}/result`)
      const verdict = await again.getByRole('heading', { level: 1 }).innerText()

      // the agency reads the same
      await page.goto(`${assessmentPath}/result`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(verdict)

      // nobody else does: not another agency, not a sibling firm, not somebody without an account
      watch.allow(/status of 404/)
      const shut = [
        clientPath,
        `${clientPath}/settings`,
        `${clientPath}/assessments`,
        assessmentPath,
        `${assessmentPath}/result`,
      ]
      const intruder = await browser.newContext({ locale: browserLocale[locale] })
      const door = await intruder.newPage()
      await door.goto(clientPath)
      await expect(door).toHaveURL(/sign-in/)
      await signUp(door, say, newcomer())
      await seesNothing(intruder, say, [`/w/${agency.slug}`, ...shut])
      await addClient(page, say, agency.slug, 'Nachbar')
      const siblingLink = await inviteOwner(page, say, newcomer().email)
      const sibling = await browser.newContext({ locale: browserLocale[locale] })
      await acceptInvitation(await sibling.newPage(), say, siblingLink, 'a lighthouse next door')
      await seesNothing(sibling, say, [`/w/${agency.slug}`, ...shut])
      await Promise.all([own.close(), intruder.close(), sibling.close()])
      expect(context.pages().length).toBeGreaterThan(0)
    })
  })
}
