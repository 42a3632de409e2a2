import { randomUUID } from 'node:crypto'
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
import { sayIn } from './support/texts'
import { expect, test } from './support/watch'

test.use({ locale: 'en-GB' })

/** An adviser fills in with the firm; its owner comes by the request and is asked for a gut feeling all the same. */
test('filled in by the adviser, submitted by the owner', async ({ page, browser, watch }) => {
  const say = sayIn('en')
  const name = `t-${randomUUID().slice(0, 12)}`
  const guest = { email: `${name}-guest@example.test`, password: `a lighthouse ${name}` }
  await signUp(page, say, { ...guest, email: `${name}@example.test`, slug: name })
  await addClient(page, say, name, 'Café Probe')
  const client = new URL(page.url()).pathname
  const link = await inviteOwner(page, say, guest.email)
  await page.goto(client)
  await startShortForm(page, say)
  await page.goto(`${client}/assessments`)
  const round = page.locator(`a[href*="${client}/assessments/"]`).first()
  const path = ((await round.getAttribute('href')) ?? '').replace(/\?.*$/, '')
  await page.goto(path)
  await sealGutFeeling(page, say)
  await goOn(page, say)
  await confirmMasterData(page, say)
  await answerFirst(page)
  const saved = page.getByRole('status').filter({ hasText: say('ui.save.saved', { at: '' }).trim() })
  await expect(saved.first()).toBeVisible()

  // nobody has come in yet to lay it before, and both pages say so
  await page.goto(`${path}/submit`)
  await expect(page.getByText(say('assessments.submit.owner.invited.title')).first()).toBeVisible()
  await page.goto(client)
  await expect(page.getByRole('heading', { name: say('clients.step.unaccepted.title') })).toBeVisible()

  const own = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  await watch.over(own)
  const owner = await own.newPage()
  await acceptInvitation(owner, say, link, guest.password)
  await page.goto(`${path}/submit`)
  await page.getByRole('button', { name: say('assessments.submit.present') }).click()
  await expect(page.getByText(say('assessments.submit.presented'))).toBeVisible()

  await owner.goto(client)
  await owner.getByRole('link', { name: say('clients.home.confirm.action') }).click()
  await expect(owner.getByRole('heading', { level: 1, name: say('assessments.gut.title') })).toBeVisible()
  await owner.getByRole('radio', { name: say('assessments.gut.vote.yes') }).check()
  await owner.getByRole('button', { name: say('assessments.gut.sealOn') }).click()
  await owner.getByRole('link', { name: say('assessments.gut.toAnswers') }).click()
  await owner.getByRole('checkbox').check()
  const anyway = say('assessments.submit.handInAnyway')
  await owner.getByRole('button', { name: anyway }).click()
  await owner.getByRole('dialog').getByRole('button', { name: anyway }).click()
  await expect(owner).toHaveURL(`${path}/result`)
  await own.close()
})
