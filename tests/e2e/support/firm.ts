import { expect, type Page } from '@playwright/test'
import type { Say } from './texts'

/** What an adviser does for a firm, and its owner for themselves, as one does it on the screen. */

/** Adds a client and stays on its page. */
export async function addClient(page: Page, say: Say, workspace: string, name: string): Promise<void> {
  await page.goto(`/w/${workspace}/clients/new`)
  await page.getByLabel(say('clients.form.name')).fill(name)
  await page.getByLabel(say('clients.form.tradeSearch')).fill('caf')
  await page.getByLabel(say('clients.form.trade'), { exact: true }).selectOption('I-cafe')
  await page.getByLabel(say('clients.form.headcount')).selectOption('6-9')
  await page.getByLabel(say('clients.form.market')).selectOption('b2c')
  await page.getByRole('button', { name: say('clients.form.create') }).click()
  await expect(page).toHaveURL(/\/clients\/[0-9a-f-]{36}$/)
}

/** Invites the firm's owner. @returns the link to pass on by hand */
export async function inviteOwner(page: Page, say: Say, email: string): Promise<string> {
  await page.getByLabel(say('workspaces.invite.name'), { exact: true }).fill('Olga Owner')
  await page.getByLabel(say('workspaces.invite.email')).fill(email)
  await page.getByRole('button', { name: say('workspaces.invite.send'), exact: true }).click()
  return page.getByLabel(say('workspaces.invite.link')).inputValue()
}

export async function startShortForm(page: Page, say: Say): Promise<void> {
  await page.getByRole('radio', { name: say('clients.start.short') }).check()
  const start = page.getByRole('button', { name: say('clients.start.action') })
  await start.click()
  await expect(start).toBeHidden()
}

export async function acceptInvitation(page: Page, say: Say, link: string, password: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel(say('accounts.fields.chosenPassword')).fill(password)
  await page.getByRole('button', { name: say('accounts.invitation.submit') }).click()
  await expect(page).toHaveURL(/\/clients\/[0-9a-f-]{36}$/)
}

export async function sealGutFeeling(page: Page, say: Say): Promise<void> {
  await page.getByRole('radio', { name: say('assessments.gut.vote.maybe') }).check()
  await page.getByRole('button', { name: say('assessments.gut.seal') }).click()
  await page.getByRole('link', { name: say('assessments.gut.toFirst') }).click()
}

/** Goes on to the next question, whatever it is called. */
export function goOn(page: Page, say: Say): Promise<void> {
  return page
    .getByRole('navigation', { name: say('assessments.ways') })
    .locator('button, a')
    .last()
    .click()
}

/** Passes the questions that master data have answered already. */
export async function confirmMasterData(page: Page, say: Say): Promise<void> {
  const [right = ''] = say('assessments.confirmNext', { label: '|' }).split('|')
  const onward = page
    .getByRole('navigation', { name: say('assessments.ways') })
    .locator('button, a')
    .last()
  while ((await onward.innerText()).startsWith(right.trim())) {
    const question = await page.getByRole('group').first().innerText()
    await onward.click()
    await expect(page.getByText(question, { exact: true })).toBeHidden()
  }
}

/** Answers the open question with the first thing there is to choose. @returns the question's key */
export async function answerFirst(page: Page): Promise<string> {
  const radio = page.getByRole('group').getByRole('radio').first()
  await radio.check()
  return (await radio.getAttribute('name')) ?? ''
}
