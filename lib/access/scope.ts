import { AppError } from '@/lib/platform/errors'
import { can, isAgencyRole, type Permission, type Role } from './policy'

declare const proven: unique symbol

/** Proof that this user may enter this workspace (and client). Only lib/access/tenant.ts makes one. */
export type Scope = {
  readonly userId: string
  readonly userName: string
  readonly workspaceId: string
  readonly workspaceSlug: string
  readonly role: Role
  /** The one client this request is about; null on the agency's own pages. */
  readonly clientId: string | null
  /** The request's clock: demo data and tests run on a fixed one. */
  readonly now: Date
  readonly [proven]: true
}

export function allow(scope: Scope, permission: Permission): void {
  if (!can(scope.role, permission)) throw new AppError('forbidden', permission)
}

export function audienceOf(role: Role): 'agency' | 'client' {
  return isAgencyRole(role) ? 'agency' : 'client'
}
