import { readinessFigure, signedFigure } from '@/components/charts/figures'
import { BigNumber, BigNumbers } from '@/components/ui/big-number'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { VerdictChip } from '@/components/ui/verdict-chip'
import type { CourseRound, CourseView } from '@/lib/assessments/views-over-time'
import { paths } from '@/lib/platform/paths'
import { getFormat, getLocale, getText } from '@/lib/text/server'

type GlanceProps = {
  place: { workspace: string; client: string }
  course: CourseView
  /** The reader belongs to the firm. */
  own: boolean
}

/** The newest result in one line: verdict, readiness, balance, each with what it was the time before. */
export async function Glance({ place, course: { rounds, moved }, own }: GlanceProps) {
  const [t, format] = await Promise.all([getText('overview'), getFormat('UTC')])
  const [now, before] = [rounds.at(-1), rounds.at(-2)]
  if (now === undefined) return null
  const dayOf = ({ on }: CourseRound) => format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: 'medium' })
  const { workspace, client } = place
  return (
    <Section
      heading={t(own ? 'glance.headingOwn' : 'glance.heading')}
      side={t('glance.side', { number: now.number + 1, date: dayOf(now) })}
    >
      <BigNumbers>
        <BigNumber
          label={t('glance.verdict')}
          value={<VerdictChip mark={now.verdict.key} label={now.verdict.label} size="lg" className="font-sans" />}
          note={before && <VerdictBefore now={now} before={before} date={dayOf(before)} />}
        />
        <ReadinessNumber now={now} before={before && { round: before, date: dayOf(before) }} moved={moved} />
        <BalanceNumber now={now} before={before && { round: before, date: dayOf(before) }} />
      </BigNumbers>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        <TextLink href={paths.result(workspace, client, now.id)} arrow>
          {t('glance.toResult')}
        </TextLink>
        {before && (
          <TextLink href={paths.changes(workspace, client, now.id)} arrow>
            {t('glance.toChanges')}
          </TextLink>
        )}
      </p>
    </Section>
  )
}

async function VerdictBefore({ now, before, date }: { now: CourseRound; before: CourseRound; date: string }) {
  const t = await getText('overview')
  if (now.verdict.key === before.verdict.key) return t('glance.sameSince', { date })
  return t('glance.verdictBefore', { date, verdict: before.verdict.label })
}

type NumberProps = { now: CourseRound; before: { round: CourseRound; date: string } | undefined }

async function ReadinessNumber({ now, before, moved }: NumberProps & { moved: number | null }) {
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  const { readiness } = now
  return (
    <BigNumber
      label={t('glance.readiness')}
      value={readiness === null ? t('glance.open') : readinessFigure(readiness, locale)}
      of={readiness === null ? undefined : t('glance.of')}
      note={before && readiness !== null && <Since then={before.round.readiness} change={moved} date={before.date} />}
    />
  )
}

async function BalanceNumber({ now, before }: NumberProps) {
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  const { value, lo, hi } = now.balance
  const spans = value !== null && lo !== null && hi !== null && hi - lo >= 1
  return (
    <BigNumber
      label={t('glance.balance')}
      value={value === null ? t('glance.open') : signedFigure(value, locale)}
      note={
        <>
          {spans && (
            <span className="block">
              {t('glance.span', { lo: signedFigure(lo, locale), hi: signedFigure(hi, locale) })}
            </span>
          )}
          {before && value !== null && (
            <Since then={before.round.balance.value} change={balanceChange(now, before.round)} date={before.date} />
          )}
        </>
      }
    />
  )
}

/** Null where one was the short form: it weighs other arguments, and that alone is no change. */
function balanceChange(now: CourseRound, before: CourseRound): number | null {
  const [from, to] = [before.balance.value, now.balance.value]
  return from === null || to === null || now.form !== before.form ? null : to - from
}

type SinceProps = {
  /** What it was then; null: open. */
  then: number | null
  /** Null where the two cannot be compared. */
  change: number | null
  date: string
}

/** Against the assessment before. */
async function Since({ then, change, date }: SinceProps) {
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  if (then === null) return t('glance.openBefore', { date })
  if (change === null) return t('glance.otherForm', { date })
  const shown = signedFigure(change, locale)
  return shown === '0' ? t('glance.sameSince', { date }) : t('glance.sinceLast', { change: shown, date })
}
