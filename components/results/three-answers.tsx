import type { ReactNode } from 'react'
import { figure, signedFigure } from '@/components/charts/figures'
import { effortTexts } from '@/components/results/effort-text'
import { answerOf, type Reading } from '@/components/results/reading'
import { balanceOf } from '@/components/results/result-waage'

/** The three things an owner wants to know, in words. */
export function ThreeAnswers({ reading }: { reading: Reading }) {
  const { t } = reading
  return (
    <div className="keep grid border-t-[1.5px] border-ink md:grid-cols-3 md:divide-x md:divide-hair">
      <Answer heading={t('three.worth')}>
        <p>{worthText(reading)}</p>
        <p>{knockoutText(reading)}</p>
      </Answer>
      <Answer heading={t('three.effort')}>
        <Asked about="effort" reading={reading} />
        {effortTexts(reading).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Answer>
      <Answer heading={t('three.reach')}>
        <Asked about="aim" reading={reading} />
        <p>{reachText(reading)}</p>
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

/** The catalogue says which answers tell of effort and of aims. */
function Asked({ about, reading }: { about: 'effort' | 'aim'; reading: Reading }) {
  return Object.entries(reading.view.questions).flatMap(([key, question]) => {
    if (question.tells !== about || !wasAsked(key, reading)) return []
    return (
      <p key={key}>
        {question.label}: <span className="text-ink">{answerOf(reading, key)}</span>
      </p>
    )
  })
}

/** What nobody was asked, as in the short form, is no gap. */
function wasAsked(key: string, { view }: Reading): boolean {
  const answer = view.questions[key]?.answer
  const missing = answer?.kind === 'word' && answer.word === 'missing'
  return !missing || view.openQuestions.some((open) => open.key === key)
}

function worthText(reading: Reading): string {
  const { view, t, locale } = reading
  const { P, C } = view.result
  const weighed = balanceOf(reading)
  if (weighed === null || P === null || C === null) return t('three.worthOpen')
  const { balance, low, high } = weighed
  if (low !== null && high !== null && Math.round(low) < 0 && Math.round(high) > 0) {
    return t('three.worthEither', { low: signedFigure(low, locale), high: signedFigure(high, locale) })
  }
  return t(`three.${leaning(balance, view.thresholds)}`, { pro: figure(P, locale), contra: figure(C, locale) })
}

/** Between its two thresholds the headline calls the balance even, so this does too. */
function leaning(balance: number, { noBalance, yesBalance }: Reading['view']['thresholds']): 'even' | 'pro' | 'contra' {
  if (balance > noBalance && balance < yesBalance) return 'even'
  return balance > 0 ? 'pro' : 'contra'
}

function knockoutText({ view, t }: Reading): string {
  const { knockouts } = view.result
  return t('three.knockouts', {
    active: knockouts.filter(({ state }) => state === 'active').length,
    unresolved: knockouts.filter(({ state }) => state === 'unresolved').length,
    count: knockouts.length,
  })
}

function reachText(reading: Reading): string {
  const { view, t, locale } = reading
  const { B, Bpot } = view.result
  if (balanceOf(reading) === null || B === null || Bpot === null) return t('three.reachOpen')
  if (Bpot - B < 0.5) return t('three.reachNothing')
  // whole points, unless both ends would then read the same
  const digits = Math.round(B) === Math.round(Bpot) ? 1 : 0
  return t('three.potential', { from: signedFigure(B, locale, digits), to: signedFigure(Bpot, locale, digits) })
}
