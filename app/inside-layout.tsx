import type { ReactNode } from 'react'
import { InsideTexts } from '@/components/shell/texts'
import { getLocale } from '@/lib/text/server'

/** Around every page behind the sign-in: the texts that pages for everybody do without. */
export async function InsideLayout({ children }: { children: ReactNode }) {
  return <InsideTexts locale={await getLocale()}>{children}</InsideTexts>
}
