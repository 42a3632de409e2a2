import type { LandingText } from '@/components/landing/hero'
import { pictures, type PictureName } from '@/components/landing/pictures'
import { Screen } from '@/components/landing/screen'
import type { Theme } from '@/lib/text/locale'
import type { Locale } from '@/lib/text/messages'

type ScreensProps = { t: LandingText; locale: Locale; theme: Theme }

/** The product itself: verdict, figures on the phone, all clients. */
export function Screens({ t, locale, theme }: ScreensProps) {
  const shown = pictures[locale]
  const screen = (name: PictureName, className: string) => (
    <Screen picture={shown[name]} alt={t(`screens.${name}.picture`)} theme={theme} className={className} />
  )
  return (
    <section aria-labelledby="screens" className="page-wide pt-18 md:pt-28">
      <h2 id="screens" className="text-h1">
        {t('screens.title')}
      </h2>
      <div className="mt-6 border-t-[1.5px] border-ink md:mt-9">
        <div className="grid gap-x-12 lg:grid-cols-[1fr_20rem]">
          <figure className="pt-6">
            <Words t={t} name="result" />
            {screen('result', 'w-full')}
          </figure>
          <figure className="pt-6 max-lg:mt-6">
            <Words t={t} name="numbers" />
            {screen('numbers', 'w-full max-w-[22rem]')}
          </figure>
        </div>
        <figure className="mt-12 border-t border-hair pt-6">
          <Words t={t} name="portfolio" />
          {screen('portfolio', 'w-full')}
        </figure>
      </div>
      <p className="mt-5 text-s text-ink-2">{t('screens.note')}</p>
    </section>
  )
}

function Words({ t, name }: { t: LandingText; name: PictureName }) {
  return (
    <figcaption className="mb-5">
      <h3>{t(`screens.${name}.title`)}</h3>
      <p className="mt-2 max-w-measure text-ink-2">{t(`screens.${name}.text`)}</p>
    </figcaption>
  )
}
