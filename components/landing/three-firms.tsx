import { balanceFigure } from '@/components/charts/figures'
import { MiniBeam } from '@/components/charts/mini-beam'
import { catalogueSize, exampleOf } from '@/components/landing/examples'
import type { LandingText } from '@/components/landing/hero'
import { VerdictChip } from '@/components/ui/verdict-chip'
import type { Locale } from '@/lib/text/messages'

const firms = ['nurse', 'it-specialist', 'machine-builder']

/** The same question to three firms of the standard catalogue. */
export function ThreeFirms({ t, locale }: { t: LandingText; locale: Locale }) {
  return (
    <section aria-labelledby="firms" className="page-wide pt-18 md:pt-28">
      <h2 id="firms" className="text-h1">
        {t('firms.title')}
      </h2>
      <div className="mt-6 grid border-t-[1.5px] border-ink md:mt-9 lg:grid-cols-3 lg:divide-x lg:divide-hair">
        {firms.map((key) => (
          <Firm key={key} persona={key} t={t} locale={locale} />
        ))}
      </div>
      <p className="mt-5 text-s text-ink-2">{t('firms.note')}</p>
    </section>
  )
}

function Firm({ persona, t, locale }: { persona: string; t: LandingText; locale: Locale }) {
  const { name, story, verdict, balance } = exampleOf(persona, t('firms.firm'), locale)
  return (
    <article className="py-6 max-lg:border-b max-lg:border-hair lg:px-8 lg:first:pl-0 lg:last:pr-0">
      <MiniBeam balance={balance} large />
      <h3 className="mt-4">{name}</h3>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <VerdictChip mark={verdict.key} label={verdict.label} />
        {balance !== null && (
          <span className="num text-h4" aria-label={t('firms.balance', { balance: balanceText(balance, locale) })}>
            {balanceText(balance, locale)}
          </span>
        )}
      </p>
      <p className="mt-3">{verdict.sentence}</p>
      <p className="mt-2 text-s text-ink-2">{story}</p>
    </article>
  )
}

const balanceText = (balance: number, locale: Locale) => balanceFigure(balance, catalogueSize.threshold, locale)
