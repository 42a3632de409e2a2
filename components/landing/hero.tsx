import { Waage } from '@/components/charts/waage'
import { catalogueSize, exampleOf } from '@/components/landing/examples'
import { Ways } from '@/components/landing/ways'
import { Plate } from '@/components/ui/plate'
import { VerdictChip } from '@/components/ui/verdict-chip'
import type { Locale } from '@/lib/text/messages'
import type { textIn } from '@/lib/text/server'

export type LandingText = ReturnType<typeof textIn<'landing'>>
type PartProps = { t: LandingText; locale: Locale }

/** The question, and beneath it one firm's answer as a picture. */
export function Hero({ t, locale, visitor }: PartProps & { visitor: string | null }) {
  const example = exampleOf('cafe-before', t('hero.firm'), locale)
  return (
    <div className="page-wide">
      <section className="grid items-end gap-x-16 gap-y-6 pt-8 pb-8 md:pt-14 md:pb-10 lg:grid-cols-[1fr_26rem]">
        <h1 className="max-w-[7.4em] text-d">
          {t.rich('hero.title', { em: (words) => <em className="font-[340]">{words}</em> })}
        </h1>
        <div>
          <p className="text-l text-ink-2">
            {t('hero.lead', { arguments: catalogueSize.arguments, knockouts: catalogueSize.knockouts })}
          </p>
          <div className="mt-5">
            <Ways t={t} signedIn={visitor !== null} />
          </div>
          <p className="mt-3 text-s text-ink-3">
            {visitor === null ? t('hero.note') : t('hero.welcome', { name: visitor })}
          </p>
        </div>
      </section>
      <Plate>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <VerdictChip mark={example.verdict.key} label={example.verdict.label} />
            <b className="font-semibold">{example.verdict.sentence}</b>
          </p>
          <p className="text-s text-ink-2">{t('hero.calculated')}</p>
        </div>
        <div className="mt-4">
          <Waage
            compact
            balance={example.balance}
            low={example.low}
            high={example.high}
            pro={example.pro}
            contra={example.contra}
            threshold={catalogueSize.threshold}
            arguments={example.arguments}
            locale={locale}
          />
        </div>
      </Plate>
    </div>
  )
}
