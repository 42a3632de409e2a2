import { compareBoth } from '../compare'
import { slugs } from '../content'
import { look } from '../load'
import { openRow, ratioRow, type Part } from '../row'
import { type Stage } from '../stage'

const rows = 400_000
const perPage = 50
const what = 'client list 400,000 rows deep'
const goal = '≤ 1.3 × its first page'
const first = `/w/${slugs.deep}`

/** Walks there page by page, as a person would, and compares where it arrives with where it began. */
export const deep: Part = {
  name: 'deep',
  async run(stage) {
    const { agency, request } = stage
    if (request.sizes.deep <= rows) return [openRow(what, goal, 'with --full')]
    const there = await walk(stage)
    if (there === null) return [openRow(what, goal, 'the way there ends early')]
    const [ours, control] = [agency(there), agency(first)]
    return [ratioRow(what, 1.3, goal, await compareBoth(ours, control, request))]
  },
}

/** @returns the address of the page, null where a page has no link to the next one */
async function walk({ agency }: Stage): Promise<string | null> {
  let address = first
  for (let page = 0; page < rows / perPage; page += 1) {
    const { text } = await look(agency(address)(0))
    // the last link to another page: on every page but the first, one back comes before it
    const link = [...text.matchAll(/href="([^"]*[?&;]at=[^"]*)"/g)].at(-1)?.[1]
    if (link === undefined) return null
    address = link.replaceAll('&amp;', '&')
  }
  return address
}
