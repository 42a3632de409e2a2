import { afterAll, beforeAll, expect, test } from 'vitest'
import { asTenant } from '@/lib/access/tenant'
import { listAssessments, readTopic } from '@/lib/assessments/operations'
import { removeClientPerson } from '@/lib/clients/operations'
import { buildWorld, now, type World } from '../support/world'
import { idOf, objectsOf } from '../support/world-names'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.db.$disconnect())

test('what somebody answered stays when they are removed, and the agency goes on reading it', async () => {
  const { clientId, openId } = objectsOf('a1')
  const place = { workspace: 'harbour', client: clientId }
  const rows = async () => ({
    answers: await world.db.answer.findMany({ where: { clientId }, orderBy: { questionKey: 'asc' } }),
    revisions: await world.db.answerRevision.count({ where: { clientId } }),
    feelings: await world.db.gutFeeling.count({ where: { clientId } }),
    results: await world.db.assessmentResult.count({ where: { clientId } }),
  })
  const read = (session: string) =>
    asTenant(session, place, now, async (tenant) => ({
      list: await listAssessments.run(tenant, {}),
      topic: await readTopic.run(tenant, { assessmentId: openId, locale: 'de' }),
    }))
  const [before, shown] = [await rows(), await read(idOf('a.owner.session'))]
  expect(before.answers.filter(({ authorId }) => authorId === idOf('a1.client_owner')).length).toBeGreaterThan(5)
  await read(idOf('a1.client_owner.session'))
  await asTenant(idOf('a.consultant.session'), place, now, (tenant) =>
    removeClientPerson.run(tenant, { membershipId: idOf('a1.owner') }),
  )
  await expect(read(idOf('a1.client_owner.session'))).rejects.toMatchObject({ code: 'not_found' })
  expect(await rows()).toEqual(before)
  expect(await read(idOf('a.owner.session'))).toEqual(shown)
})
