import type { LandingText } from '@/components/landing/hero'
import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/platform/paths'

/** The end of the page, over water nobody has sounded yet. */
export function LastWord({ t }: { t: LandingText }) {
  return (
    <section
      aria-labelledby="last"
      className="relative isolate mt-18 overflow-hidden border-t border-hair py-16 md:mt-28 md:py-24"
    >
      <Isobaths at={[74, 56]} />
      <div className="page-wide">
        <h2 id="last" className="max-w-[16ch] text-h1 text-balance">
          {t('last.title')}
        </h2>
        <p className="mt-6 flex flex-wrap gap-3">
          <LinkButton href={paths.signUp} size="lg">
            {t('signUp')}
          </LinkButton>
          <LinkButton href={paths.signIn()} size="lg" variant="ghost">
            {t('signIn')}
          </LinkButton>
        </p>
      </div>
    </section>
  )
}
