import type { Reading } from '@/components/results/reading'
import { evidenceText, SourceList } from '@/components/results/source-list'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'

/** What is said about the subject in general: it belongs to the picture and counts on neither side. */
export function ContextList({ reading }: { reading: Reading }) {
  const { view, t } = reading
  return (
    <div className="grid gap-x-12 lg:grid-cols-2 print:grid-cols-2 print:gap-x-8">
      {view.context.map(({ key, side, title, explanation, evidenceLevel, from }) => (
        <Disclosure
          key={key}
          look="line"
          summary={
            <>
              <span className="min-w-0 flex-1 py-1">{title}</span>
              <span className={side === 'pro' ? 'text-s font-normal text-pro' : 'text-s font-normal text-con'}>
                {t(`side.${side}`)}
              </span>
            </>
          }
        >
          <p className="max-w-measure">{explanation}</p>
          <DefinitionList
            stacked
            className="mt-3 text-s"
            items={[
              { term: t('argument.evidence'), value: evidenceText(evidenceLevel, reading) },
              { term: t('argument.source'), value: <SourceList from={from} reading={reading} /> },
            ]}
          />
        </Disclosure>
      ))}
    </div>
  )
}
