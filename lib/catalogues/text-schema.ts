import { z } from 'zod'

/** Names and texts as every part of a catalogue has them. */

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

export const Key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_+.-]{0,39}$/)

const words = (max: number) => z.string().trim().min(1).max(max)
export const Text = z.strictObject({ de: words(1200), en: words(1200) })
export type Text = z.infer<typeof Text>
