import { z } from 'zod'

/** Optional; an empty value, as container files leave it, counts as none. */
function orUnset<T extends z.ZodType<string>>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

/** The only place that reads the environment. A missing or weak value stops the start with a sentence that says what to do. */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_WORKER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Public address of the product; links and the origin check come from here, never from the Host header. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  NEXTAUTH_SECRET: z
    .string()
    .min(32)
    .refine((secret) => new Set(secret).size >= 12 && !/^(.+?)\1+$/s.test(secret), 'too regular'),
  /** Demo mode: shows the mailbox page. Refused anywhere but on this machine. */
  LOTSE_DEMO: z.enum(['0', '1']).default('0'),
  /** Tests run on a fixed clock; refused anywhere but on this machine. */
  LOTSE_NOW: z.iso.datetime().optional(),
  DATABASE_TENANT_MODE: z.enum(['postgres', 'citus']).default('postgres'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /**
   * Milliseconds that somebody waits for a connection. Visitors are answered within the second that another try is to
   * come after; work that nobody waits for, as the filling of the demo, has patience with a busy machine.
   */
  DATABASE_WAIT_MS: z.coerce.number().int().min(100).max(120_000).default(800),
  /** How many proxies of our own stand before the product; rate limits by address believe as many. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** A folder with imprint.de.md, imprint.en.md, privacy.de.md, privacy.en.md in place of our own texts. */
  LEGAL_DIR: orUnset(z.string()),
  /** Whom people write to when they need help; shown in the foot of every page. */
  SUPPORT_EMAIL: orUnset(z.email()),
  /** Where mail is handed over, smtp:// or smtps://; unset: messages wait. */
  SMTP_URL: orUnset(z.url({ protocol: /^smtps?$/, hostname: /./ })),
  /** The bare address that mail comes from; the name before it is the agency's. */
  MAIL_FROM: orUnset(z.email()),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
export type Environment = z.infer<typeof Environment>

export class EnvironmentError extends Error {}

/** Throws an EnvironmentError that names each bad variable, never its value. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(source)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new EnvironmentError(
      `Lotse cannot start, its environment is not right:\n  ${problems.join('\n  ')}\n` +
        'Nothing was changed. `npm start` sets all of this by itself; README.md says how to give them yourself.',
    )
  }
  const { SMTP_URL, MAIL_FROM, DATABASE_WORKER_URL } = parsed.data
  if (SMTP_URL !== undefined && (MAIL_FROM === undefined || DATABASE_WORKER_URL === undefined)) {
    throw new EnvironmentError(
      'SMTP_URL needs MAIL_FROM, the address mail comes from, and DATABASE_WORKER_URL, the role that delivers it.',
    )
  }
  if (parsed.data.LOTSE_DEMO === '1' && !isOnThisMachine(parsed.data.NEXTAUTH_URL)) {
    throw new EnvironmentError(
      'LOTSE_DEMO=1 shows every message to everybody and is refused unless NEXTAUTH_URL is on this machine (localhost). Set LOTSE_DEMO=0.',
    )
  }
  if (parsed.data.LOTSE_NOW !== undefined && !isOnThisMachine(parsed.data.NEXTAUTH_URL)) {
    throw new EnvironmentError(
      'LOTSE_NOW stops the clock, so that no session and no link would ever expire; it is for tests on this machine. Unset LOTSE_NOW.',
    )
  }
  return parsed.data
}

function isOnThisMachine(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}

let known: Environment | undefined

export function env(): Environment {
  return (known ??= readEnvironment(process.env))
}
