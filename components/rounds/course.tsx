import { CourseCharts } from '@/components/charts/course-charts'
import { VerdictCourse } from '@/components/charts/verdict-course'
import { CourseTable } from '@/components/rounds/course-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { CourseRound, CourseView } from '@/lib/assessments/views-over-time'
import { getFormat, getLocale, getText } from '@/lib/text/server'

/** How many steps one band has room for. */
const longestBand = 6

/** The way from assessment to assessment; nothing while there is only one. */
export async function Course({ course }: { course: CourseView }) {
  const [t, words, locale, format] = await Promise.all([
    getText('overview'),
    getText('rounds'),
    getLocale(),
    getFormat('UTC'),
  ])
  const { rounds } = course
  const [first] = rounds
  if (first === undefined || rounds.length < 2) return null
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: 'medium' })
  const noteOf = ({ catalogueChanged, catalogueVersion, formChanged, form }: CourseRound) => {
    const notes = [
      catalogueChanged && words('course.catalogue', { version: catalogueVersion }),
      formChanged && form === 'short' && words('course.short'),
    ].filter((note) => note !== false)
    return notes.length === 0 ? null : notes.join(', ')
  }
  return (
    <Section
      id="course"
      heading={t('course.heading')}
      side={t('course.side', { count: rounds.length, date: day(first.on) })}
    >
      <VerdictCourse
        label={t('course.verdicts')}
        steps={rounds.slice(-longestBand).map((round) => ({
          key: round.id,
          mark: round.verdict.key,
          label: round.verdict.label,
          when: t('course.round', { number: round.number + 1, date: day(round.on) }),
          note: noteOf(round),
        }))}
      />
      <div className="mt-8">
        <CourseCharts course={course} locale={locale} />
      </div>
      <Disclosure className="mt-4" summary={t('course.table')}>
        <CourseTable course={course} />
      </Disclosure>
    </Section>
  )
}
