import type { Firm } from '../story'

/** Firms that need somebody's attention. */
export const tiredFirms: Firm[] = [
  // did well, then the owner lost faith: a workshop was held, she does not back it any more, and no figures come in
  {
    persona: 'cafe-after',
    name: 'Café Lindenhof',
    region: 'Friedrichshafen',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Anna Lindner', email: 'anna@cafe-lindenhof.example' },
    lookedAfterBy: 'mia',
    tags: ['Gastronomie'],
    since: 12,
    rounds: [
      { week: 13, answeredAfter: 1, votes: { owner: 'maybe', adviser: 'yes' } },
      { week: 66, changes: { R1: 2, L2: 0.25, L4: 1 }, votes: { owner: 'no', adviser: 'yes' } },
    ],
    numbers: {
      since: 15,
      until: 70,
      starter: true,
      goals: { I13: { kind: 'target', baseline: 3, target: 6, by: 78 } },
      courses: [
        { indicator: 'I01', level: [3, 2], wobble: 0.3, decimals: 1, gaps: [40, 41, 42, 43, 61] },
        { indicator: 'I02', level: [60, 70], wobble: 0.2 },
        { indicator: 'I11', level: [7, 4], wobble: 0.4, gaps: [40, 41, 42, 43, 61] },
        { indicator: 'I12', level: [18, 15], wobble: 0.25, outOf: [26, 18] },
        { indicator: 'I13', level: [4, 3], wobble: 0.4 },
        { indicator: 'I14', level: [6, 4], wobble: 0.4 },
      ],
    },
  },
  // a little below the middle everywhere, and less each time: its review is overdue
  {
    persona: 'below-middle',
    name: 'Blitzblank Gebäudereinigung',
    region: 'Winterthur',
    timeZone: 'Europe/Zurich',
    owner: { name: 'Rita Ammann', email: 'rita@blitzblank.example' },
    lookedAfterBy: 'jonas',
    tags: ['Dienstleistung'],
    since: 5,
    rounds: [
      {
        week: 5,
        answeredAfter: 1,
        changes: { S1: 0.5, C4: 0.75, R4: 0.5, K1: 0.75, F16: 'unknown', 'A-REFERRAL': 'unknown', 'A-CARE': 'unknown' },
        votes: { owner: 'yes', adviser: 'maybe' },
      },
      {
        week: 30,
        changes: { S1: 0.25, K1: 0.5, R4: 0.25, F19: { choice: 'sporadic', sinceWeek: 14 } },
        votes: { owner: 'maybe', adviser: 'maybe' },
      },
      {
        week: 52,
        changes: { C4: 0.25, R1: 1, 'A-REFERRAL': 0.25, T5: 0.25, F10: 0.75 },
        votes: { owner: 'no', adviser: 'no' },
      },
    ],
    numbers: {
      since: 12,
      until: 58,
      more: ['I01', 'I21'],
      courses: [
        { indicator: 'I01', level: [3, 0.5], wobble: 0.4, decimals: 1 },
        { indicator: 'I21', level: [3, 0.3], wobble: 0.5 },
      ],
    },
  },
  // began and left it at that: too little answered for any verdict
  {
    persona: 'almost-nothing',
    name: 'Malerbetrieb Krause',
    region: 'Überlingen',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Dieter Krause', email: 'dieter@maler-krause.example' },
    lookedAfterBy: null,
    tags: ['Handwerk'],
    since: 44,
    rounds: [{ week: 45, answeredAfter: 2, form: 'short', votes: { owner: 'maybe', adviser: 'maybe' } }],
  },
]
