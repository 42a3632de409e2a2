import { Check } from '@/components/ui/icons'
import type { HomeStep } from '@/lib/clients/steps'
import { getText } from '@/lib/text/server'

const before = ['answer', 'submit', 'read'] as const
const after = ['read', 'talk', 'review'] as const

/** Which of the three is next. */
const position: Record<HomeStep, number> = {
  // the questions are not there yet: nothing to do now
  wait: -1,
  start: 0,
  takeOver: 0,
  continue: 0,
  submit: 1,
  confirm: 1,
  follow: 0,
  result: 0,
  review: 2,
}

type OwnerAheadProps = {
  step: HomeStep
  /** The reader is the one who submits. */
  owner: boolean
  /** Questions are still open: an adviser may ask for confirmation before all are dealt with. */
  open: boolean
  workspace: string
}

/** Below the one next step: what comes after it, who sees the answers, and whom to ask. */
export async function OwnerAhead({ step, owner, open, workspace }: OwnerAheadProps) {
  const t = await getText('shell')
  const at = position[step]
  const steps = step === 'result' || step === 'review' ? after : before
  return (
    <div className="grid gap-x-16 gap-y-8 border-t-[1.5px] border-ink pt-5 pb-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-labelledby="ahead">
        <h2 id="ahead" className="text-h3">
          {t('ahead.title')}
        </h2>
        <ol className="rows mt-2">
          {steps.map((name, place) => (
            <li key={name} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 py-3">
              {/* an adviser may ask for confirmation before all is dealt with: nothing to tick off then */}
              <Mark
                number={place + 1}
                state={step === 'confirm' && open && place < at ? 1 : place - at}
                done={t('ahead.done')}
              />
              <div>
                <h3 className="font-sans text-m font-semibold">
                  {t(`ahead.${name}.title`)}
                  {place === at && (
                    <>
                      {' '}
                      <span className="ml-1 text-xs font-normal text-accent">{t('ahead.now')}</span>
                    </>
                  )}
                </h3>
                <p className="text-s text-ink-2">
                  {name === 'submit' && owner ? t('ahead.submit.textOwn') : t(`ahead.${name}.text`, { workspace })}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <dl className="grid content-start gap-5 text-s">
        <div>
          <dt className="font-semibold">{t('ahead.who')}</dt>
          <dd className="mt-0.5 text-ink-2">{t('ahead.whoText', { workspace })}</dd>
        </div>
        <div>
          <dt className="font-semibold">{t('ahead.ask')}</dt>
          <dd className="mt-0.5 text-ink-2">{t('ahead.askText', { workspace })}</dd>
        </div>
      </dl>
    </div>
  )
}

/** The step's number; a tick once it is behind one. `state`: below zero behind, zero now, above zero to come. */
function Mark({ number, state, done }: { number: number; state: number; done: string }) {
  if (state < 0) {
    return (
      <span className="grid size-7 place-items-center">
        <Check aria-label={done} className="size-4.5" />
      </span>
    )
  }
  const look = state === 0 ? 'border-ink bg-ink text-on-ink' : 'border-hair-3 text-ink-2'
  return (
    <span aria-hidden className={`grid size-7 place-items-center rounded-full border text-s ${look}`}>
      {number}
    </span>
  )
}
