import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { addClient, confirmMasterData, goOn, inviteOwner, sealGutFeeling, startShortForm } from './support/firm'
import { signUp } from './support/people'
import { sayIn } from './support/texts'
import { expect, test } from './support/watch'

test.use({ locale: 'en-GB' })

/** Keeps the pages' scripts back while it is shut, as a slow line does. */
async function slowLine(context: BrowserContext): Promise<{ shut: () => void; open: () => void }> {
  let gate = Promise.resolve()
  let open: () => void = () => undefined
  await context.route(/\/_next\/static\/.*\.js/, async (route) => {
    await gate
    await route.continue()
  })
  return {
    shut: () => {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    open: () => {
      open()
    },
  }
}

test('who is faster than the page loses nothing', async ({ page, browser, watch }) => {
  const say = sayIn('en')
  const name = `t-${randomUUID().slice(0, 12)}`
  const guest = { email: `${name}-guest@example.test`, password: `a lighthouse ${name}` }
  await signUp(page, say, { ...guest, email: `${name}@example.test`, slug: name })
  await addClient(page, say, name, 'Café Probe')
  const clientPath = new URL(page.url()).pathname
  const link = await inviteOwner(page, say, guest.email)
  await page.goto(clientPath)
  await startShortForm(page, say)

  const own = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  await watch.over(own)
  const mobile = await own.newPage()
  const line = await slowLine(own)
  line.shut()
  await mobile.goto(link, { waitUntil: 'commit' })
  await mobile.getByLabel(say('accounts.fields.chosenPassword')).fill(guest.password)
  await mobile.getByLabel(say('accounts.fields.chosenPassword')).press('Enter')
  line.open()
  await expect(mobile.getByLabel(say('accounts.fields.chosenPassword'))).toHaveValue(guest.password)
  await mobile.getByRole('button', { name: say('accounts.invitation.submit') }).click()
  await expect(mobile).toHaveURL(/\/clients\/[0-9a-f-]{36}$/)

  await mobile.waitForLoadState('networkidle')
  await mobile.goto(`${clientPath}/assessments`)
  await mobile.locator(`a[href*="${clientPath}/assessments/"]`).first().click()
  await sealGutFeeling(mobile, say)
  await goOn(mobile, say)
  await confirmMasterData(mobile, say)
  const question = await mobile.getByRole('group').getByRole('radio').first().getAttribute('name')
  line.shut()
  await mobile.goto(`${mobile.url().replace(/[&?]question=.*$/, '')}&question=${question ?? ''}`, {
    waitUntil: 'commit',
  })
  // a tap that comes too early leaves no mark that could pass for an answer
  const choice = mobile.locator(`input[name="${question ?? ''}"]`).nth(1)
  await choice.click({ force: true })
  await expect(choice).not.toBeChecked()
  line.open()
  await choice.check()
  await expect(mobile.getByText(say('ui.save.saved', { at: '' }).trim()).first()).toBeVisible()
  await mobile.reload()
  await expect(choice).toBeChecked()
  await own.close()
})

test('what is typed before the page can listen stays, whatever is chosen afterwards', async ({ page, context }) => {
  const say = sayIn('en')
  const name = `t-${randomUUID().slice(0, 12)}`
  await signUp(page, say, { slug: name, email: `${name}@example.test`, password: `a lighthouse ${name}` })
  const line = await slowLine(context)
  line.shut()
  await page.goto(`/w/${name}/clients/new`, { waitUntil: 'commit' })
  const field = page.getByLabel(say('clients.form.name'))
  await field.fill('Café Probe')
  await page.getByLabel(say('clients.form.headcount')).selectOption('6-9')
  line.open()
  await expect(page.getByRole('button', { name: say('clients.form.create') })).toBeEnabled()
  await page.getByLabel(say('clients.form.tradeSearch')).fill('caf')
  await page.getByLabel(say('clients.form.trade'), { exact: true }).selectOption('I-cafe')
  await page.getByLabel(say('clients.form.market')).selectOption('b2c')
  await expect(field).toHaveValue('Café Probe')
  await page.getByRole('button', { name: say('clients.form.create') }).click()
  await expect(page).toHaveURL(/\/clients\/[0-9a-f-]{36}$/)
})
