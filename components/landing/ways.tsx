import type { LandingText } from '@/components/landing/hero'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/platform/paths'

/** The way in; for whoever is in already, the way on. */
export function Ways({ t, signedIn }: { t: LandingText; signedIn: boolean }) {
  if (signedIn) {
    return (
      <LinkButton href={paths.home} size="lg">
        {t('overview')}
      </LinkButton>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-3">
      <LinkButton href={paths.signUp} size="lg">
        {t('signUp')}
      </LinkButton>
      <LinkButton href={paths.signIn()} size="lg" variant="ghost">
        {t('signIn')}
      </LinkButton>
    </div>
  )
}
