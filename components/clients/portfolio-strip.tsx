import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { VerdictChip, seaMarks } from '@/components/ui/verdict-chip'
import type { Portfolio } from '@/lib/clients/portfolio'
import type { PortfolioFilter } from '@/lib/clients/portfolio-filter'
import { narrowing } from '@/lib/clients/portfolio-filter'
import { getText } from '@/lib/text/server'

type PortfolioStripProps = { list: string; portfolio: Portfolio }

/** How all clients stand, in four figures; each leads to the clients it counts and says what it is out of. */
export async function PortfolioStrip({ list, portfolio }: PortfolioStripProps) {
  const p = await getText('portfolio')
  const to = (filter: PortfolioFilter) => `${list}?${new URLSearchParams(narrowing(filter)).toString()}`
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

type PartProps = { portfolio: Portfolio; to: (filter: PortfolioFilter) => string }

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className="text-s">{children}</dd>
    </div>
  )
}

async function Verdicts({ portfolio: { clients, verdicts }, to }: PartProps) {
  const [t, p] = await Promise.all([getText('clients'), getText('portfolio')])
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
            <TextLink href={to({ verdict: mark })}>
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
            <TextLink href={to({ verdict: 'none' })}>
              {p('strip.part', { count: verdicts.none, word: p('strip.noVerdict') })}
            </TextLink>
          </li>
        )}
      </ul>
    </Part>
  )
}

const arrows = { up: '↗', down: '↘', same: '→' } as const

async function Movement({ portfolio: { clients, movement }, to }: PartProps) {
  const p = await getText('portfolio')
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
                <TextLink href={to({ movement: word })}>
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

async function Reviews({ portfolio: { clients, reviews, states, verdicts }, to }: PartProps) {
  const p = await getText('portfolio')
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
                <TextLink href={to({ due: 'due' })}>{p('strip.due', { count: reviews.due })}</TextLink>
              ) : (
                p('strip.due', { count: 0 })
              )}
            </li>
            {reviews.overdue > 0 && (
              <li>
                <TextLink href={to({ due: 'overdue' })} className="text-con">
                  {p('strip.overdue', { count: reviews.overdue })}
                </TextLink>
              </li>
            )}
            {reviews.soon > 0 && (
              <li>
                <TextLink href={to({ due: 'soon' })}>{p('strip.soon', { count: reviews.soon })}</TextLink>
              </li>
            )}
          </ul>
          <p className="mt-1 text-xs text-ink-2">{p('strip.reviewsOf', { all, again })}</p>
        </>
      )}
    </Part>
  )
}

async function Measuring({ portfolio: { clients, measuring }, to }: PartProps) {
  const p = await getText('portfolio')
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
        <TextLink href={to({ measuring: 'current' })}>
          {p('strip.measuringRate', { count: current, all: clients })}
        </TextLink>
      </p>
      <p className="mt-1 text-xs text-ink-2">
        {measuring.stale > 0 ? (
          <TextLink href={to({ measuring: 'stale' })}>{p('strip.measuringStale', { count: measuring.stale })}</TextLink>
        ) : (
          p('strip.measuringStale', { count: 0 })
        )}
      </p>
    </Part>
  )
}
