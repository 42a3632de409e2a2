import { compareBoth } from '../compare'
import { searchedWord } from '../content'
import { look } from '../load'
import { openRow, ratioRow, type Part } from '../row'
import { wide } from '../stage'

const what = 'client search by name over 10,000'
const goal = '≤ 2 × the same page without it'

/** A word that is in the names of one client in sixty. */
export const search: Part = {
  name: 'search',
  async run({ agency, request }) {
    const searched = agency(`${wide}?q=${searchedWord}`)
    const { status, text } = await look(searched(0))
    if (status !== 200 || !text.toLowerCase().includes(searchedWord)) return [openRow(what, goal, 'finds nothing')]
    const [ours, control] = [searched, agency(wide)]
    return [ratioRow(what, 2, goal, await compareBoth(ours, control, request))]
  },
}
