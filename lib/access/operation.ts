import type { z } from 'zod'
import { AppError } from '@/lib/platform/errors'
import type { Permission } from './policy'
import type { Limit } from './rate-limit'
import { allow } from './scope'
import type { Account, Tenant } from './tenant'

/**
 * One thing somebody may do inside a workspace. Pages, actions and API routes reach data only through these, and the
 * isolation suite is generated from the list of them: an operation without its row there fails the suite.
 */
export type Operation<S extends z.ZodType, Output> = {
  readonly about: 'tenant'
  readonly name: string
  readonly permission: Permission
  /** 'client': runs only where the request is narrowed to one client. */
  readonly reach: 'workspace' | 'client'
  readonly kind: 'query' | 'mutation'
  /** Tries per session, counted before the transaction opens: counting inside would take a second connection. */
  readonly limit?: Limit
  /** Parts of the answer that are given once and never stored, e.g. a secret link; strings. */
  readonly once?: readonly string[]
  readonly input: S
  /** @throws AppError forbidden when the role lacks the permission. */
  readonly run: (tenant: Tenant, input: z.output<S>) => Promise<Output>
}

export function operation<S extends z.ZodType, Output>(
  definition: Omit<Operation<S, Output>, 'about'>,
): Operation<S, Output> {
  return {
    ...definition,
    about: 'tenant',
    run: async (tenant, input) => {
      allow(tenant.scope, definition.permission)
      if (definition.reach === 'client' && tenant.scope.clientId === null) throw new AppError('not_found', 'client')
      return definition.run(tenant, input)
    },
  }
}

/** One thing a signed-in person may do with their own account, outside any workspace. */
export type AccountOperation<S extends z.ZodType, Output> = {
  readonly about: 'account'
  readonly name: string
  readonly input: S
  readonly run: (account: Account, input: z.output<S>) => Promise<Output>
}

export function accountOperation<S extends z.ZodType, Output>(
  definition: Omit<AccountOperation<S, Output>, 'about'>,
): AccountOperation<S, Output> {
  return { ...definition, about: 'account' }
}

/** Somebody not signed in (or not asked): what is known of them is the clock and their network address. */
export type Visitor = { readonly now: Date; readonly address: string }

/** One thing anybody may try. It opens its own transaction, after hashing and rate limits. */
export type VisitorOperation<S extends z.ZodType, Output> = {
  readonly about: 'visitor'
  readonly name: string
  readonly input: S
  readonly run: (visitor: Visitor, input: z.output<S>) => Promise<Output>
}

export function visitorOperation<S extends z.ZodType, Output>(
  definition: Omit<VisitorOperation<S, Output>, 'about'>,
): VisitorOperation<S, Output> {
  return { ...definition, about: 'visitor' }
}

/** The session somebody asks with, not looked at yet. */
export type Holder = { readonly now: Date; readonly sessionId: string | null }

/**
 * One thing a signed-in person may do with their own account that cannot hold a transaction open, since it hashes a
 * password. It proves the session itself, as often as it opens a transaction.
 */
export type SessionOperation<S extends z.ZodType, Output> = {
  readonly about: 'session'
  readonly name: string
  readonly input: S
  /** @throws AppError unauthenticated */
  readonly run: (holder: Holder, input: z.output<S>) => Promise<Output>
}

export function sessionOperation<S extends z.ZodType, Output>(
  definition: Omit<SessionOperation<S, Output>, 'about'>,
): SessionOperation<S, Output> {
  return { ...definition, about: 'session' }
}
