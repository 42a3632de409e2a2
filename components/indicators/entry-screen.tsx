'use client'
import { useFormatter } from 'use-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { ArrowRight } from '@/components/ui/icons'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { ProgressLead } from '@/components/ui/progress-lead'
import type { EntryIndicator, EntryPeriod, EntryView } from '@/lib/indicators/views'
import { paths } from '@/lib/platform/paths'
import { FigureField } from './figure-field'
import { fieldState } from './figure-state'
import type { FigurePlace } from './figure-storage'
import { FigureTrouble } from './figure-trouble'
import { currencyOf, periodName, unitWords } from './figure-words'
import { countOnTheirWay, useFigures, type Figures } from './use-figures'
import { useReader } from './use-reader'

/** Everything that waits to be entered, one column for the thumb; each figure is kept as it is typed. */
export function EntryScreen({ view, place }: { view: EntryView; place: FigurePlace }) {
  const figures = useFigures(place)
  const { t } = useReader('')
  const rows = view.indicators.map((indicator) => ({ indicator, ...splitPeriods(indicator) }))
  const asked = rows.flatMap(({ indicator, asked }) => asked.map((period) => ({ ...period, indicator: indicator.key })))
  const due = asked.filter((period) => fieldState(figures, period).figure === null).length
  const done = asked.length - due
  // as the page was read: what has just been entered stays where it is
  const waiting = rows.filter(({ asked }) => asked.some(({ figure }) => figure === null))
  const settled = rows.filter((row) => !waiting.includes(row))
  const card = ({ indicator, first, rest }: (typeof rows)[number]) => (
    <EntryCard
      key={indicator.key}
      indicator={indicator}
      first={first}
      rest={rest}
      figures={figures}
      currency={currencyOf(view.timeZone)}
      locked={!view.mayRecord}
    />
  )
  return (
    <>
      <PageHead title={t('entry.title', { due })} lead={t(view.mayRecord ? 'entry.lead' : 'entry.readOnly')} />
      <div className="max-w-[36rem]">
        <ProgressLead done={done} of={asked.length} label={t('entry.count', { done, all: asked.length })} />
        <p className="mt-2 text-s text-ink-2">{t('entry.count', { done, all: asked.length })}</p>
        <FigureTrouble figures={figures} />
        <div className="rows mt-4">{(waiting.length === 0 ? settled : waiting).map(card)}</div>
        {waiting.length > 0 && settled.length > 0 && (
          <Disclosure className="mt-2" summary={t('entry.settled', { count: settled.length })}>
            <div className="rows">{settled.map(card)}</div>
          </Disclosure>
        )}
        <EntryEnd left={due} figures={figures} place={place} />
      </div>
    </>
  )
}

type EntryCardProps = {
  indicator: EntryIndicator
  first: readonly EntryPeriod[]
  rest: readonly EntryPeriod[]
  figures: Figures
  currency: string
  locked: boolean
}

function EntryCard({ indicator, first, rest, figures, currency, locked }: EntryCardProps) {
  const reader = useReader(currency)
  const format = useFormatter()
  const { t } = reader
  const field = (period: EntryPeriod) => (
    <FigureField
      key={period.period}
      indicator={indicator}
      period={period}
      figures={figures}
      currency={currency}
      locked={locked}
    />
  )
  return (
    <section aria-labelledby={`enter-${indicator.key}`} className="py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`enter-${indicator.key}`} className="text-h3">
          {indicator.name}
        </h2>
        <p className="text-s text-ink-3">{unitWords(indicator, indicator.native, reader)}</p>
      </div>
      <Disclosure className="mt-1 text-s" summary={t('entry.help')}>
        <p className="max-w-measure text-ink-2">{indicator.help}</p>
      </Disclosure>
      {first.map(field)}
      {rest.length > 0 && (
        <Disclosure
          className="text-s"
          summary={t('entry.more', {
            count: rest.length,
            names: format.list(rest.map(({ period }) => periodName(period, reader))),
          })}
        >
          {rest.map(field)}
        </Disclosure>
      )}
    </section>
  )
}

/** Earlier gaps that stand open beside the last period; more of them are folded, but asked for as well. */
const gapsShown = 3

type Split = { asked: EntryPeriod[]; first: EntryPeriod[]; rest: EntryPeriod[] }

/** What is asked for: everything that is over. What may be added: a period that still runs, and corrections. */
function splitPeriods({ native, periods }: EntryIndicator): Split {
  const current = periods.filter(({ place }) => place === 'current')
  const last = periods.filter(({ place, due, figure }) => place === 'last' && (due || figure !== null))
  const gaps = periods.filter(({ place, due }) => place === 'gap' && due)
  // whatever has nothing before it begins with the period that runs
  const asked = last.length + gaps.length === 0 ? current : [...last, ...gaps]
  // a week is short enough to note while it runs
  const open = [...last, ...gaps.slice(0, gapsShown), ...(native === 'week' || asked === current ? current : [])]
  return { asked, first: open, rest: periods.filter((period) => !open.includes(period)) }
}

function EntryEnd({ left, figures, place }: { left: number; figures: Figures; place: FigurePlace }) {
  const { t } = useReader('')
  const sending = countOnTheirWay(figures) > 0
  const all = left === 0 && !sending
  return (
    <div role="status" className="mt-4 rounded border-[1.5px] border-ink p-5">
      <h2 className="text-h3">{all ? t('entry.done') : t('entry.open', { left })}</h2>
      {all && <p className="mt-1 text-ink-2">{t('entry.doneText')}</p>}
      {sending && <p className="mt-1 text-s text-ink-2">{t('entry.sending')}</p>}
      <div className="mt-4">
        <LinkButton
          href={paths.numbers(place.workspace, place.client)}
          variant={all ? 'primary' : 'secondary'}
          iconEnd={<ArrowRight />}
        >
          {t('entry.doneAction')}
        </LinkButton>
      </div>
    </div>
  )
}
