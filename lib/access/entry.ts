import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { now } from '@/lib/platform/clock'
import { AppError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { readBody } from './body'
import { once } from './idempotency'
import type { AccountOperation, Operation, SessionOperation, VisitorOperation } from './operation'
import { failureOf, httpStatus, parseInput, type Failure, type Outcome } from './outcome'
import { placeOf } from './place'
import { spend, type Limit } from './rate-limit'
import { addressOf, requireOwnOrigin } from './request'
import { allow } from './scope'
import { currentSessionId } from './session'
import { asAccount, asTenant, type Account, type Tenant } from './tenant'

/** The one way in. Pages, actions and API routes all come through here: session → scope → origin and limits → zod → operation. */

export type Place = { workspace: string; client?: string }

/**
 * A page's data, read in one tenant transaction. Not signed in → the sign-in page, and back here afterwards.
 * What one may not read is not there: forbidden and missing are the same 404.
 */
export async function loadPage<T>(place: Place, work: (tenant: Tenant) => Promise<T>): Promise<T> {
  const sessionId = await currentSessionId()
  return orElsewhere(async () => asTenant(sessionId, placeOf(place), now(), work))
}

/** The same for a signed-in person's own pages. */
export async function loadAccountPage<T>(work: (account: Account) => Promise<T>): Promise<T> {
  const sessionId = await currentSessionId()
  return orElsewhere(() => asAccount(sessionId, now(), work))
}

/** For public pages that greet whoever is signed in: null for everybody else. */
export async function loadIfSignedIn<T>(work: (account: Account) => Promise<T>): Promise<T | null> {
  const sessionId = await currentSessionId()
  if (sessionId === null) return null
  return asAccount(sessionId, now(), work).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'unauthenticated') return null
    throw error
  })
}

async function orElsewhere<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'unauthenticated') redirect(paths.signIn((await headers()).get('x-lotse-path') ?? undefined))
    if (error.code === 'not_found' || error.code === 'forbidden') notFound()
    throw error
  }
}

/** A Server Action for an operation of a workspace. The key makes a retry harmless. */
export function action<S extends z.ZodType, Output>(operation: Operation<S, Output>) {
  return (place: Place, input: unknown, key?: string): Promise<Outcome<Output>> =>
    attempt(async () => {
      const sessionId = await checkedSession(operation.limit)
      const data = parseInput(operation.input, input)
      return asTenant(sessionId, placeOf(place), now(), (tenant) => perform(tenant, operation, data, key))
    })
}

export function accountAction<S extends z.ZodType, Output>(operation: AccountOperation<S, Output>) {
  return (input: unknown): Promise<Outcome<Output>> =>
    attempt(async () => {
      const sessionId = await checkedSession()
      const data = parseInput(operation.input, input)
      return asAccount(sessionId, now(), (account) => operation.run(account, data))
    })
}

export function sessionAction<S extends z.ZodType, Output>(operation: SessionOperation<S, Output>) {
  return (input: unknown): Promise<Outcome<Output>> =>
    attempt(async () => {
      const sessionId = await checkedSession()
      return operation.run({ now: now(), sessionId }, parseInput(operation.input, input))
    })
}

export function visitorAction<S extends z.ZodType, Output>(operation: VisitorOperation<S, Output>) {
  return (input: unknown): Promise<Outcome<Output>> =>
    attempt(async () => {
      const list = await headers()
      requireOwnOrigin(list)
      return operation.run({ now: now(), address: addressOf(list) }, parseInput(operation.input, input))
    })
}

type Params = { params: Promise<{ workspace: string; client?: string } & Record<string, string>> }

/** What an answer holds belongs to one person. */
const ownAnswer = { 'cache-control': 'private, no-store' }

/** What a caller need not say, because the request says it: the person's language. */
type Defaults = () => Promise<object>

/** A route handler for an operation; the path's parts are part of the input, for a query the address's parameters too. */
export function route<S extends z.ZodType, Output>(operation: Operation<S, Output>, defaults?: Defaults) {
  return answering(operation, (value) => Response.json({ data: value }, { headers: ownAnswer }), defaults)
}

/** A file to keep; `name` is plain ASCII, without quotes. */
export type Download = { name: string; type: string; body: string }

/** The same for a query whose answer is a file. */
export function download<S extends z.ZodType, Output>(
  operation: Operation<S, Output>,
  fileOf: (value: Output, input: z.output<S>) => Promise<Download> | Download,
  defaults?: Defaults,
) {
  const respond = async (value: Output, input: z.output<S>) => {
    const { name, type, body } = await fileOf(value, input)
    const headers = { ...ownAnswer, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
    return new Response(body, { headers })
  }
  return answering(operation, respond, defaults)
}

function answering<S extends z.ZodType, Output>(
  operation: Operation<S, Output>,
  respond: (value: Output, input: z.output<S>) => Response | Promise<Response>,
  defaults: Defaults = () => Promise.resolve({}),
) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const { workspace, client, ...path } = await params
    const result = await attempt(async () => {
      const sessionId =
        operation.kind === 'mutation' ? await checkedSession(operation.limit) : await readingSession(operation.limit)
      const given =
        operation.kind === 'mutation' ? await readBody(request) : { ...(await defaults()), ...queryOf(request) }
      const data = parseInput(operation.input, { ...given, ...path })
      const key = request.headers.get('idempotency-key') ?? undefined
      const value = await asTenant(sessionId, placeOf({ workspace, client }), now(), (tenant) =>
        perform(tenant, operation, data, key),
      )
      return respond(value, data)
    })
    return result.ok ? result.value : refusal(result.error)
  }
}

/** A parameter that comes more than once is a list. */
function queryOf(request: Request): object {
  const { searchParams } = new URL(request.url)
  const names = [...new Set(searchParams.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

async function readingSession(limit?: Limit): Promise<string | null> {
  const sessionId = await currentSessionId()
  if (sessionId !== null && limit !== undefined) await spend(limit, sessionId)
  return sessionId
}

/** For a handler that is not ours: what is refused before it, or breaks in it, is answered in the one format. */
export function guarded<R extends Request, Context>(handler: (request: R, context: Context) => Promise<Response>) {
  return async (request: R, context: Context): Promise<Response> => {
    const result = await attempt(() => handler(request, context))
    if (result.ok) return result.value
    return refusal(result.error, result.error.code === 'invalid' ? 400 : undefined)
  }
}

function refusal(error: Failure, status = httpStatus[error.code]): Response {
  const retry: HeadersInit = error.retryAfter === null ? {} : { 'retry-after': String(error.retryAfter) }
  return Response.json({ error }, { status, headers: retry })
}

/** For whatever is no address of the interface: the same format as every other refusal. */
export function noSuchAddress(): Response {
  return refusal({ code: 'not_found', reason: 'address', fields: {}, retryAfter: null })
}

const keyPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function perform<S extends z.ZodType, Output>(
  tenant: Tenant,
  operation: Operation<S, Output>,
  input: z.output<S>,
  key: unknown,
): Promise<Output> {
  if (key === undefined || operation.kind === 'query') return operation.run(tenant, input)
  if (typeof key !== 'string' || !keyPattern.test(key)) throw new AppError('invalid', 'idempotency_key')
  // before the record is looked up: whoever may no longer do it gets no answer of earlier either
  allow(tenant.scope, operation.permission)
  const call = { operation: operation.name, key, input, once: operation.once ?? [] }
  return once(tenant, call, () => operation.run(tenant, input))
}

async function checkedSession(limit?: Limit): Promise<string | null> {
  requireOwnOrigin(await headers())
  const sessionId = await currentSessionId()
  if (sessionId !== null) await spend('write:session', sessionId)
  if (sessionId !== null && limit !== undefined) await spend(limit, sessionId)
  return sessionId
}

async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof AppError) return { ok: false, error: failureOf(error) }
    log().error({ err: error }, 'unexpected failure')
    return { ok: false, error: { code: 'unexpected', reason: 'unexpected', fields: {}, retryAfter: null } }
  }
}
