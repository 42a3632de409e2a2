'use client'
import de from '@/lib/text/messages/de/app.json'
import en from '@/lib/text/messages/en/app.json'
import './globals.css'

const languages = [
  { locale: 'de', error: de.error },
  { locale: 'en', error: en.error },
] as const

/** When not even the frame could be made: its language is unknown then, so both are said. */
export default function GlobalErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="de">
      <body>
        <main className="page-wide grid min-h-dvh content-center gap-9 py-9">
          {languages.map(({ locale, error }) => (
            <section key={locale} lang={locale}>
              <h1 className="text-h1">{error.title}</h1>
              <p className="mt-4 max-w-measure text-ink-2">{error.lead}</p>
              <p className="mt-6">
                <button type="button" className="btn" onClick={reset}>
                  {error.again}
                </button>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
