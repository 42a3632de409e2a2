import { createClient, inviteClientPerson } from '@/lib/clients/operations'
import { MasterDataInput } from '@/lib/clients/schema'
import { listMembers } from '@/lib/workspaces/operations'
import { StoryClock, type StoryCalendar } from './calendar'
import { numberScenes } from './numbers'
import { accept, Person } from './people'
import { answersOf, playRound, type Cast } from './rounds'
import type { Firm, Scene } from './story'

export type Team = { mia: Person; jonas: Person }

/** The agency adds a firm and invites its owner, who comes two hours later. */
export async function addFirm(
  firm: Firm,
  { team, password, calendar }: { team: Team; password: string; calendar: StoryCalendar },
): Promise<Cast> {
  const { name, region, timeZone, owner, locale = 'de', tags = [], lookedAfterBy } = firm
  const { F1: market, F12: trade, F13: headcount } = answersOf(firm, 0, calendar)
  const clock = new StoryClock().to(calendar.at(firm.since))
  const adviser = lookedAfterBy === null ? team.jonas : team[lookedAfterBy]
  const members = await team.mia.does(null, clock.tick(), (tenant) => listMembers.run(tenant, {}))
  const consultantId = lookedAfterBy === null ? null : members.find(({ email }) => email === adviser.email)?.userId
  const masterData = MasterDataInput.parse({
    name,
    region,
    timeZone,
    market,
    trade,
    headcount,
    locale,
    tags,
    consultantId,
  })
  const { clientId } = await team.mia.does(null, clock.tick(), (tenant) => createClient.run(tenant, masterData))
  const { link } = await adviser.does(clientId, clock.tick(), (tenant) =>
    inviteClientPerson.run(tenant, { ...owner, role: 'client_owner' }),
  )
  await accept(link, { name: owner.name, password }, clock.tick(120))
  return { adviser, owner: new Person(owner.email), clientId }
}

/** What happens at a firm, in order. */
export function scenesOf(firm: Firm, cast: Cast, calendar: StoryCalendar): Scene[] {
  const { rounds, numbers } = firm
  const scenes = rounds.map(({ week }, place) => ({ week, play: () => playRound(firm, place, cast, calendar) }))
  const figures = numbers ? numberScenes(numbers, cast, calendar) : []
  return [...scenes, ...figures].toSorted((one, other) => one.week - other.week)
}
