import { test as base, expect, type BrowserContext } from '@playwright/test'

/** Every page is watched: an error in the console, a refused resource or a call to somebody else fails the test. */

export type Watch = {
  /** Watches a browser that the test opened itself. */
  over: (context: BrowserContext) => Promise<void>
  /** From here on this is expected. */
  allow: (...expected: RegExp[]) => void
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = []
      const allowed: RegExp[] = []
      const complain = (text: string) => {
        if (!allowed.some((pattern) => pattern.test(text))) complaints.push(text)
      }
      const own = new URL(baseURL ?? '').host
      const over = async (watched: BrowserContext) => {
        await watched.addInitScript(() => {
          document.addEventListener('securitypolicyviolation', (event) => {
            console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`)
          })
        })
        watched.on('console', (message) => {
          if (message.type() === 'error') complain(`${message.text()} at ${message.location().url}`)
        })
        watched.on('weberror', (failure) => {
          complain(String(failure.error()))
        })
        watched.on('request', (request) => {
          const { host, protocol } = new URL(request.url())
          if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && host !== own) complain(`asks ${request.url()}`)
        })
        watched.on('response', (response) => {
          if (response.status() >= 500) complain(`${response.status()} from ${response.url()}`)
        })
      }
      await over(context)
      await use({ over, allow: (...expected) => allowed.push(...expected) })
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
