import type { Metadata } from 'next'
import { PublicPage } from '@/app/public-page'
import { Door } from '@/components/accounts/door'
import { RequestResetForm } from '@/components/accounts/request-reset-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import { requestResetAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('accounts'))('reset.title') }
}

export default async function ResetPage() {
  const t = await getText('accounts')
  return (
    <PublicPage>
      <Door title={t('reset.heading')} lead={t('reset.lead')}>
        <Card>
          <RequestResetForm requestReset={requestResetAction} />
        </Card>
        <p className="text-s">
          <TextLink href={paths.signIn()}>{t('reset.back')}</TextLink>
        </p>
      </Door>
    </PublicPage>
  )
}
