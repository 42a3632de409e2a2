import { Inputs } from '@/components/results/argument-facts'
import { ConditionTree } from '@/components/results/condition-words'
import { ExplanationTree } from '@/components/results/explanation-tree'
import { exact, type Reading } from '@/components/results/reading'
import { SourceList } from '@/components/results/source-list'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert } from '@/components/ui/icons'
import { Tag, type Tone } from '@/components/ui/tag'
import type { KnockoutExplanation } from '@/lib/scoring/explanation'
import { knockoutStates, type KnockoutResult, type KnockoutState } from '@/lib/scoring/schema'

const tones: Record<KnockoutState, Tone> = { active: 'ko', warning: 'con', unresolved: 'accent', clear: 'quiet' }
const marks: Record<KnockoutState, typeof CircleAlert> = {
  active: CircleAlert,
  warning: TriangleAlert,
  unresolved: CircleHelp,
  clear: CircleCheck,
}

/** What points never make up for: the ones that stand in the way first, the rest folded. */
export function KnockoutList({ reading }: { reading: Reading }) {
  const { t, view } = reading
  const known = view.result.knockouts.filter(({ key }) => view.knockouts[key] !== undefined)
  const order = (state: KnockoutState) => knockoutStates.indexOf(state)
  const speaking = known.filter(({ state }) => state !== 'clear').toSorted((a, b) => order(a.state) - order(b.state))
  const clear = known.filter(({ state }) => state === 'clear')
  return (
    <>
      {speaking.length === 0 && <p className="max-w-measure">{t('knockout.noneActive')}</p>}
      <div className="rows">
        {speaking.map((knockout) => (
          <KnockoutItem key={knockout.key} knockout={knockout} reading={reading} />
        ))}
      </div>
      {clear.length > 0 && (
        <Disclosure data-aside summary={t('knockout.clearOnes', { count: clear.length })} className="mt-4">
          <div className="rows">
            {clear.map((knockout) => (
              <KnockoutItem key={knockout.key} knockout={knockout} reading={reading} />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  )
}

type ItemProps = { knockout: KnockoutResult; reading: Reading }

function KnockoutItem({ knockout, reading }: ItemProps) {
  const { t, view } = reading
  const { key, state, severity, structural } = knockout
  const Mark = marks[state]
  return (
    <article id={`knockout-${key}`} className="keep py-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3>{view.knockouts[key]?.title ?? key}</h3>
        <Tag tone={tones[state]} icon={<Mark />}>
          {t(`knockout.state.${state}`)}
        </Tag>
        <span className="text-s text-ink-2">
          {state === 'active' && severity === 'hard' && `${t('knockout.hard')}, `}
          {t(structural ? 'knockout.structural' : 'knockout.removable')}
        </span>
      </div>
      <Meaning knockout={knockout} reading={reading} />
      {state !== 'clear' && <WayOut knockout={knockout} reading={reading} />}
      <KnockoutReasons knockout={knockout} reading={reading} />
    </article>
  )
}

/** What is the case; or, where that is not so or not known, when it would be. */
function Meaning({ knockout: { key, state }, reading: { view } }: ItemProps) {
  const words = view.knockouts[key]
  const text = state === 'active' || state === 'warning' ? words?.explanation : words?.trigger
  return typeof text === 'string' && <p className="mt-2 max-w-measure">{text}</p>
}

/** How to lift it, or what fits instead where it cannot be lifted; and what would still have to be asked. */
function WayOut({ knockout: { key, state, structural, ask }, reading }: ItemProps) {
  const { t, locale, view } = reading
  const release = state === 'unresolved' ? undefined : view.knockouts[key]?.release
  return (
    <div className="mt-4 grid max-w-[52rem] gap-4">
      {ask.length > 0 && (
        <div>
          <h4 className="text-m font-semibold">{t('knockout.ask', { count: ask.length })}</h4>
          <ul className="mt-1 list-disc pl-5">
            {ask.map((question) => (
              <li key={question}>{view.questions[question]?.text ?? question}</li>
            ))}
          </ul>
        </div>
      )}
      {release !== undefined && (
        <div className="note text-m">
          <p>
            <b>
              {t(structural ? 'knockout.instead' : 'knockout.lift')} {release.title}
            </b>
          </p>
          <p className="mt-1 max-w-measure">{release.text}</p>
          <p className="mt-1 text-s">
            {t('knockout.hours', { hours: exact(release.hours, locale, 1), count: release.hours })}
          </p>
        </div>
      )}
    </div>
  )
}

function KnockoutReasons({ knockout: { key }, reading }: ItemProps) {
  const { t, view } = reading
  const explanation = view.explanations[key]
  if (explanation?.kind !== 'knockout') return null
  return (
    <Disclosure data-aside summary={t('knockout.why')} className="mt-2">
      <DefinitionList
        stacked
        className="text-s"
        items={[
          {
            term: t('argument.answers', { count: explanation.inputs.length }),
            value: <Inputs inputs={explanation.inputs} reading={reading} />,
          },
          ...conditionFacts(explanation, reading),
          {
            term: t('argument.source'),
            value: <SourceList from={view.knockouts[key]?.from ?? []} reading={reading} />,
          },
        ]}
      />
    </Disclosure>
  )
}

function conditionFacts({ condition, graded, appliesIf, hardIf }: KnockoutExplanation, reading: Reading) {
  const { t } = reading
  const named = [
    { term: t('knockout.rule'), condition },
    { term: t('knockout.appliesIf'), condition: appliesIf },
    { term: t('knockout.hardIf'), condition: hardIf },
  ]
  return [
    ...(graded === null ? [] : [{ term: t('knockout.rule'), value: <Graded graded={graded} reading={reading} /> }]),
    ...named.flatMap(({ term, condition: rule }) =>
      rule === null ? [] : [{ term, value: <ConditionTree condition={rule} reading={reading} /> }],
    ),
  ]
}

type GradedProps = { graded: NonNullable<KnockoutExplanation['graded']>; reading: Reading }

function Graded({ graded: { values, x, p, v, degree }, reading }: GradedProps) {
  const { t, locale } = reading
  return (
    <>
      <p>{t('knockout.graded', { p: exact(p, locale), v: exact(v, locale) })}</p>
      {x !== null && degree !== null && (
        <p>
          {t('knockout.degree', {
            x: exact(x, locale),
            degree: exact(degree, locale),
            p: exact(p, locale),
            v: exact(v, locale),
          })}
        </p>
      )}
      {values.map((step, place) => (
        <ExplanationTree key={place} step={step} reading={reading} />
      ))}
    </>
  )
}
