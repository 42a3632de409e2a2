import { publishStandardCatalogue } from './seed/catalogue'

/** Publishes the standard catalogue on a database without the demo. Repeating it changes nothing. */
const ownerUrl = process.env['DATABASE_OWNER_URL']
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: only the owner publishes a catalogue.')
await publishStandardCatalogue(ownerUrl, new Date())
