import type { SelectGroup } from '@/components/ui/select'
import { tradesBySection } from '@/lib/clients/trades'
import { say } from '@/lib/text/catalogue'
import type { Locale } from '@/lib/text/messages'

/** The trades in one language, grouped by section: the browser gets only these words. */
export function tradeOptions(locale: Locale): SelectGroup[] {
  return tradesBySection().map(({ section, trades }) => ({
    label: say(section.name, locale),
    options: trades.map(({ key, name }) => ({ value: key, label: say(name, locale) })),
  }))
}
