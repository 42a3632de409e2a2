import { currencyOf, periodName, pointWords, type Reader } from '@/components/indicators/figure-words'
import { progressText, trendSign, trendTone } from '@/components/indicators/standing-words'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { IndicatorCard, IndicatorsView } from '@/lib/indicators/views'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'

type IndicatorsGlanceProps = {
  place: { workspace: string; client: string }
  view: IndicatorsView
  /** The reader belongs to the firm. */
  own: boolean
}

/** What is measured, in a line each: the newest figure, where it goes, how far it has come. */
export async function IndicatorsGlance({ place: { workspace, client }, view, own }: IndicatorsGlanceProps) {
  const [t, words, locale] = await Promise.all([getText('overview'), getText('indicators'), getLocale()])
  const heading = t(own ? 'indicators.heading' : 'indicators.headingAgency')
  if (view.indicators.length === 0) {
    return (
      <Section heading={heading}>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="max-w-measure text-ink-2">
            {t('indicators.none')} {view.mayAdopt && t('indicators.noneText')}
          </p>
          {view.mayAdopt && (
            <LinkButton href={paths.numbers(workspace, client)} variant="secondary">
              {t('indicators.choose')}
            </LinkButton>
          )}
        </div>
      </Section>
    )
  }
  const reader: Reader = {
    t: (key, values) => words(key, values ?? {}),
    locale,
    currency: currencyOf(view.timeZone),
  }
  return (
    <Section
      heading={heading}
      actions={<TextLink href={paths.numbers(workspace, client)}>{t('indicators.all')}</TextLink>}
    >
      <ul className="rows grid border-b border-hair">
        {view.indicators.map((card) => (
          <Line key={card.key} card={card} reader={reader} href={paths.indicator(workspace, client, card.key)} />
        ))}
      </ul>
    </Section>
  )
}

function Line({ card, reader, href }: { card: IndicatorCard; reader: Reader; href: string }) {
  const { t } = reader
  const { newest, trend, stale } = card
  const progress = progressText(card, card, reader)
  const sign = trendSign(trend)
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)] md:items-baseline">
      <span>
        <TextLink href={href}>{card.name}</TextLink>
      </span>
      <span>
        {newest === null ? (
          <span className="text-ink-3">{t('state.missing')}</span>
        ) : (
          <>
            <span className="num">{pointWords(newest, card, reader)}</span>{' '}
            <span className="text-s text-ink-2">{periodName(newest.period, reader)}</span>
          </>
        )}
      </span>
      <span className="flex flex-wrap gap-x-4 gap-y-1 text-s md:justify-end">
        {sign !== 'none' && <Tag tone={trendTone[sign]}>{t(`trend.${sign}`)}</Tag>}
        {progress !== null && <span className="text-ink-2">{progress}</span>}
        {stale && <Tag tone="con">{t('stale.badge')}</Tag>}
      </span>
    </li>
  )
}
