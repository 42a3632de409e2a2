import { z } from 'zod'

/** Lower case and trimmed, as the database keeps it: one person, one account. */
export const Email = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email())

/** Apart from the other forms: the browser checks it too, and needs no list of common passwords for that. */
export const SignIn = z.object({ email: Email, password: z.string().min(1).max(200) })
export type SignIn = z.infer<typeof SignIn>
