import { expect, it } from 'vitest'
import { agencyRoles, can, clientRoles, isAgencyRole, permissions, roles, type Permission, type Role } from './policy'
import { audienceOf } from './scope'

// the table once more, the other way round: who loses or gains a right is noticed here
const client = ['assessment.read', 'client.read', 'indicator.read', 'workspace.read'] as const
const goals = ['indicator.adopt', 'indicator.set-goal'] as const
const consultant = [
  ...client,
  'agency-note.read',
  'agency-note.write',
  'assessment.answer',
  'assessment.confirm',
  'assessment.start',
  'client.change-role',
  'client.create',
  'client.invite',
  'client.list',
  'client.remove-person',
  'client.update',
  'gut-feeling.seal',
  'measurement.record',
  'member.read',
  ...goals,
] as const
const rights: Record<Role, readonly Permission[]> = {
  owner: [...consultant, 'member.change-role', 'member.invite', 'member.remove', 'workspace.update'],
  consultant,
  client_owner: [
    ...client,
    ...goals,
    'assessment.answer',
    'assessment.start',
    'assessment.submit',
    'gut-feeling.seal',
    'measurement.record',
  ],
  client_member: [...client, 'gut-feeling.seal', 'measurement.record'],
  client_viewer: client,
}

it.each(roles)('%s may do exactly this', (role) => {
  expect(permissions.filter((permission) => can(role, permission)).toSorted()).toEqual(rights[role].toSorted())
})

it('refuses whom it does not know', () => {
  expect(permissions.some((permission) => can('admin' as Role, permission))).toBe(false)
})

it('lets somebody do everything that there is', () => {
  expect(permissions.filter((permission) => !roles.some((role) => can(role, permission)))).toEqual([])
})

it('tells the agency from the client', () => {
  expect(agencyRoles.map(isAgencyRole)).toEqual([true, true])
  expect(clientRoles.map(isAgencyRole)).toEqual([false, false, false])
  expect(roles.map(audienceOf)).toEqual(['agency', 'agency', 'client', 'client', 'client'])
})
