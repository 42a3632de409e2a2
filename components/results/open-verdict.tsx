import type { ReactNode } from 'react'
import { OpenList } from '@/components/results/open-list'
import type { Reading } from '@/components/results/reading'

type OpenVerdictProps = {
  reading: Reading
  /** A button or link that begins it. */
  nextStep?: ReactNode
}

/** No verdict yet: what to do about it, and which answers are missing, before everything else. */
export function OpenVerdict({ reading, nextStep }: OpenVerdictProps) {
  const { view, t } = reading
  return (
    <section aria-labelledby="open-questions" className="pt-6 md:pt-14">
      <div className="sect-head">
        <h2 id="open-questions">{t('next.heading')}</h2>
        <p className="max-md:hidden">{t('heading.openSide', { count: view.openQuestions.length })}</p>
      </div>
      <div className="grid gap-4 pt-4 md:pt-6">
        <p className="max-w-measure text-l">
          {t(`next.${view.reader}`, { count: view.openQuestions.length, client: view.client.name })}
        </p>
        {view.missingRequired.length > 0 && (
          <p className="max-w-measure">{t('next.required', { count: view.missingRequired.length })}</p>
        )}
        {nextStep !== undefined && <div className="no-print flex flex-wrap gap-3">{nextStep}</div>}
        <OpenList reading={reading} detailed />
      </div>
    </section>
  )
}
