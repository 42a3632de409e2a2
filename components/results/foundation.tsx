import { dayOf, type Reading } from '@/components/results/reading'
import { Disclosure } from '@/components/ui/disclosure'

/** What the numbers rest on: catalogue and who submitted; for checking them again, engine and hash. */
export function Foundation({ reading: { view, t, locale } }: { reading: Reading }) {
  const { catalogue, result, head } = view
  return (
    <div className="mt-14 border-t border-hair pt-4 text-xs text-ink-3">
      <p>
        {t('foundation.line', {
          catalogue: catalogue.name,
          version: catalogue.version,
          name: view.submittedBy,
          date: dayOf(head.submittedAt ?? head.startedAt, locale),
        })}
      </p>
      <Disclosure data-aside summary={t('foundation.check')} className="mt-1">
        <p className="num break-all">
          {t('foundation.detail', { round: head.number + 1, hash: catalogue.hash, engine: result.engine })}
        </p>
      </Disclosure>
    </div>
  )
}
