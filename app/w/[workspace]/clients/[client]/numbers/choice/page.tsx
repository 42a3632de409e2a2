import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { ChoiceRow, type Choosable } from '@/components/indicators/choice-list'
import { currencyOf } from '@/components/indicators/figure-words'
import { NumbersTop } from '@/components/indicators/numbers-top'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { loadPage } from '@/lib/access/entry'
import { indicatorKinds } from '@/lib/catalogues/indicator-schema'
import { readIndicators } from '@/lib/indicators/series-operations'
import type { IndicatorsView, IndicatorText } from '@/lib/indicators/views'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { adoptIndicatorAction, retireIndicatorAction } from '../actions'

type Props = { params: Promise<{ workspace: string; client: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('indicators'))('page.choice') }
}

/** Everything that can be measured, by what it tells. */
export default async function ChoicePage({ params }: Props) {
  const place = await params
  const [t, locale] = await Promise.all([getText('indicators'), getLocale()])
  const { frame, view } = await loadPage(place, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    view: await readIndicators.run(tenant, { locale }),
  }))
  const all = choosable(view)
  return (
    <WorkspaceShell frame={frame} current="numbers" preferences={{ setLocale, setTheme }}>
      <NumbersTop frame={frame} steps={[{ label: t('page.choice') }]} />
      <PageHead
        title={t('choice.title')}
        lead={t('choice.lead')}
        kicker={t('choice.count', { count: view.indicators.length })}
      />
      {!view.mayAdopt && <Note>{t('choice.refused')}</Note>}
      {indicatorKinds.map((kind) => (
        <Section key={kind} heading={t(`kind.${kind}`)} side={t(`kindNote.${kind}`)} space="near">
          <ul className="rows -mt-4">
            {all
              .filter((indicator) => indicator.kind === kind)
              .map((indicator) => (
                <ChoiceRow
                  key={indicator.key}
                  indicator={indicator}
                  currency={currencyOf(view.timeZone)}
                  adopt={adoptIndicatorAction.bind(null, place)}
                  retire={retireIndicatorAction.bind(null, place)}
                  refused={view.mayAdopt ? undefined : t('choice.refused')}
                />
              ))}
          </ul>
        </Section>
      ))}
    </WorkspaceShell>
  )
}

/** Measured or not: by key, so that a row stays where it is when it changes sides. */
function choosable({ indicators, offered }: IndicatorsView): Choosable[] {
  return [
    ...indicators.map((indicator) => ({ ...shownOf(indicator), measured: true, retired: false })),
    ...offered.map((indicator) => ({ ...shownOf(indicator), measured: false, retired: indicator.retired })),
  ].toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

/** Without figures: this page shows none. */
function shownOf(indicator: IndicatorText): Omit<Choosable, 'measured' | 'retired'> {
  const { key, name, help, kind, unit, unitLabel, decimals, aggregation, native, starter, measures } = indicator
  return { key, name, help, kind, unit, unitLabel, decimals, aggregation, native, starter, measures }
}
