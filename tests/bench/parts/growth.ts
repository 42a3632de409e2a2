import { compare } from '../compare'
import { slugs } from '../content'
import { ratioRow, type Part } from '../row'
import { wide } from '../stage'

const goal = 'within 10 % at 32 connections'

/** The same page with more behind it. */
export const growth: Part = {
  name: 'growth',
  async run({ agency, productSmall, request }) {
    const { workspaces, assessments, clients } = request.sizes
    const ours = agency(wide)
    const narrow = await compare(ours, agency(`/w/${slugs.narrow}`), 32, request)
    const small = await compare(ours, agency(wide, productSmall), 32, request)
    const number = (value: number) => value.toLocaleString('en')
    return [
      ratioRow(`portfolio, the same 50 rows of ${number(clients)} and of 50 clients`, 1.1, goal, [narrow]),
      ratioRow(
        `portfolio, ${number(assessments)} and ${number(clients)} assessments, ${number(workspaces)} and 3 workspaces`,
        1.1,
        goal,
        [small],
      ),
    ]
  },
}
