import { roles, type Role } from '../../lib/access/policy'
import type { ErrorCode } from '../../lib/platform/errors'
import type { ClientName, Objects } from '../support/world-names'

/**
 * One row per operation: a valid input, built from the objects of a client. The suite probes it with the owning
 * client's objects (has to work) and with those of a sibling and of another workspace (must not).
 */
export type Row = {
  /** Who may do it, stated once more: a permission that is weakened at the operation is noticed here. */
  for: readonly Role[]
  /** Whose objects the valid input is about; 'a1' unless the operation needs another state. */
  client?: ClientName
  input: (own: Objects) => unknown
  /** What foreign objects are answered with, where it is not "not found". */
  foreign?: ErrorCode
}

export const everybody = roles
export const ofAgency = ['owner', 'consultant'] as const
export const agencyOwner = ['owner'] as const
export const answering = ['owner', 'consultant', 'client_owner'] as const
export const voices = [...answering, 'client_member'] as const
export const firmOwner = ['client_owner'] as const
