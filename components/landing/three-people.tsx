import type { LandingText } from '@/components/landing/hero'

const people = ['owner', 'adviser', 'editor'] as const
const points = ['first', 'second', 'third', 'fourth'] as const

/** Who comes here, and what each of them finds. */
export function ThreePeople({ t }: { t: LandingText }) {
  return (
    <section aria-labelledby="people" className="page-wide pt-18 md:pt-28">
      <h2 id="people" className="text-h1">
        {t('people.title')}
      </h2>
      <div className="mt-6 grid border-t-[1.5px] border-ink md:mt-9 lg:grid-cols-3 lg:divide-x lg:divide-hair">
        {people.map((person) => (
          <article key={person} className="py-6 max-lg:border-b max-lg:border-hair lg:px-8 lg:first:pl-0 lg:last:pr-0">
            <h3 className="text-[1.625rem]">{t(`people.${person}.title`)}</h3>
            <p className="mt-2 text-ink-2">{t(`people.${person}.lead`)}</p>
            <ul className="mt-4 text-s">
              {points.map((point) => (
                <li key={point} className="border-t border-hair py-2.5">
                  {t(`people.${person}.${point}`)}
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  )
}
