import type { ComponentProps } from 'react'
import { Course } from '@/components/rounds/course'
import { Glance } from '@/components/rounds/glance'
import { IndicatorsGlance } from '@/components/rounds/indicators-glance'
import { NextDue } from '@/components/rounds/next-due'

type StandingProps = ComponentProps<typeof Glance> &
  ComponentProps<typeof NextDue> & { indicators: ComponentProps<typeof IndicatorsGlance>['view'] }

/** Where the firm stands, what is due, what is measured, and the way there: for the agency and for the firm alike. */
export function StandingOverTime({ place, course, summary, indicators, numbersDue, mayEnter, own }: StandingProps) {
  if (course.rounds.length === 0 && indicators.indicators.length === 0) return null
  return (
    <>
      <Glance place={place} course={course} own={own} />
      <NextDue place={place} summary={summary} numbersDue={numbersDue} mayEnter={mayEnter} />
      <IndicatorsGlance place={place} view={indicators} own={own} />
      <Course course={course} />
    </>
  )
}
