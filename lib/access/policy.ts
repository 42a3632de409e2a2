/** Who may do what. The only such table: buttons, operations and documentation all read it. */
export const agencyRoles = ['owner', 'consultant'] as const
export const clientRoles = ['client_owner', 'client_member', 'client_viewer'] as const
export const roles = [...agencyRoles, ...clientRoles] as const
export type Role = (typeof roles)[number]
export type AgencyRole = (typeof agencyRoles)[number]

const agency = agencyRoles
const everybody = roles

const policy = {
  'workspace.read': everybody,
  'workspace.update': ['owner'],
  'member.read': agency,
  'member.invite': ['owner'],
  'member.change-role': ['owner'],
  'member.remove': ['owner'],
  'client.list': agency,
  'client.create': agency,
  'client.read': everybody,
  'client.update': agency,
  'client.invite': agency,
  'client.change-role': agency,
  'client.remove-person': agency,
  'assessment.start': ['owner', 'consultant', 'client_owner'],
  'assessment.read': everybody,
  'assessment.answer': ['owner', 'consultant', 'client_owner'],
  'assessment.confirm': agency,
  'assessment.submit': ['client_owner'],
  'gut-feeling.seal': ['owner', 'consultant', 'client_owner', 'client_member'],
  'indicator.read': everybody,
  'indicator.adopt': ['owner', 'consultant', 'client_owner'],
  'indicator.set-goal': ['owner', 'consultant', 'client_owner'],
  'measurement.record': ['owner', 'consultant', 'client_owner', 'client_member'],
  'agency-note.write': agency,
  'agency-note.read': agency,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof policy
export const permissions = Object.keys(policy) as Permission[]

export function can(role: Role, permission: Permission): boolean {
  return (policy[permission] as readonly Role[]).includes(role)
}

export function isAgencyRole(role: Role): role is AgencyRole {
  return (agencyRoles as readonly Role[]).includes(role)
}
