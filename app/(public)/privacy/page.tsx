import type { Metadata } from 'next'
import { PublicPage } from '@/app/public-page'
import { LegalText } from '@/components/legal/legal-text'
import { readLegalText } from '@/lib/legal/entry'
import { getLocale, getText } from '@/lib/text/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('accounts'))('frame.privacy') }
}

export default async function PrivacyPage() {
  const [blocks, t] = await Promise.all([readLegalText('privacy', await getLocale()), getText('accounts')])
  return (
    <PublicPage>
      <div className="page-wide pt-8 pb-16 md:pt-12">
        <LegalText blocks={blocks} unfilled={t('frame.unfilled')} />
      </div>
    </PublicPage>
  )
}
