import { z } from 'zod'
import type { Role } from '@/lib/access/policy'
import { passwordFlaw } from './password-rules'
import { Email } from './sign-in-schema'
import { slugFlaw } from './slug'

export const locales = ['de', 'en'] as const
export const themes = ['system', 'light', 'dark'] as const

/** One line that people read. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}]*$/u)
export const Locale = z.enum(locales)
export type Locale = z.infer<typeof Locale>
export const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>

/** A password somebody chooses, 10–200 characters. That it is not made of their own name is checked where that is known. */
export const NewPassword = z
  .string()
  .min(10)
  .max(200)
  .superRefine(refuse((password) => passwordFlaw(password)))

/** The secret of a link; anything else cannot have come from us. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const Slug = z.string().trim().toLowerCase().min(1).max(40).superRefine(refuse(slugFlaw))

export const SignUp = z
  .object({
    name: PersonName,
    email: Email,
    password: NewPassword,
    workspaceName: PersonName,
    slug: Slug,
    locale: Locale,
  })
  .superRefine(({ email, name, workspaceName, password }, context) => {
    const message = passwordFlaw(password, [email, name, workspaceName])
    if (message === 'personal') context.addIssue({ code: 'custom', path: ['password'], message })
  })
export type SignUp = z.infer<typeof SignUp>

export const RequestReset = z.object({ email: Email })
export const ReadLink = z.object({ token: LinkToken })
export const ResetPassword = z.object({ token: LinkToken, password: NewPassword })
export const AcceptInvitation = z.object({ token: LinkToken, name: PersonName, password: NewPassword })

/** What the switches for language and appearance change, one at a time. */
export const UpdatePreferences = z.object({ locale: Locale, theme: Theme }).partial()
export const UpdateProfile = z.object({ name: PersonName, locale: Locale, theme: Theme })
export const ChangePassword = z.object({ current: z.string().min(1).max(200), next: NewPassword })
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
