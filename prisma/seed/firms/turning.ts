import type { Firm, StoryAnswer } from '../story'

/** What the café did between its first and its third round. */
const afterItsMeasures: Record<string, StoryAnswer> = {
  C3: 0.5,
  S1: 1,
  S4: 0.5,
  S5: 1,
  R2: 0.75,
  R4: 0.5,
  K1: 0.5,
  T1: 1,
  T3: 0.75,
  T4: 0.5,
  L1: 0.75,
  X1: 1,
  X2: 0.5,
  X3: 1,
  X5: 0.5,
  X6: 0.75,
  M1: 0.75,
  M2: 0.75,
  M3: 0.5,
  M4: 0.5,
}

/** Firms whose answer changed. */
export const turningFirms: Firm[] = [
  // the café before and after: prepare first, then yes
  {
    persona: 'cafe-before',
    name: 'Café Morgenrot',
    region: 'Konstanz',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Leyla Aydin', email: 'leyla@cafe-morgenrot.example' },
    lookedAfterBy: 'mia',
    tags: ['Gastronomie', 'Vorzeigekunde'],
    since: 3,
    rounds: [
      { week: 4, answeredAfter: 1, votes: { owner: 'yes', adviser: 'maybe' } },
      { week: 20, changes: { S5: 0.5, M1: 0.5, L1: 0.75, K1: 0.5 }, votes: { owner: 'yes', adviser: 'maybe' } },
      {
        week: 39,
        changes: { ...afterItsMeasures, F19: { choice: 'sporadic', sinceWeek: 38 } },
        votes: { owner: 'yes', adviser: 'yes' },
      },
      {
        week: 65,
        changes: { M4: 0.75, X2: 0.75, F19: { choice: 'regular', sinceWeek: 38 } },
        votes: { owner: 'yes', adviser: 'yes' },
      },
    ],
    numbers: {
      since: 24,
      starter: true,
      more: ['I09', 'I10'],
      goals: {
        I01: { kind: 'corridor', lo: 2, hi: 5, tolerance: 2 },
        I12: { kind: 'target', baseline: 8, target: 25, by: 92 },
        I14: { kind: 'target', baseline: 1, target: 12, by: 78 },
        I02: { kind: 'target', baseline: 180, target: 80, by: 70 },
      },
      courses: [
        { indicator: 'I01', level: [6.5, 3.5], wobble: 0.25, decimals: 1, gaps: [30, 31, 52] },
        { indicator: 'I02', level: [180, 85], wobble: 0.12 },
        { indicator: 'I11', level: [5, 9], wobble: 0.4, gaps: [52] },
        { indicator: 'I12', level: [9, 24], wobble: 0.2, outOf: [22, 36] },
        { indicator: 'I13', level: [0.4, 6], wobble: 0.5 },
        { indicator: 'I14', level: [0.4, 11], wobble: 0.35 },
        { indicator: 'I09', level: [4.3, 4.7], wobble: 0.01, decimals: 1 },
        { indicator: 'I10', level: [4, 17], wobble: 0.3 },
      ],
      mistyped: { indicator: 'I01', week: 60, as: 41 },
    },
  },
  // an outrage in the middle of it: the verdict fell and came back, and so did the ratings
  {
    persona: 'cafe-after',
    name: 'Gasthaus Goldener Anker',
    region: 'Lindau',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Sepp Brandner', email: 'sepp@goldener-anker.example' },
    lookedAfterBy: 'jonas',
    tags: ['Gastronomie'],
    since: 2,
    rounds: [
      {
        week: 2,
        answeredAfter: 1,
        changes: { F12: 'I-restaurant', F13: '10-49', X2: 0.25, X6: 0.5, F16: 'unknown', 'A-FEEDBACK': 'unknown' },
        votes: { owner: 'yes', adviser: 'yes' },
      },
      {
        week: 38,
        changes: { X1: 0, X2: 0, X3: 0, X5: 0.25, X6: 0.25, T5: 0.25, L2: 0.5, F17: 'unknown', F16: 0.5 },
        votes: { owner: 'no', adviser: 'maybe' },
      },
      {
        week: 58,
        changes: {
          X1: 1,
          X2: 0.75,
          X3: 1,
          X5: 0.75,
          X6: 0.75,
          T5: 0.5,
          L2: 0.75,
          F17: 0.75,
          'A-FEEDBACK': 0.5,
        },
        votes: { owner: 'maybe', adviser: 'yes' },
      },
    ],
    numbers: {
      since: 9,
      more: ['I01', 'I08', 'I09', 'I13', 'I18', 'I19'],
      goals: { I09: { kind: 'target', baseline: 4.2, target: 4.6, by: 96 } },
      courses: [
        { indicator: 'I01', level: [4, 5], wobble: 0.3, decimals: 1, jolts: [{ week: 36, weeks: 4, by: 9 }] },
        { indicator: 'I08', level: [5, 9], wobble: 0.3, jolts: [{ week: 35, weeks: 6, by: 38 }] },
        {
          indicator: 'I09',
          level: [4.5, 4.5],
          wobble: 0.01,
          decimals: 1,
          jolts: [
            { week: 35, weeks: 5, by: -1.3 },
            { week: 40, weeks: 4, by: -1.1 },
            { week: 44, weeks: 4, by: -0.8 },
            { week: 48, weeks: 5, by: -0.5 },
            { week: 53, weeks: 4, by: -0.3 },
            { week: 57, weeks: 4, by: -0.1 },
          ],
        },
        { indicator: 'I13', level: [4, 6], wobble: 0.4, jolts: [{ week: 35, weeks: 10, by: -4 }] },
        { indicator: 'I18', level: [0.2, 0.1], wobble: 0.5, jolts: [{ week: 35, weeks: 5, by: 3 }] },
        { indicator: 'I19', level: [60, 95], wobble: 0.05, outOf: [3, 5], jolts: [{ week: 35, weeks: 8, by: -40 }] },
      ],
    },
  },
  // the boss refused, the son took over
  {
    persona: 'boss-refuses',
    name: 'Möbelhaus Hartmann',
    region: 'Kempten',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Georg Hartmann', email: 'georg@moebel-hartmann.example' },
    lookedAfterBy: 'mia',
    tags: ['Handel'],
    since: 10,
    rounds: [
      { week: 11, votes: { owner: 'no', adviser: 'yes' } },
      {
        week: 62,
        answeredAfter: 1,
        changes: { L2: 0.75, L1: 0.75, F10: 0.25 },
        votes: { owner: 'maybe', adviser: 'yes' },
      },
    ],
    numbers: {
      since: 66,
      starter: true,
      courses: [
        { indicator: 'I01', level: [5, 6], wobble: 0.2, decimals: 1 },
        { indicator: 'I02', level: [400, 420], wobble: 0.1 },
        { indicator: 'I11', level: [12, 15], wobble: 0.3 },
        { indicator: 'I12', level: [6, 9], wobble: 0.2, outOf: [55, 60] },
        { indicator: 'I13', level: [1, 3], wobble: 0.6 },
        { indicator: 'I14', level: [0, 2], wobble: 0.6 },
      ],
    },
  },
]
