import type { LandingText } from '@/components/landing/hero'
import { Ways } from '@/components/landing/ways'
import { Isobaths } from '@/components/ui/isobaths'

/** The end of the page, over water nobody has sounded yet. */
export function LastWord({ t, visitor }: { t: LandingText; visitor: string | null }) {
  return (
    <section
      aria-labelledby="last"
      className="relative isolate mt-18 overflow-hidden border-t border-hair py-16 md:mt-28 md:py-24"
    >
      <Isobaths />
      <div className="page-wide">
        <h2 id="last" className="max-w-[16ch] text-h1 text-balance">
          {t('last.title')}
        </h2>
        <div className="mt-6">
          <Ways t={t} signedIn={visitor !== null} />
        </div>
      </div>
    </section>
  )
}
