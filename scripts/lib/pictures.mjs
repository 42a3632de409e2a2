import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { readSignIns } from './demo.mjs'
import { root } from './folders.mjs'
import { Problem } from './problem.mjs'
import { atEnd } from './shutdown.mjs'
import { step } from './terminal.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ width: number, height: number, scale: number }} Size in CSS pixels, and how many dots each of them has */
/** @typedef {{ page: Page, home: string }} Visitor `home` is where the sign-in leads */
/** @typedef {{ locale: string, theme: string }} Look */
/** @typedef {{ name: string, of: Visitor, address: string, size: Size, main?: boolean }} Shot `main` leaves the navigation out */

const mostBytes = 60_000
const wide = { width: 1280, height: 820, scale: 1.2 }
const narrow = { width: 390, height: 780, scale: 1.75 }
const looks = ['de', 'en'].flatMap((locale) => ['light', 'dark'].map((theme) => ({ locale, theme })))
const landing = join(root, 'components', 'landing', 'pictures')
const images = join(root, 'docs', 'images')
/** The demo's owner answers for a café; this is the share of new customers whom social media had a part in. */
const indicator = 'I12'

/**
 * Every picture in both languages and both themes, as the demo's people see it.
 * @param {string} site e.g. `http://localhost:3000`
 */
export async function takePictures(site) {
  const executablePath = await findBrowser()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  atEnd(() => browser.close())
  const shots = await step('Sign-in', 'as the demo’s people', () => shotsOf(browser, site))
  for (const folder of [landing, images]) mkdirSync(folder, { recursive: true })
  for (const look of looks) {
    await step(`${look.locale}, ${look.theme}`, 'taking pictures', async (tell) => {
      let bytes = 0
      for (const shot of shots) bytes += await keep(shot, look, site)
      tell(`${String(shots.length)} pictures, ${String(Math.round(bytes / 1000))} kB`)
    })
  }
  await step('README', 'taking its picture', async (tell) => {
    const shot = shots.find(({ name }) => name === 'result-wide')
    if (shot === undefined) return
    await show({ ...shot, size: { ...wide, scale: 1 } }, { locale: 'en', theme: 'light' }, site)
    writeFileSync(join(images, 'result.png'), await settled(() => shot.of.page.screenshot()))
    tell('docs/images/result.png')
  })
}

/**
 * @param {Browser} browser
 * @param {string} site
 * @returns {Promise<Shot[]>}
 */
async function shotsOf(browser, site) {
  const visitors = []
  for (const person of readSignIns()) visitors.push(await enter(browser, site, person))
  const agency = visitors.find(({ home }) => /^\/w\/[^/]+$/.test(home))
  const owner = visitors.find(({ home }) => home.includes('/clients/'))
  if (agency === undefined || owner === undefined) {
    throw new Problem({
      what: 'The sign-ins in .data/ lead to no agency or to no client.',
      todo: ['Start the demo in this folder with npm start, and run this command beside it.'],
    })
  }
  await owner.page.goto(`${site}${owner.home}/assessments`)
  const result = await owner.page.locator('main a[href$="/result"]').first().getAttribute('href')
  if (result === null) throw new Problem({ what: 'The demo’s client has no result.', todo: ['npm run reset'] })
  const chart = `${owner.home}/numbers/${indicator}`
  return [
    { name: 'portfolio-wide', of: agency, address: agency.home, size: wide, main: true },
    { name: 'portfolio-narrow', of: agency, address: agency.home, size: narrow },
    { name: 'result-wide', of: owner, address: result, size: wide, main: true },
    { name: 'result-narrow', of: owner, address: result, size: narrow },
    { name: 'numbers-narrow', of: owner, address: chart, size: narrow },
  ]
}

/**
 * @param {Browser} browser
 * @param {string} site
 * @param {import('./demo.mjs').SignIn} person
 * @returns {Promise<Visitor>}
 */
async function enter(browser, site, { email, password }) {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  try {
    await page.goto(`${site}/sign-in`)
    await page.locator('input[type=email]').fill(email)
    await page.locator('input[type=password]').fill(password)
    // pressed by click, which waits until the form can be sent
    await page.locator('form:has(input[type=password]) button[type=submit]').click()
    await page.waitForURL((url) => url.pathname.startsWith('/w/'), { timeout: 15_000 })
  } catch (error) {
    throw new Problem({
      what: `${email} could not sign in at ${site}.`,
      todo: ['Start the demo in this folder with npm start, and run this command beside it.'],
      detail: String(error).split('\n', 1).join(''),
    })
  }
  return { page, home: new URL(page.url()).pathname }
}

/**
 * Opens the page as the look wants it. The two cookies are the ones of lib/text/locale.ts; profiles stay as they are.
 * @param {Shot} shot
 * @param {Look} look
 * @param {string} site
 */
async function show({ of: { page }, address, size }, { locale, theme }, site) {
  await page.context().addCookies([
    { name: 'lotse.locale', value: locale, url: site },
    { name: 'lotse.theme', value: theme, url: site },
  ])
  await page.setViewportSize({ width: size.width, height: size.height })
  await page.goto(site + address, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
}

/**
 * Writes one picture as WebP, as fine as its size allows.
 * @param {Shot} shot
 * @param {Look} look
 * @param {string} site
 * @returns {Promise<number>} bytes
 */
async function keep(shot, look, site) {
  await show(shot, look, site)
  const { page } = shot.of
  const x = shot.main ? ((await page.locator('main').boundingBox())?.x ?? 0) : 0
  const { width, height, scale } = shot.size
  const clip = { x, y: 0, width: width - x, height, scale }
  const session = await page.context().newCDPSession(page)
  const capture = async (/** @type {number} */ quality) => {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, clip })
    return Buffer.from(data, 'base64')
  }
  const file = `${shot.name}-${look.locale}-${look.theme}.webp`
  for (let quality = 90; quality >= 50; quality -= 8) {
    const picture = await settled(() => capture(quality))
    if (picture.byteLength <= mostBytes) {
      await session.detach()
      writeFileSync(join(landing, file), picture)
      return picture.byteLength
    }
  }
  throw new Problem({ what: `${file} does not fit into 60 kB.`, todo: ['Take a smaller part of the page.'] })
}

/**
 * Charts draw themselves after the page has come: a picture counts when the next one is the same.
 * @param {() => Promise<Buffer>} capture
 */
async function settled(capture) {
  let last = await capture()
  for (let tries = 0; tries < 20; tries += 1) {
    const next = await capture()
    if (next.equals(last)) return next
    last = next
  }
  throw new Problem({ what: 'The page does not come to rest.', todo: ['Look at it in a browser.'] })
}
