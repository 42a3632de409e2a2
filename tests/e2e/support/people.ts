import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { Say } from './texts'

export type SignIn = { who: string; email: string; password: string; address: string }

/** The accounts of the demo, as the seed wrote them down. */
export function demoSignIns(): SignIn[] {
  const file = process.env['DEMO_SIGN_INS_FILE']
  if (file === undefined) throw new Error('Run these tests with: npm run test:e2e')
  return JSON.parse(readFileSync(file, 'utf8')) as SignIn[]
}

export async function signIn(page: Page, say: Say, person: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(say('accounts.fields.email')).fill(person.email)
  await page.getByLabel(say('accounts.fields.password'), { exact: true }).fill(person.password)
  await page.getByRole('button', { name: say('accounts.signIn.submit') }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

export async function signUp(page: Page, say: Say, person: { email: string; password: string; slug: string }) {
  await page.goto('/sign-up')
  await page.getByLabel(say('accounts.fields.workspaceName')).fill(`Agency ${person.slug}`)
  await page.getByLabel(say('accounts.fields.slug'), { exact: true }).fill(person.slug)
  await page.getByLabel(say('accounts.fields.name'), { exact: true }).fill('Ada Adviser')
  await page.getByLabel(say('accounts.fields.email')).fill(person.email)
  await page.getByLabel(say('accounts.fields.chosenPassword')).fill(person.password)
  await page.getByRole('button', { name: say('accounts.signUp.submit') }).click()
  await expect(page).toHaveURL(new RegExp(`/w/${person.slug}$`))
}
