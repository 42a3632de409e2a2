import { z } from 'zod'

const Invitation = z.object({
  template: z.literal('invitation'),
  data: z.object({
    name: z.string(),
    inviterName: z.string(),
    workspaceName: z.string(),
    /** null: the invitation is for an agency's own team. */
    clientName: z.string().nullable(),
    link: z.url(),
    role: z.string(),
    expiresAt: z.iso.datetime(),
  }),
})
const Reset = z.object({ template: z.literal('reset'), data: z.object({ name: z.string(), link: z.url() }) })
const AlreadyRegistered = z.object({
  template: z.literal('already-registered'),
  data: z.object({ name: z.string(), signInLink: z.url(), resetLink: z.url() }),
})
const ConfirmationRequested = z.object({
  template: z.literal('confirmation-requested'),
  data: z.object({ name: z.string(), adviserName: z.string(), clientName: z.string(), link: z.url() }),
})

/** Every message the product sends, with what its text needs. */
export const Message = z.discriminatedUnion('template', [Invitation, Reset, AlreadyRegistered, ConfirmationRequested])
export type Message = z.infer<typeof Message>
