import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { signUp } from '@/lib/accounts/sign-up-operations'
import { createClient, inviteClientPerson } from '@/lib/clients/operations'
import { MasterDataInput } from '@/lib/clients/schema'
import { paths } from '@/lib/platform/paths'
import { inviteMember } from '@/lib/workspaces/operations'
import { isEmpty, publishStandardCatalogue } from './seed/catalogue'
import { personaOf, playRound } from './seed/rounds'
import { accept, address, as, enter, StoryClock, type Actor } from './seed/stage'
import { agency, firms, type Firm } from './seed/story'

/** Fills an empty database with the demo, through the product's own operations. */

type SignIn = { who: string; email: string; password: string; address: string }

/** One for everybody in the demo, made anew each time. */
const password = randomBytes(9).toString('base64url')

async function seed(ownerUrl: string): Promise<SignIn[]> {
  if (!(await isEmpty(ownerUrl))) throw new Error('The demo is for an empty database; this one holds accounts already.')
  const clock = new StoryClock()
  await publishStandardCatalogue(ownerUrl, clock.tick())
  const { mia, jonas } = await foundAgency(clock)
  for (const firm of firms) await addFirm(firm, { mia, jonas }, clock)
  return signIns()
}

async function foundAgency(clock: StoryClock): Promise<{ mia: Actor; jonas: Actor }> {
  const { name: workspaceName, slug, owner, consultant } = agency
  await signUp.run({ now: clock.tick(), address }, { ...owner, password, workspaceName, slug, locale: 'de' })
  const mia = await enter(owner.email, password, clock.tick())
  const { link } = await as(mia, null, clock.tick(), (tenant) =>
    inviteMember.run(tenant, { ...consultant, role: 'consultant' }),
  )
  await accept(link, { name: consultant.name, password }, clock.tick(40))
  return { mia, jonas: await enter(consultant.email, password, clock.tick()) }
}

async function addFirm(firm: Firm, team: { mia: Actor; jonas: Actor }, clock: StoryClock): Promise<void> {
  const { F1: market, F12: trade, F13: headcount } = personaOf(firm.persona).answers
  const { name, region, timeZone, owner } = firm
  const adviser = team.jonas
  clock.to(firm.addedOn)
  const masterData = MasterDataInput.parse({ name, region, timeZone, market, trade, headcount, locale: 'de' })
  const { clientId } = await as(team.mia, null, clock.tick(), (tenant) => createClient.run(tenant, masterData))
  const { link } = await as(adviser, clientId, clock.tick(), (tenant) =>
    inviteClientPerson.run(tenant, { ...owner, role: 'client_owner' }),
  )
  await accept(link, { name: owner.name, password }, clock.tick(90))
  const session = await enter(owner.email, password, clock.tick())
  await playRound(firm, { adviser, owner: session, clientId }, clock)
}

function signIns(): SignIn[] {
  const at = new URL(paths.signIn(), process.env['NEXTAUTH_URL']).href
  const cafe = firms.find(({ persona }) => persona === 'cafe-before')
  const people = [
    { who: `${agency.name}: ${agency.owner.name}, owner`, email: agency.owner.email },
    { who: `${agency.name}: ${agency.consultant.name}, consultant`, email: agency.consultant.email },
    ...(cafe ? [{ who: `${cafe.name}: ${cafe.owner.name}, owner`, email: cafe.owner.email }] : []),
  ]
  return people.map((person) => ({ ...person, password, address: at }))
}

const ownerUrl = process.env['DATABASE_OWNER_URL']
const file = process.env['DEMO_SIGN_INS_FILE']
try {
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: the demo publishes the catalogue as the owner.')
  const people = await seed(ownerUrl)
  if (file) writeFileSync(file, `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 })
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await globalThis.__lotseDb?.$disconnect()
}
