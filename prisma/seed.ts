import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { signUp } from '@/lib/accounts/sign-up-operations'
import { paths } from '@/lib/platform/paths'
import { inviteMember } from '@/lib/workspaces/operations'
import { StoryCalendar, StoryClock } from './seed/calendar'
import { isEmpty, publishStandardCatalogue } from './seed/catalogue'
import { addFirm, scenesOf, type Team } from './seed/firm'
import { steadyFirms } from './seed/firms/steady'
import { tiredFirms } from './seed/firms/tired'
import { turningFirms } from './seed/firms/turning'
import { youngFirms } from './seed/firms/young'
import { inLanes } from './seed/lanes'
import { accept, address, Person } from './seed/people'
import { agency, secondVersionIn, type Scene } from './seed/story'

/** Fills an empty database with the demo, through the product's own operations: eighteen months that ended last Sunday. */

type SignIn = { who: string; email: string; password: string; address: string }

/** One for everybody in the demo, made anew each time. */
const password = randomBytes(9).toString('base64url')
const firms = [...steadyFirms, ...turningFirms, ...tiredFirms, ...youngFirms]

async function seed(ownerUrl: string): Promise<SignIn[]> {
  if (!(await isEmpty(ownerUrl))) throw new Error('The demo is for an empty database; this one holds accounts already.')
  const calendar = StoryCalendar.upTo(new Date())
  await publishStandardCatalogue(ownerUrl, calendar.at(-1), 1)
  const team = await foundAgency(new StoryClock().to(calendar.at(-1, 2)))
  const threads = await inLanes(firms, async (firm) => ({
    firm,
    cast: await addFirm(firm, { team, password, calendar }),
  }))
  const scenes = threads.map(({ firm, cast }) => scenesOf(firm, cast, calendar))
  await inLanes(scenes, (of) => play(of.filter(({ week }) => week < secondVersionIn)))
  await publishStandardCatalogue(ownerUrl, calendar.at(secondVersionIn))
  await inLanes(scenes, (of) => play(of.filter(({ week }) => week >= secondVersionIn)))
  return signIns()
}

async function play(scenes: Scene[]): Promise<void> {
  for (const { play } of scenes) await play()
}

async function foundAgency(clock: StoryClock): Promise<Team> {
  const { name: workspaceName, slug, owner, consultant } = agency
  await signUp.run({ now: clock.tick(), address }, { ...owner, password, workspaceName, slug, locale: 'de' })
  const team = { mia: new Person(owner.email), jonas: new Person(consultant.email) }
  const { link } = await team.mia.does(null, clock.tick(), (tenant) =>
    inviteMember.run(tenant, { ...consultant, role: 'consultant' }),
  )
  await accept(link, { name: consultant.name, password }, clock.tick(40))
  return team
}

function signIns(): SignIn[] {
  const at = new URL(paths.signIn(), process.env['NEXTAUTH_URL']).href
  const cafe = firms.find(({ name }) => name === 'Café Morgenrot')
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
