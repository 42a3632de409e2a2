import { Card } from '@/components/ui/card'

type Props = { subject: string; text: string; recipient: string; sentAt: string; lang: string }

/** One sent message, with its addresses as links. */
export function MessageCard({ subject, text, recipient, sentAt, lang }: Props) {
  return (
    <Card className="grid gap-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 lang={lang} className="text-h4">
          {subject}
        </h2>
        <p className="text-s text-ink-2">
          {recipient} · {sentAt}
        </p>
      </header>
      <p lang={lang} className="max-w-measure wrap-anywhere whitespace-pre-line text-ink-2">
        {text.split(/(https?:\/\/\S+)/).map((part, place) =>
          place % 2 === 1 ? (
            <a key={part} href={part} className="text-accent underline">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </Card>
  )
}
