import type { LandingText } from '@/components/landing/hero'

const principles = ['denominator', 'apart', 'knockout', 'interest', 'requests', 'missing'] as const

/** What anyone may hold us to. */
export function Principles({ t }: { t: LandingText }) {
  return (
    <section aria-labelledby="principles" className="page-wide pt-18 md:pt-28">
      <div className="grid gap-x-16 gap-y-6 border-t-[1.5px] border-ink pt-5 lg:grid-cols-[23rem_1fr]">
        <h2 id="principles" className="max-w-[12ch] text-h1">
          {t('principles.title')}
        </h2>
        <dl className="grid gap-x-12 gap-y-7 sm:grid-cols-2">
          {principles.map((principle) => (
            <div key={principle}>
              <dt className="font-semibold">{t(`principles.${principle}.title`)}</dt>
              <dd className="mt-1 text-s text-ink-2">{t(`principles.${principle}.text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
