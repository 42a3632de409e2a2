/** @typedef {import('./roles.mjs').RoleUrls} RoleUrls */
/** @typedef {Readonly<Record<string, string | undefined>>} Env */

/**
 * What the web server is told. The owner's address is not among it: the server cannot change a table.
 * @param {Env} base
 * @param {{ urls: RoleUrls, address: string, secret: string, demo: boolean }} site
 * @returns {Env}
 */
export function webEnv(base, { urls, address, secret, demo }) {
  const rest = Object.fromEntries(Object.entries(base).filter(([name]) => name !== 'DATABASE_OWNER_URL'))
  return {
    ...rest,
    ...quiet,
    DATABASE_URL: urls.app,
    DATABASE_WORKER_URL: urls.worker,
    NEXTAUTH_SECRET: base['NEXTAUTH_SECRET'] ?? secret,
    NEXTAUTH_URL: address,
    LOTSE_DEMO: demo ? '1' : '0',
  }
}

/**
 * The seed may do what migrations may.
 * @param {Env} web
 * @param {RoleUrls} urls
 * @returns {Env}
 */
export function seedEnv(web, urls) {
  return { ...web, DATABASE_OWNER_URL: urls.owner, LOG_LEVEL: 'warn' }
}

/** No tool calls home. */
export const quiet = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
