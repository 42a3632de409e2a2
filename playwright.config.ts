import { defineConfig } from '@playwright/test'

const chromium = process.env['E2E_CHROMIUM']
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  // patience is no measure of speed: a busy machine takes minutes for what an idle one does in twenty seconds
  timeout: 900_000,
  expect: { timeout: 45_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    browserName: 'chromium',
    baseURL: process.env['E2E_BASE_URL'] ?? 'http://localhost:3000',
    actionTimeout: 45_000,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // a film of every step would cost more than the steps
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      // The browser calls nobody but us, and Chromium's sandbox does not work for root.
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
})
