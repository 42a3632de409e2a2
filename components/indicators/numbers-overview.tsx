import { Alert } from '@/components/ui/alert'
import { ArrowRight } from '@/components/ui/icons'
import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { Outcome } from '@/lib/access/outcome'
import { minutesToEnter } from '@/lib/indicators/entry-time'
import type { IndicatorsView } from '@/lib/indicators/views'
import { paths } from '@/lib/platform/paths'
import { AdoptStarter } from './adopt-starter'
import type { Reader } from './figure-words'
import { IndicatorCard } from './indicator-card'

type NumbersOverviewProps = {
  place: { workspace: string; client: string }
  view: IndicatorsView
  /** Figures that wait to be entered. */
  due: number
  agency: boolean
  reader: Reader
  adopt: (input: unknown, key?: string) => Promise<Outcome<unknown>>
}

export function NumbersOverview(props: NumbersOverviewProps) {
  const { view, place, reader } = props
  const { t } = reader
  if (view.indicators.length === 0) return <NothingMeasured {...props} />
  return (
    <>
      <PageHead
        title={titleOf(view, reader)}
        lead={leadOf(view, reader)}
        actions={<TextLink href={paths.numberChoice(place.workspace, place.client)}>{t('nav.choose')}</TextLink>}
      />
      {view.activityOnly && (
        <Alert
          className="mb-6"
          title={t('overview.activityTitle')}
          safe={t('overview.activityText')}
          next={<TextLink href={paths.numberChoice(place.workspace, place.client)}>{t('nav.choose')}</TextLink>}
        />
      )}
      <NextEntry {...props} />
      <Section heading={t('overview.all')} side={t('overview.allNote')}>
        <ul className="-mt-4 grid gap-x-10 sm:grid-cols-2 xl:grid-cols-3">
          {view.indicators.map((indicator) => (
            <IndicatorCard
              key={indicator.key}
              indicator={indicator}
              href={paths.indicator(place.workspace, place.client, indicator.key)}
              reader={reader}
            />
          ))}
        </ul>
        {view.starterOpen.length > 0 && view.mayAdopt && (
          <div className="mt-8">
            <AdoptStarter count={view.starterOpen.length} rest adopt={props.adopt} refused={undefined} />
          </div>
        )}
      </Section>
    </>
  )
}

function titleOf({ indicators }: IndicatorsView, { t }: Reader): string {
  const trends = indicators.flatMap(({ trend }) => (trend.known ? [trend.word] : []))
  const better = trends.filter((word) => word === 'better').length
  if (trends.length === 0) return t('overview.titleFresh', { count: indicators.length })
  if (better === 0) return t('overview.titleNone', { known: trends.length })
  return t('overview.titleTrend', { better, known: trends.length })
}

function leadOf({ indicators }: IndicatorsView, { t }: Reader): string | undefined {
  const unknown = indicators.filter(({ trend }) => !trend.known).length
  return unknown === 0 || unknown === indicators.length ? undefined : t('overview.lead', { unknown })
}

/** The one next step, with the time it takes. */
function NextEntry(props: NumbersOverviewProps) {
  const { place, view, agency, reader } = props
  const { t } = reader
  if (!view.mayRecord) return null
  const { title, text, action, urgent } = entryStep(props)
  return (
    <div className="rounded border-[1.5px] border-ink p-5 md:flex md:items-center md:justify-between md:gap-8 md:p-7">
      <div className="min-w-0">
        <p className="text-s text-ink-2">{t(agency ? 'overview.nextKickerAgency' : 'overview.nextKicker')}</p>
        <h2 className="mt-1 text-h2">{title}</h2>
        <p className="mt-2 max-w-measure text-ink-2">{text}</p>
      </div>
      <LinkButton
        href={paths.numberEntry(place.workspace, place.client)}
        size="lg"
        variant={urgent ? 'primary' : 'secondary'}
        iconEnd={<ArrowRight />}
        className="mt-5 w-full shrink-0 sm:w-auto md:mt-0"
      >
        {action}
      </LinkButton>
    </div>
  )
}

/** What waits; the very first figures, for which nothing can be late yet; or that everything is in. */
function entryStep({ view, due, agency, reader: { t } }: NumbersOverviewProps) {
  const inMinutes = (figures: number) => `(${t('overview.nextMinutes', { minutes: minutesToEnter(figures) })})`
  const action = t('overview.nextAction')
  if (due > 0) {
    const text = t(agency ? 'overview.nextDueAgency' : 'overview.nextDue', { due })
    return { title: `${t('overview.nextTitle')} ${inMinutes(due)}`, text, action, urgent: true }
  }
  if (view.indicators.every(({ lastPeriod }) => lastPeriod === null)) {
    const title = `${t('overview.firstTitle')} ${inMinutes(view.indicators.length)}`
    return { title, text: t('overview.firstText'), action, urgent: true }
  }
  const done = { title: t('overview.doneTitle'), text: t('overview.doneText') }
  return { ...done, action: t('overview.doneAction'), urgent: false }
}

/** Before anything is measured: what to begin with, and one button. */
function NothingMeasured({ place, view, reader: { t }, adopt }: NumbersOverviewProps) {
  const starters = view.offered.filter(({ key }) => view.starterOpen.includes(key))
  return (
    <div className="relative isolate">
      <Isobaths />
      <PageHead title={t('overview.emptyTitle')} lead={t('overview.emptyText')} />
      <Section heading={t('overview.emptyFigures')} space="near">
        <ul className="rows -mt-4 max-w-[46rem]">
          {starters.map(({ key, name, help, native }) => (
            <li key={key} className="grid gap-x-6 py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
              <span>
                <span className="font-semibold">{name}</span>
                <span className="block text-xs text-ink-3">{t(`often.${native}`)}</span>
              </span>
              <span className="text-s text-ink-2">{firstSentence(help)}</span>
            </li>
          ))}
        </ul>
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          <AdoptStarter
            count={starters.length}
            rest={false}
            adopt={adopt}
            refused={view.mayAdopt ? undefined : t('overview.adoptRefused')}
          />
          <TextLink href={paths.numberChoice(place.workspace, place.client)}>{t('overview.other')}</TextLink>
        </div>
      </Section>
    </div>
  )
}

/** Up to the first full stop or question mark that ends a sentence. */
function firstSentence(text: string): string {
  return /^.+?[.?!](?=\s|$)/.exec(text)?.[0] ?? text
}
