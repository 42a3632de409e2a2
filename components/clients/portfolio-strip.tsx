'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { TextLink } from '@/components/ui/text-link'
import { VerdictChip, seaMarks } from '@/components/ui/verdict-chip'
import type { Portfolio } from '@/lib/clients/portfolio'
import type { PortfolioFilter } from '@/lib/clients/portfolio-filter'

type PortfolioStripProps = { list: string; portfolio: Portfolio }
/** One field of the filter. */
type Narrowing = { [F in keyof PortfolioFilter]-?: Record<F, NonNullable<PortfolioFilter[F]>> }[keyof PortfolioFilter]

/** How all clients stand, in four figures; each leads to the clients it counts and says what it is out of. */
export function PortfolioStrip({ list, portfolio }: PortfolioStripProps) {
  const p = useTranslations('portfolio')
  const to = (filter: Narrowing) => `${list}?${new URLSearchParams(filter).toString()}`
  return (
    <section aria-label={p('strip.label')}>
      <dl className="pf-strip">
        <Verdicts portfolio={portfolio} to={to} />
        <Movement portfolio={portfolio} to={to} />
        <Reviews portfolio={portfolio} to={to} />
        <Measuring portfolio={portfolio} to={to} />
      </dl>
    </section>
  )
}

type PartProps = { portfolio: Portfolio; to: (filter: Narrowing) => string }

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className="text-s">{children}</dd>
    </div>
  )
}

function Verdicts({ portfolio: { clients, verdicts }, to }: PartProps) {
  const t = useTranslations('clients')
  const p = useTranslations('portfolio')
  const marks = seaMarks.filter((mark) => verdicts[mark] > 0)
  return (
    <Part title={p('strip.verdicts', { count: clients })}>
      <div aria-hidden className="verdict-bar mb-2">
        {marks.map((mark) => (
          <i key={mark} className={`verdict-part-${mark}`} style={{ flexGrow: verdicts[mark] }} />
        ))}
        {verdicts.none > 0 && <i className="verdict-part-none" style={{ flexGrow: verdicts.none }} />}
      </div>
      <ul>
        {marks.map((mark) => (
          <li key={mark}>
            <TextLink prefetch={false} href={to({ verdict: mark })}>
              <VerdictChip
                bare
                size="sm"
                mark={mark}
                label={p('strip.part', { count: verdicts[mark], word: t(`verdict.${mark}`) })}
              />
            </TextLink>
          </li>
        ))}
        {verdicts.none > 0 && (
          <li>
            <TextLink prefetch={false} href={to({ verdict: 'none' })}>
              {p('strip.part', { count: verdicts.none, word: p('strip.noVerdict') })}
            </TextLink>
          </li>
        )}
      </ul>
    </Part>
  )
}

const arrows = { up: '↗', down: '↘', same: '→' } as const

function Movement({ portfolio: { clients, movement }, to }: PartProps) {
  const p = useTranslations('portfolio')
  const compared = clients - movement.none
  const shown = (['up', 'down', 'same'] as const).filter((word) => movement[word] > 0)
  return (
    <Part title={p('strip.movement')}>
      {compared === 0 ? (
        <p className="text-ink-2">{p('strip.movementNone')}</p>
      ) : (
        <>
          <ul>
            {shown.map((word) => (
              <li key={word}>
                <TextLink prefetch={false} href={to({ movement: word })}>
                  <span aria-hidden>{arrows[word]} </span>
                  {p(`strip.${word}`, { count: movement[word] })}
                </TextLink>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-xs text-ink-2">{p('strip.movementOf', { count: compared, all: clients })}</p>
        </>
      )}
    </Part>
  )
}

function Reviews({ portfolio: { clients, reviews, states, verdicts }, to }: PartProps) {
  const p = useTranslations('portfolio')
  const all = states.submitted + states.review_due
  const again = clients - verdicts.none - all
  return (
    <Part title={p('strip.reviews')}>
      {all === 0 ? (
        <p className="text-ink-2">{p('strip.reviewsNone')}</p>
      ) : (
        <>
          <ul>
            <li>
              {reviews.due > 0 ? (
                <TextLink prefetch={false} href={to({ due: 'due' })}>
                  {p('strip.due', { count: reviews.due })}
                </TextLink>
              ) : (
                p('strip.due', { count: 0 })
              )}
            </li>
            {reviews.overdue > 0 && (
              <li>
                <TextLink prefetch={false} href={to({ due: 'overdue' })} className="text-con">
                  {p('strip.overdue', { count: reviews.overdue })}
                </TextLink>
              </li>
            )}
            {reviews.soon > 0 && (
              <li>
                <TextLink prefetch={false} href={to({ due: 'soon' })}>
                  {p('strip.soon', { count: reviews.soon })}
                </TextLink>
              </li>
            )}
          </ul>
          <p className="mt-1 text-xs text-ink-2">{p('strip.reviewsOf', { all, again })}</p>
        </>
      )}
    </Part>
  )
}

function Measuring({ portfolio: { clients, measuring }, to }: PartProps) {
  const p = useTranslations('portfolio')
  if (measuring.all === 0) {
    return (
      <Part title={p('strip.measuring')}>
        <p className="text-ink-2">{p('strip.measuringNone')}</p>
      </Part>
    )
  }
  const current = measuring.all - measuring.stale
  return (
    <Part title={p('strip.measuring')}>
      <p>
        <TextLink prefetch={false} href={to({ measuring: 'current' })}>
          {p('strip.measuringRate', { count: current, all: clients })}
        </TextLink>
      </p>
      <p className="mt-1 text-xs text-ink-2">
        {measuring.stale > 0 ? (
          <TextLink prefetch={false} href={to({ measuring: 'stale' })}>
            {p('strip.measuringStale', { count: measuring.stale })}
          </TextLink>
        ) : (
          p('strip.measuringStale', { count: 0 })
        )}
      </p>
    </Part>
  )
}
