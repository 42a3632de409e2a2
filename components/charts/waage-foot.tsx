'use client'
import { useTranslations } from 'use-intl'
import { FigureLink } from '@/components/charts/figure-link'
import { figure } from '@/components/charts/figures'
import { sumOf, type Answered, type WaageArgument, type WaageSide } from '@/components/charts/waage-bars'
import { WaageBar } from '@/components/charts/waage-row'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'

type Side = { answered: Answered[] }
type WaageRestProps = {
  contra: Side
  pro: Side
  labelled: { wide: number; narrow: number }
  longest: number
  locale: string
  all: boolean
  /** Left out, the rest stays a profile. */
  onAll: ((all: boolean) => void) | null
}

/** The arguments below the labelled ones, as a thin profile so that none disappears, and the button that names them. */
export function WaageRest({ contra, pro, labelled, longest, locale, all, onAll }: WaageRestProps) {
  const t = useTranslations('charts.waage')
  const most = Math.max(contra.answered.length, pro.answered.length)
  if (most <= labelled.narrow) return <div aria-hidden className="waage-end" />
  const rest = contra.answered.length + pro.answered.length
  return (
    <div className={most <= labelled.wide ? 'narrow-only' : undefined}>
      {!all && (
        <div className="waage-rest">
          <RestSide side="contra" list={contra.answered} labelled={labelled} longest={longest} locale={locale} />
          <RestSide side="pro" list={pro.answered} labelled={labelled} longest={longest} locale={locale} />
        </div>
      )}
      {onAll === null ? (
        <div aria-hidden className="waage-end" />
      ) : (
        <div className="waage-end no-print">
          <Button
            variant="secondary"
            size="sm"
            aria-expanded={all}
            onClick={() => {
              onAll(!all)
            }}
          >
            {all ? t('fewer') : t('all', { count: rest })}
          </Button>
        </div>
      )}
    </div>
  )
}

type RestSideProps = Pick<WaageRestProps, 'labelled' | 'longest' | 'locale'> & {
  side: WaageSide
  list: readonly Answered[]
}

function RestSide({ side, list, labelled, longest, locale }: RestSideProps) {
  const words = (from: number, look: string) => <RestWords rest={list.slice(from)} locale={locale} look={look} />
  return (
    <div className={`waage-rest-side waage-row-${side}`}>
      <div aria-hidden className="waage-profile">
        {list.slice(labelled.narrow).map((argument, index) => (
          <span key={argument.key} className={index < labelled.wide - labelled.narrow ? 'narrow-only' : undefined}>
            <WaageBar argument={argument} longest={longest} />
          </span>
        ))}
      </div>
      <p className="waage-rest-words">
        {words(labelled.wide, 'wide-only')}
        {words(labelled.narrow, 'narrow-only')}
      </p>
    </div>
  )
}

function RestWords({ rest, locale, look }: { rest: readonly Answered[]; locale: string; look: string }) {
  const t = useTranslations('charts.waage')
  if (rest.length === 0) return null
  return <span className={look}>{t('rest', { count: rest.length, sum: figure(sumOf(rest), locale) })}</span>
}

/** What outline, fill and tick mean; shown once something was measured. */
export function WaageKey({ evidenced }: { evidenced: boolean }) {
  const t = useTranslations('charts.waage')
  if (!evidenced) return null
  return (
    <ul className="waage-key">
      <li>
        <span aria-hidden className="waage-bar">
          <i className="waage-believed" />
        </span>
        {t('believed')}
      </li>
      <li>
        <span aria-hidden className="waage-bar">
          <i className="waage-evidenced" />
        </span>
        {t('evidenced')}
      </li>
      <li>
        <span aria-hidden className="waage-bar">
          <i className="waage-evidenced" />
          <i className="waage-tick" style={{ insetInlineStart: '60%' }} />
        </span>
        {t('exceeds')}
      </li>
    </ul>
  )
}

type ListProps = { contra: readonly WaageArgument[]; pro: readonly WaageArgument[] }

/** Answered, and nothing to draw: named apart from the bars, so that none of them passes for strong. */
export function WaageZero({ contra, pro, locale }: ListProps & { locale: string }) {
  const t = useTranslations('charts.waage')
  const count = contra.length + pro.length
  if (count === 0) return null
  return <Unbarred summary={t('zero', { count, points: figure(0, locale) })} contra={contra} pro={pro} />
}

/** Missing is not zero: what nobody answered is named, not drawn. */
export function WaageUnanswered({ contra, pro }: ListProps) {
  const t = useTranslations('charts.waage')
  const count = contra.length + pro.length
  if (count === 0) return null
  return <Unbarred summary={t('unanswered', { count })} contra={contra} pro={pro} />
}

function Unbarred({ summary, contra, pro }: ListProps & { summary: string }) {
  const t = useTranslations('charts.waage')
  return (
    <Disclosure className="mt-2 text-s" summary={summary}>
      <div className="grid gap-x-12 gap-y-4 sm:grid-cols-2">
        {[
          { word: t('contra'), list: contra },
          { word: t('pro'), list: pro },
        ].map(({ word, list }) => (
          <div key={word}>
            <p className="text-xs text-ink-3">{t('unansweredSide', { side: word, count: list.length })}</p>
            <ul className="rows mt-1">
              {list.map(({ key, title, href }) => (
                <li key={key} className="py-1.5">
                  {href?.startsWith('#') ? <FigureLink href={href}>{title}</FigureLink> : title}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Disclosure>
  )
}
