import type { Firm } from '../story'

/** Firms that came later or are in the middle of a round. */
export const youngFirms: Firm[] = [
  // sells with the seasons; reads everything in English
  {
    persona: 'it-specialist',
    name: 'Weingut Sonnleitner',
    region: 'Krems an der Donau',
    timeZone: 'Europe/Vienna',
    locale: 'en',
    owner: { name: 'Magdalena Sonnleitner', email: 'magdalena@weingut-sonnleitner.example' },
    lookedAfterBy: 'mia',
    tags: ['Genuss'],
    since: 16,
    rounds: [
      {
        week: 17,
        changes: {
          F12: 'A-wine',
          F13: '2-5',
          F1: 'both',
          S1: 0.5,
          X1: 1,
          X2: 0.25,
          M1: 0.5,
          M2: 0.25,
          F7: 0.75,
          F6: 0.75,
          F19: 'no',
        },
        votes: { owner: 'yes', adviser: 'maybe' },
      },
      {
        week: 43,
        changes: { S1: 0.75, M1: 0.75, M2: 0.5, X2: 0.5, F19: { choice: 'sporadic', sinceWeek: 24 } },
        votes: { owner: 'yes', adviser: 'yes' },
      },
      { week: 69, changes: { X3: 1, M4: 0.75 }, votes: { owner: 'yes', adviser: 'yes' } },
    ],
    numbers: {
      since: 18,
      more: ['I01', 'I02B', 'I03', 'I06', 'I11', 'I12'],
      goals: {
        I03: { kind: 'target', baseline: 80, target: 300, by: 95 },
        I01: { kind: 'corridor', lo: 2, hi: 6, tolerance: 2 },
      },
      courses: [
        {
          indicator: 'I01',
          level: [4, 5],
          wobble: 0.3,
          decimals: 1,
          season: [0.5, 0.6, 1, 1.1, 1.2, 1, 0.8, 0.7, 1.3, 1.4, 1.2, 1.3],
        },
        {
          indicator: 'I02B',
          level: [90, 140],
          wobble: 0.2,
          season: [0, 0, 0.8, 1, 1, 0.8, 0.6, 0.6, 1.2, 1.5, 1.8, 2],
        },
        {
          indicator: 'I03',
          level: [80, 210],
          wobble: 0.15,
          season: [0.6, 0.6, 0.9, 1, 1.1, 1, 0.9, 0.9, 1.1, 1.3, 1.4, 1.5],
        },
        { indicator: 'I06', level: [3, 9], wobble: 0.4 },
        {
          indicator: 'I11',
          level: [3, 6],
          wobble: 0.5,
          season: [0.4, 0.4, 0.8, 1, 1.2, 1.2, 1, 1, 1.3, 1.3, 1.1, 1.2],
        },
        { indicator: 'I12', level: [10, 22], wobble: 0.25, outOf: [14, 26] },
      ],
    },
  },
  // its second round is under way: last time's answers wait to be confirmed
  {
    persona: 'cafe-before',
    name: 'Schreinerei Bühler',
    region: 'Weinfelden',
    timeZone: 'Europe/Zurich',
    owner: { name: 'Urs Bühler', email: 'urs@schreinerei-buehler.example' },
    lookedAfterBy: 'jonas',
    tags: ['Handwerk'],
    since: 46,
    rounds: [
      {
        week: 47,
        changes: { F12: 'C-joinery', F13: '2-5', F2: '50-499', F17: 0.5, C1: 1, K3: 0.5, X1: 1, R1: 2 },
        votes: { owner: 'maybe', adviser: 'maybe' },
      },
      { week: 77, changes: { S1: 0.5, S5: 0.5, L1: 0.75 }, votes: { owner: 'yes', adviser: 'maybe' }, stopsAfter: 4 },
    ],
    numbers: {
      since: 50,
      starter: true,
      courses: [
        { indicator: 'I01', level: [1.5, 2.5], wobble: 0.4, decimals: 1 },
        { indicator: 'I02', level: [20, 30], wobble: 0.3 },
        { indicator: 'I11', level: [1, 2], wobble: 0.8 },
        { indicator: 'I12', level: [10, 25], wobble: 0.3, outOf: [4, 7] },
        { indicator: 'I13', level: [1, 2], wobble: 0.8 },
        { indicator: 'I14', level: [0.4, 2], wobble: 0.8 },
      ],
    },
  },
  // one person, the first round half answered
  {
    persona: 'it-specialist',
    name: 'Atelier Novak Fotografie',
    region: 'Feldkirch',
    timeZone: 'Europe/Vienna',
    owner: { name: 'Eva Novak', email: 'eva@atelier-novak.example' },
    lookedAfterBy: 'mia',
    tags: ['allein'],
    since: 75,
    rounds: [
      { week: 76, changes: { F12: 'M-photo', F13: '1' }, votes: { owner: 'yes', adviser: 'maybe' }, stopsAfter: 3 },
    ],
  },
]
