import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { currencyOf } from '@/components/indicators/figure-words'
import { GoalForm } from '@/components/indicators/goal-form'
import { NumbersTop } from '@/components/indicators/numbers-top'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { PageHead } from '@/components/ui/page-head'
import { loadPage } from '@/lib/access/entry'
import { readSeries } from '@/lib/indicators/series-operations'
import type { IndicatorText } from '@/lib/indicators/views'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { setGoalAction } from '../../actions'

type Props = { params: Promise<{ workspace: string; client: string; indicator: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('indicators'))('page.goal') }
}

/** Where an indicator should go, or in what range it should stay. */
export default async function GoalPage({ params }: Props) {
  const { workspace, client, indicator: key } = await params
  const place = { workspace, client }
  const [t, locale] = await Promise.all([getText('indicators'), getLocale()])
  const { frame, view } = await loadPage(place, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    view: await readSeries.run(tenant, { indicator: key, locale }),
  }))
  const { indicator, standing, revision, maySetGoal } = view
  const back = paths.indicator(workspace, client, key)
  return (
    <WorkspaceShell frame={frame} current="numbers" preferences={{ setLocale, setTheme }}>
      <NumbersTop frame={frame} steps={[{ label: indicator.name, href: back }, { label: t('page.goal') }]} />
      <PageHead
        title={t(indicator.direction === 'corridor' ? 'form.titleCorridor' : 'form.titleTarget', {
          name: indicator.name,
        })}
        lead={t(leads[indicator.direction], { per: t(`per.${indicator.native}`) })}
      />
      <GoalForm
        indicator={indicator}
        standing={{ goal: standing.goal, newest: standing.newest }}
        revision={revision}
        currency={currencyOf(view.timeZone)}
        back={back}
        save={setGoalAction.bind(null, place, key)}
        refused={maySetGoal ? undefined : t('form.refused')}
      />
    </WorkspaceShell>
  )
}

const leads = {
  up: 'form.leadUp',
  down: 'form.leadDown',
  corridor: 'form.leadCorridor',
} as const satisfies Record<IndicatorText['direction'], string>
