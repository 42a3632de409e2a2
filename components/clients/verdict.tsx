import { VerdictChip, seaMarks } from '@/components/ui/verdict-chip'
import { getText } from '@/lib/text/server'

/** The verdict as its sea mark. None yet is not the verdict "open", and never a no. */
export async function Verdict({ verdict, size }: { verdict: string | null; size?: 'sm' | 'md' | 'lg' }) {
  const t = await getText('clients')
  if (verdict === null) return <span className="text-ink-3">{t('list.noVerdict')}</span>
  const mark = seaMarks.find((code) => code === verdict) ?? 'OPEN'
  return <VerdictChip mark={mark} label={t(`verdict.${mark}`)} size={size} />
}
