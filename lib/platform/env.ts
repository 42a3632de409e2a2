import { z } from 'zod'

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
    .refine((secret) => new Set(secret).size >= 12, 'too regular'),
  /** Demo mode: shows the mailbox page. Refused on a public https address. */
  LOTSE_DEMO: z.enum(['0', '1']).default('0'),
  /** Tests and demo data run on a fixed clock; refused outside them. */
  LOTSE_NOW: z.iso.datetime().optional(),
  DATABASE_TENANT_MODE: z.enum(['postgres', 'citus']).default('postgres'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
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
  if (parsed.data.LOTSE_DEMO === '1' && parsed.data.NEXTAUTH_URL.startsWith('https:')) {
    throw new EnvironmentError(
      'LOTSE_DEMO=1 shows every message to everybody and is refused on an https address. Unset LOTSE_DEMO.',
    )
  }
  return parsed.data
}

let known: Environment | undefined

export function env(): Environment {
  return (known ??= readEnvironment(process.env))
}
