import { figure, signedFigure } from '@/components/charts/figures'
import { Table, Td, Th } from '@/components/ui/table'
import type { CourseRound, CourseView } from '@/lib/assessments/views-over-time'
import { getFormat, getLocale, getText } from '@/lib/text/server'

/** The data behind the charts: every assessment, newest first. */
export async function CourseTable({ course: { rounds, dimensions } }: { course: CourseView }) {
  const t = await getText('overview')
  return (
    <Table caption={t('course.caption')}>
      <thead>
        <tr>
          <Th>{t('course.when')}</Th>
          <Th>{t('course.verdict')}</Th>
          <Th numeric>{t('course.readiness')}</Th>
          <Th numeric>{t('course.level')}</Th>
          {dimensions.map(({ key, name }) => (
            <Th key={key} numeric>
              {name}
            </Th>
          ))}
          <Th numeric>{t('course.balance')}</Th>
          <Th numeric>{t('course.lo')}</Th>
          <Th numeric>{t('course.hi')}</Th>
          <Th numeric>{t('course.catalogue')}</Th>
        </tr>
      </thead>
      <tbody>
        {rounds.toReversed().map((round) => (
          <Row key={round.id} round={round} dimensions={dimensions} />
        ))}
      </tbody>
    </Table>
  )
}

async function Row({ round, dimensions }: { round: CourseRound; dimensions: CourseView['dimensions'] }) {
  const [t, locale, format] = await Promise.all([getText('overview'), getLocale(), getFormat('UTC')])
  const { number, on, verdict, readiness, level, balance, catalogueVersion } = round
  const score = (value: number | null) => (value === null ? t('course.open') : figure(value, locale))
  const signed = (value: number | null) => (value === null ? t('course.open') : signedFigure(value, locale, 1))
  const scoreOf = (key: string) => {
    const value = round.dimensions[key]
    return value === undefined ? t('course.notApplicable') : score(value)
  }
  const date = format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: 'medium' })
  return (
    <tr>
      <Th scope="row" className="whitespace-nowrap">
        {t('course.round', { number: number + 1, date })}
      </Th>
      <Td>{verdict.label}</Td>
      <Td numeric>{score(readiness)}</Td>
      <Td numeric>{level ?? t('course.open')}</Td>
      {dimensions.map(({ key }) => (
        <Td key={key} numeric>
          {scoreOf(key)}
        </Td>
      ))}
      <Td numeric>{signed(balance.value)}</Td>
      <Td numeric>{signed(balance.lo)}</Td>
      <Td numeric>{signed(balance.hi)}</Td>
      <Td numeric>{catalogueVersion}</Td>
    </tr>
  )
}
