'use client'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Select } from '@/components/ui/select'
import { CourseLine } from './course-line'
import { intervalOf, placeOfDay, readinessOf, type CoursePoint, type CourseRound } from './course-points'
import { valueScale } from './time-scale'

type CourseChartsProps = {
  course: { rounds: readonly CourseRound[]; dimensions: readonly { key: string; name: string }[] }
  locale: string
}

/** Readiness, overall or area by area, and the balance with its span, from assessment to assessment. */
export function CourseCharts({ course, locale }: CourseChartsProps) {
  const t = useTranslations('rounds.course')
  const [dimension, setDimension] = useState<string | null>(null)
  const pointOf = usePoint()
  const { rounds, dimensions } = course
  const options = [
    { value: '', label: t('overall') },
    ...dimensions.map(({ key, name }) => ({ value: key, label: name })),
  ]
  const name = options.find(({ value }) => value === (dimension ?? ''))?.label ?? ''
  const spans = rounds.flatMap((round) => [...(intervalOf(round) ?? []), round.balance.value ?? 0])
  return (
    <>
      <Select
        label={t('which')}
        size="sm"
        options={options}
        value={dimension ?? ''}
        fieldClassName="mb-4 max-w-72"
        onChange={(event) => {
          setDimension(event.target.value === '' ? null : event.target.value)
        }}
      />
      {/* side by side from one line: the eye compares their dates */}
      <div className="grid items-start gap-x-12 gap-y-10 *:min-w-0 lg:grid-cols-2">
        <CourseLine
          title={t('readinessOf', { name })}
          unit={t('readinessUnit')}
          points={rounds.map((round) => pointOf(round, readinessOf(round, dimension), null))}
          scale={{ domain: [0, 100], ticks: [0, 25, 50, 75, 100] }}
          signed={false}
          locale={locale}
        />
        <CourseLine
          title={t('balanceTitle')}
          unit={t('balanceUnit')}
          points={rounds.map((round) => pointOf(round, round.balance.value, intervalOf(round)))}
          scale={valueScale([0, ...spans])}
          signed
          locale={locale}
        />
      </div>
    </>
  )
}

function usePoint(): (round: CourseRound, value: number | null, interval: CoursePoint['interval']) => CoursePoint {
  const format = useFormatter()
  return ({ on, catalogueChanged, catalogueVersion, form }, value, interval) => {
    const at = placeOfDay(on)
    return {
      at,
      tick: format.dateTime(new Date(at), { month: 'short', year: '2-digit', timeZone: 'UTC' }),
      name: format.dateTime(new Date(at), { dateStyle: 'long', timeZone: 'UTC' }),
      value,
      interval,
      catalogue: catalogueChanged ? catalogueVersion : null,
      short: form === 'short',
    }
  }
}
