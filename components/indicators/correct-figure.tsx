'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { IndicatorText } from '@/lib/indicators/views'
import { FigureField, type FieldPeriod } from './figure-field'
import type { FigurePlace } from './figure-storage'
import { FigureTrouble } from './figure-trouble'
import { useFigures } from './use-figures'

type CorrectFigureProps = {
  indicator: IndicatorText
  period: FieldPeriod
  place: FigurePlace
  currency: string
  locked: boolean
}

/** One figure to put right; chart, trend and history follow as soon as it has arrived. */
export function CorrectFigure({ indicator, period, place, currency, locked }: CorrectFigureProps) {
  const figures = useFigures(place)
  const router = useRouter()
  const [before] = useState(figures.arrived)
  const { arrived } = figures
  useEffect(() => {
    if (arrived !== before) router.refresh()
  }, [router, arrived, before])
  return (
    <div className="max-w-[24rem]">
      <FigureField indicator={indicator} period={period} figures={figures} currency={currency} locked={locked} />
      <FigureTrouble figures={figures} className="mt-2" />
    </div>
  )
}
