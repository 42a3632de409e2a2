import type { Reading } from '@/components/results/reading'
import { Envelope } from '@/components/ui/envelope'

/** What was sealed before anybody knew the result; opened together with it. */
export function GutFeelings({ reading: { view, t } }: { reading: Reading }) {
  if (view.votes.length === 0) return <p className="text-ink-2">{t('gut.none')}</p>
  const different = new Set(view.votes.map(({ vote }) => vote)).size
  return (
    <div className="keep">
      <ul className="rows">
        {view.votes.map(({ voice, name, vote }) => (
          <li key={voice} className="flex items-center gap-4 py-3">
            <Envelope state="open" className="w-12 shrink-0" />
            <span className="min-w-0 flex-1">
              <b className="font-semibold">{name}</b>
              <span className="block text-s text-ink-2">{t(`gut.voice.${voice}`)}</span>
            </span>
            <span className="font-serif text-h3 italic">{t(`gut.vote.${vote}`)}</span>
          </li>
        ))}
      </ul>
      {view.votes.length > 1 && (
        <p className="mt-3 text-s text-ink-2">{t('gut.agreement', { voices: view.votes.length, different })}</p>
      )}
    </div>
  )
}
