import { z } from 'zod'
import { agencyRoles } from '@/lib/access/policy'

/** A name that people read: trimmed, one line, 1–120 characters. */
export const ShownName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}]*$/u)

/** One person, one address: lower case, trimmed, at most 254 characters. */
export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())

export const LocaleWord = z.enum(['de', 'en'])

export const Nothing = z.object({})

export const WorkspaceUpdate = z.object({
  name: ShownName,
  locale: LocaleWord,
  revision: z.coerce.number().int().min(1),
})
export type WorkspaceUpdate = z.infer<typeof WorkspaceUpdate>

export const MemberInvitation = z.object({ name: ShownName, email: EmailAddress, role: z.enum(agencyRoles) })

export const InvitationChoice = z.object({ invitationId: z.uuid() })

export const InvitationCorrection = z.object({ invitationId: z.uuid(), email: EmailAddress })

export const MemberChoice = z.object({ membershipId: z.uuid() })

export const MemberRole = z.object({ membershipId: z.uuid(), role: z.enum(agencyRoles) })
