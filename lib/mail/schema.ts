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
const Reset = z.object({
  template: z.literal('reset'),
  /** Stored by the first version without its end. */
  data: z.object({ name: z.string(), link: z.url(), expiresAt: z.iso.datetime().optional() }),
})
const AlreadyRegistered = z.object({
  template: z.literal('already-registered'),
  data: z.object({ name: z.string(), signInLink: z.url(), resetLink: z.url() }),
})
const ConfirmationRequested = z.object({
  template: z.literal('confirmation-requested'),
  data: z.object({ name: z.string(), adviserName: z.string(), clientName: z.string(), link: z.url() }),
})
const ReviewDue = z.object({
  template: z.literal('review-due'),
  data: z.object({
    name: z.string(),
    audience: z.enum(['agency', 'client']),
    workspaceName: z.string(),
    clientName: z.string(),
    reviewOn: z.iso.date(),
    link: z.url(),
  }),
})

/** Every message the product sends, with what its text needs. */
export const Message = z.discriminatedUnion('template', [
  Invitation,
  Reset,
  AlreadyRegistered,
  ConfirmationRequested,
  ReviewDue,
])
export type Message = z.infer<typeof Message>

const hour = 3_600_000
/** How long a message stays worth sending where its link does not end sooner. */
const worthSending = 14 * 24 * hour

/** The moment after which a message is no longer sent: its link is closed, or its news is old. */
export function usefulUntil(message: Message, createdAt: Date): Date {
  if (message.template === 'invitation') return new Date(message.data.expiresAt)
  if (message.template !== 'reset') return new Date(createdAt.getTime() + worthSending)
  return message.data.expiresAt ? new Date(message.data.expiresAt) : new Date(createdAt.getTime() + hour)
}
