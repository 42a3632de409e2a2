import { z } from 'zod'
import type { Role } from '@/lib/access/policy'
import { passwordFlaw } from './password-rules'
import { slugFlaw } from './slug'

export const locales = ['de', 'en'] as const
export const themes = ['system', 'light', 'dark'] as const

/** Lower case and trimmed, as the database keeps it: one person, one account. */
export const Email = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email())

export const PersonName = z.string().trim().min(1).max(120)
export const Locale = z.enum(locales)
export type Locale = z.infer<typeof Locale>
export const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>

/** A password somebody chooses, 10–200 characters. That it is not the e-mail address is checked where that is known. */
export const NewPassword = z
  .string()
  .min(10)
  .max(200)
  .superRefine(refuse((password) => passwordFlaw(password, null)))

/** The secret of a link; anything else cannot have come from us. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const Slug = z.string().trim().toLowerCase().min(1).max(40).superRefine(refuse(slugFlaw))

export const SignIn = z.object({ email: Email, password: z.string().min(1).max(200) })
export type SignIn = z.infer<typeof SignIn>

export const SignUp = z
  .object({
    name: PersonName,
    email: Email,
    password: NewPassword,
    workspaceName: z.string().trim().min(1).max(120),
    slug: Slug,
    locale: Locale,
  })
  .superRefine(({ email, password }, context) => {
    const message = passwordFlaw(password, email)
    if (message === 'same_as_email') context.addIssue({ code: 'custom', path: ['password'], message })
  })
export type SignUp = z.infer<typeof SignUp>

export const RequestReset = z.object({ email: Email })
export const ReadLink = z.object({ token: LinkToken })
export const ResetPassword = z.object({ token: LinkToken, password: NewPassword })
export const AcceptInvitation = z.object({ token: LinkToken, name: PersonName, password: NewPassword })

export const UpdateProfile = z.object({ name: PersonName, locale: Locale, theme: Theme })
export const ChangePassword = z.object({ current: z.string().min(1).max(200), next: NewPassword })
export type ChangePassword = z.infer<typeof ChangePassword>
export const Nothing = z.object({})

export type Profile = { name: string; email: string; locale: Locale; theme: Theme }

/** Somewhere the signed-in person belongs: a workspace, or one client of it. */
export type HomePlace = {
  workspace: { slug: string; name: string }
  role: Role
  client: { id: string; name: string } | null
}

/** Why a secret link opens nothing any more, or never did. */
export type ClosedLink = 'used' | 'expired' | 'revoked' | 'unknown'

export type InvitationView =
  | {
      state: 'open'
      workspaceName: string
      clientName: string | null
      role: Role
      email: string
      name: string
      inviterName: string
      accountExists: boolean
    }
  | { state: ClosedLink }

function refuse(flawOf: (value: string) => string | null) {
  return (value: string, context: z.RefinementCtx<string>): void => {
    const message = flawOf(value)
    if (message !== null) context.addIssue({ code: 'custom', message })
  }
}
