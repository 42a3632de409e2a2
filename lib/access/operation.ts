import type { z } from 'zod'
import { AppError } from '@/lib/platform/errors'
import type { Permission } from './policy'
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
