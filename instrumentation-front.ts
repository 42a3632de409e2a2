import { doorkeepers } from '@/lib/access/doorkeepers'
import { standInFront } from '@/lib/platform/front'
import de from '@/lib/text/messages/de/app.json'
import en from '@/lib/text/messages/en/app.json'

/** For people who find no room: which language they read is not known yet, so both are said. */
function busyPage(): string {
  const section = (locale: string, { error }: typeof de | typeof en) =>
    `<section lang="${locale}"><h1>${error.title}</h1><p>${error.lead}</p><p><a href="">${error.again}</a></p></section>`
  return `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lotse</title><main>${section('de', de)}${section('en', en)}</main></html>`
}

export function openFront(): void {
  standInFront(doorkeepers(busyPage()))
}
