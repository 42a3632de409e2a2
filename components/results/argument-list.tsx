import { figure } from '@/components/charts/figures'
import { argumentExplanation, ArgumentOpened } from '@/components/results/argument-facts'
import type { Reading } from '@/components/results/reading'
import { Disclosure } from '@/components/ui/disclosure'
import type { ArgumentExplanation } from '@/lib/scoring/explanation'

/** Every argument of both sides, also those that are open or say nothing about this firm; strongest first. */
export function ArgumentList({ reading }: { reading: Reading }) {
  const all = Object.keys(reading.view.arguments).flatMap((key) => argumentExplanation(reading, key) ?? [])
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2 print:grid-cols-2 print:gap-x-8">
      {(['contra', 'pro'] as const).map((side) => (
        <SideList key={side} side={side} list={all.filter((one) => one.side === side)} reading={reading} />
      ))}
    </div>
  )
}

type SideProps = { side: 'pro' | 'contra'; list: readonly ArgumentExplanation[]; reading: Reading }

function SideList({ side, list, reading }: SideProps) {
  const { t } = reading
  const strongestFirst = list.toSorted((a, b) => (b.contribution ?? -1) - (a.contribution ?? -1))
  return (
    <section>
      <h3 className={side === 'pro' ? 'text-pro' : 'text-con'}>
        {t('argument.sideHeading', { side, count: list.length })}
      </h3>
      <div className="mt-3">
        {strongestFirst.map((explanation) => (
          <ArgumentEntry key={explanation.key} explanation={explanation} reading={reading} />
        ))}
      </div>
    </section>
  )
}

function ArgumentEntry({ explanation, reading }: { explanation: ArgumentExplanation; reading: Reading }) {
  const { t, locale, view } = reading
  const { key, contribution, state } = explanation
  const points =
    contribution === null
      ? t(`argument.${state === 'known' ? 'unknown' : state}`)
      : t('points', { points: figure(contribution, locale) })
  const summary = (
    <>
      <span className="min-w-0 flex-1 py-1">{view.arguments[key]?.title ?? key}</span>
      <span className="text-s font-normal text-ink-2">{points}</span>
    </>
  )
  return (
    <Disclosure id={`argument-${key}`} look="line" summary={summary}>
      <ArgumentOpened explanation={explanation} reading={reading} />
    </Disclosure>
  )
}
