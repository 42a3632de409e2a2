'use client'
import { useState, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Download, Table2 } from '@/components/ui/icons'
import { useReady } from '@/components/ui/use-ready'
import { savePicture } from './picture'

type ChartActionsProps = {
  /** What holds the svg and its legend. */
  picture: RefObject<HTMLElement | null>
  title: string
  unit: string
  /** Address of the same figures for spreadsheets. */
  table?: string | undefined
}

/** Takes a chart along: as a table for spreadsheets, as a picture. */
export function ChartActions({ picture, title, unit, table }: ChartActionsProps) {
  const t = useTranslations('charts.time')
  const ready = useReady()
  const [failed, setFailed] = useState(false)
  const save = async () => {
    const { current } = picture
    setFailed(current === null || !(await savePicture(current, { title, unit })))
  }
  return (
    <span className="no-print ml-auto flex flex-wrap items-center justify-end gap-1">
      {table !== undefined && (
        <a href={table} download className="btn btn-ghost btn-sm" aria-label={t('tableOf', { title })}>
          <Table2 />
          CSV
        </a>
      )}
      {ready && (
        <Button
          variant="ghost"
          size="sm"
          icon={<Download />}
          aria-label={t('pictureOf', { title })}
          onClick={() => void save()}
        >
          PNG
        </Button>
      )}
      {failed && (
        <span role="alert" className="text-xs text-ko">
          {t('pictureFailed')}
        </span>
      )}
    </span>
  )
}
