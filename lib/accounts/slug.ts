/** Words that are, or could become, addresses of the product itself. */
const reserved = new Set(
  (
    'about account accounts admin administrator agb agency api app assets auth billing blog client clients contact ' +
    'dashboard data demo docs datenschutz favicon help hilfe home impressum imprint info invitation kontakt legal login ' +
    'logout lotse mail mailbox new null official portal privacy profile public reset root security session settings ' +
    'share sign-in sign-out sign-up static status support system team terms test undefined user users w www'
  ).split(' '),
)

const shape = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/

/** What is wrong with the address of a workspace, as a word of the `errors` messages; null when it may be used. */
export function slugFlaw(slug: string): 'slug_shape' | 'reserved' | null {
  if (!shape.test(slug) || slug.includes('--')) return 'slug_shape'
  return reserved.has(slug) ? 'reserved' : null
}

const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'a',
  '&': ' ',
}

/** Suggests an address for a workspace's name: "Müller & Söhne" → "mueller-soehne". Empty when nothing is left. */
export function suggestSlug(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[äöüßæøå&]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 41)
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
