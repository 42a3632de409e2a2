import { chromium } from '@playwright/test'
const [,, base, out, who, pw, ...urls] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
for (const v of (process.env.VARIANTS ?? 'de-light-1440,de-light-390').split(',')) {
  const [locale, theme, w] = v.split('-')
  const c = await b.newContext({ viewport: { width: +w, height: w === '390' ? 844 : 900 }, deviceScaleFactor: w==='390'?2:1 })
  await c.addCookies([{ name: 'lotse.locale', value: locale, url: base }, { name: 'lotse.theme', value: theme, url: base }])
  const p = await c.newPage()
  p.on('console', m => { if (m.type()==='error') console.log('CONSOLE', p.url(), m.text().slice(0,300)) })
  p.on('pageerror', e => console.log('PAGEERROR', p.url(), e.message.slice(0,300)))
  if (who !== '-') {
    await p.goto(base + '/sign-in')
    await p.fill('input[name=email]', who); await p.fill('input[name=password]', pw)
    await p.click('main button[type=submit]'); await p.waitForURL(u => !u.pathname.startsWith('/sign-in'), { timeout: 15000 }).catch(() => console.log('no sign-in'))
  }
  for (const u of urls) {
    await p.goto(base + u, { waitUntil: 'networkidle' })
    console.log(v, u, '->', new URL(p.url()).pathname, await p.title())
    await p.screenshot({ path: `${out}-${v}-${u.replace(/[^a-z0-9]+/gi,'_').slice(0,40)}.png`, fullPage: !process.env.FOLD })
  }
  await c.close()
}
await b.close()
