import type { ReactNode } from 'react'
import { figure, signedFigure } from '@/components/charts/figures'
import { answerOf, exact, type Reading } from '@/components/results/reading'
import type { AnsweredQuestion } from '@/lib/assessments/views'
import { balanceOf } from '@/components/results/result-waage'

/** Questions that tell of effort and of aims; shown where the catalogue asks them. */
const effortQuestions = ['R1', 'R3']
const aimQuestions = ['S2', 'S3']

/** The three things an owner wants to know, in words. */
export function ThreeAnswers({ reading }: { reading: Reading }) {
  const { t } = reading
  return (
    <div className="keep grid border-t-[1.5px] border-ink md:grid-cols-3 md:divide-x md:divide-hair">
      <Answer heading={t('three.worth')}>{worthText(reading)}</Answer>
      <Answer heading={t('three.effort')}>
        <Asked keys={effortQuestions} reading={reading} />
        {effortText(reading)}
      </Answer>
      <Answer heading={t('three.reach')}>
        <Asked keys={aimQuestions} reading={reading} />
        {reachText(reading)}
      </Answer>
    </div>
  )
}

function Answer({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="py-4 max-md:border-b max-md:border-hair md:px-6 md:first:pl-0 md:last:pr-0">
      <h2 className="text-h4">{heading}</h2>
      <div className="mt-1.5 grid gap-2 text-s text-ink-2">{children}</div>
    </section>
  )
}

function Asked({ keys, reading }: { keys: readonly string[]; reading: Reading }) {
  return keys.flatMap((key) => {
    const question = reading.view.questions[key]
    if (question === undefined) return []
    return (
      <p key={key}>
        {question.label}: <span className="text-ink">{shortAnswer(question, reading)}</span>
      </p>
    )
  })
}

/** The bare number where the label has said its unit already. */
function shortAnswer({ key, label, answer }: AnsweredQuestion, reading: Reading): string {
  const said = answer.kind === 'number' && label.includes(answer.unit)
  return said ? exact(answer.value, reading.locale) : answerOf(reading, key)
}

function worthText(reading: Reading) {
  const { view, t, locale } = reading
  const { P, C, knockouts } = view.result
  const active = knockouts.filter(({ state }) => state === 'active').length
  const weighed = balanceOf(reading)
  const more = weighed !== null && weighed.balance > 0 ? 'pro' : 'contra'
  return (
    <>
      <p>
        {weighed === null || P === null || C === null
          ? t('three.worthOpen')
          : t(weighed.balance === 0 ? 'three.even' : `three.${more}`, {
              pro: figure(P, locale),
              contra: figure(C, locale),
            })}
      </p>
      <p>{t('three.knockouts', { active, count: knockouts.length })}</p>
    </>
  )
}

function effortText({ view, t, locale }: Reading) {
  const homework = view.result.knockouts.filter(
    ({ state, structural }) => !structural && (state === 'active' || state === 'warning'),
  )
  const hours = homework.reduce((sum, { key }) => sum + (view.knockouts[key]?.release.hours ?? 0), 0)
  return (
    <p>
      {homework.length === 0
        ? t('three.noHomework')
        : t('three.homework', { count: homework.length, hours: exact(hours, locale, 1) })}
    </p>
  )
}

function reachText(reading: Reading) {
  const { view, t, locale } = reading
  const { B, Bpot } = view.result
  if (balanceOf(reading) === null || B === null || Bpot === null) return <p>{t('three.reachOpen')}</p>
  if (Bpot - B < 0.5) return <p>{t('three.reachNothing')}</p>
  return (
    <p>
      {t('three.potential', {
        from: signedFigure(B, locale, 1),
        to: signedFigure(Bpot, locale, 1),
        gain: signedFigure(Bpot - B, locale, 1),
      })}
    </p>
  )
}
