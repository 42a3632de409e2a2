import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { now } from '@/lib/platform/clock'
import { AppError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { once } from './idempotency'
import type { AccountOperation, Operation, SessionOperation, VisitorOperation } from './operation'
import { failureOf, httpStatus, parseInput, type Failure, type Outcome } from './outcome'
import { spend, type Limit } from './rate-limit'
import { addressOf, requireOwnOrigin } from './request'
import { allow } from './scope'
import { currentSessionId } from './session'
import { asAccount, asTenant, type Account, type Tenant } from './tenant'

/** The one way in. Pages, actions and API routes all come through here: session → scope → origin and limits → zod → operation. */

export type Place = { workspace: string; client?: string }

/** A place as it comes from the browser, where a caller's types are only a promise. */
const GivenPlace = z.object({ workspace: z.string().regex(/^[a-z0-9-]{1,40}$/), client: z.uuid().optional() })

/** @throws AppError not_found: an address that cannot be is like one that is not there. */
function placeOf(given: unknown): z.output<typeof GivenPlace> {
  const place = GivenPlace.safeParse(given)
  if (!place.success) throw new AppError('not_found', 'workspace')
  return place.data
}

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

/** Largest body of a route in bytes. */
const bodyLimit = 64 * 1024

/** A route handler for an operation; the path's parts are part of the input. */
export function route<S extends z.ZodType, Output>(operation: Operation<S, Output>) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const { workspace, client, ...path } = await params
    const result = await attempt(async () => {
      const sessionId = operation.kind === 'mutation' ? await checkedSession(operation.limit) : await currentSessionId()
      const body = request.method === 'GET' ? {} : await readBody(request)
      const data = parseInput(operation.input, { ...body, ...path })
      const key = request.headers.get('idempotency-key') ?? undefined
      return asTenant(sessionId, placeOf({ workspace, client }), now(), (tenant) =>
        perform(tenant, operation, data, key),
      )
    })
    return result.ok ? Response.json({ data: result.value }) : refusal(result.error)
  }
}

function refusal(error: Failure): Response {
  const retry: HeadersInit = error.retryAfter === null ? {} : { 'retry-after': String(error.retryAfter) }
  return Response.json({ error }, { status: httpStatus[error.code], headers: retry })
}

async function readBody(request: Request): Promise<object> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw new AppError('too_large', 'body')
  try {
    const body: unknown = JSON.parse(await readText(request))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch (error) {
    // what is no JSON is answered below, like every other body that is not an object
    if (error instanceof AppError) throw error
  }
  throw new AppError('invalid', 'json')
}

/** Stops reading at the limit: what a body says of its own length is only a word. */
async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > bodyLimit) throw new AppError('too_large', 'body')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
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
