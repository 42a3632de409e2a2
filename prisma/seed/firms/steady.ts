import type { Firm } from '../story'

/** Firms whose answer is clear and that keep to it. */
export const steadyFirms: Firm[] = [
  // decided against it, for good reasons, and looks again once a year
  {
    persona: 'nurse',
    name: 'Petra Sommer Pflege',
    region: 'Ravensburg',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Petra Sommer', email: 'petra@sommer-pflege.example' },
    lookedAfterBy: 'mia',
    tags: ['allein', 'Gesundheit'],
    since: 1,
    rounds: [
      { week: 1, votes: { owner: 'maybe', adviser: 'no' } },
      { week: 54, changes: { 'A-REFERRAL': 0.75, M4: 0.25 }, votes: { owner: 'no', adviser: 'no' } },
    ],
    numbers: {
      since: 55,
      more: ['I13'],
      courses: [{ indicator: 'I13', level: [2, 3], wobble: 0.7 }],
    },
  },
  // ready from the start, and it shows in the figures
  {
    persona: 'it-specialist',
    name: 'Holzner IT-Service',
    region: 'Bregenz',
    timeZone: 'Europe/Vienna',
    owner: { name: 'Lukas Holzner', email: 'lukas@holzner-it.example' },
    lookedAfterBy: 'jonas',
    tags: ['Technik', 'Vorzeigekunde'],
    since: 0,
    rounds: [
      { week: 0, votes: { owner: 'yes', adviser: 'yes' } },
      {
        week: 26,
        changes: { M4: 0.75, M2: 0.75, X2: 0.75, F19: { choice: 'regular', sinceWeek: -80 } },
        votes: { owner: 'yes', adviser: 'yes' },
      },
      { week: 52, changes: { X3: 1, T3: 0.75, K3: 0.5, R2: 1 }, votes: { owner: 'yes', adviser: 'yes' } },
      { week: 75, changes: { C4: 1, T4: 0.75 }, votes: { owner: 'yes', adviser: 'yes' } },
    ],
    numbers: {
      since: 8,
      starter: true,
      more: ['I03'],
      goals: {
        I01: { kind: 'corridor', lo: 3, hi: 6, tolerance: 2 },
        I12: { kind: 'target', baseline: 10, target: 30, by: 90 },
        I13: { kind: 'target', baseline: 2, target: 8, by: 78 },
      },
      courses: [
        { indicator: 'I01', level: [5, 4.5], wobble: 0.25, decimals: 1, gaps: [33] },
        { indicator: 'I02', level: [120, 90], wobble: 0.15 },
        { indicator: 'I11', level: [4, 6], wobble: 0.5 },
        { indicator: 'I12', level: [12, 31], wobble: 0.2, outOf: [16, 26] },
        { indicator: 'I13', level: [2, 7], wobble: 0.35 },
        { indicator: 'I14', level: [3, 11], wobble: 0.3 },
        { indicator: 'I03', level: [60, 240], wobble: 0.2 },
      ],
    },
  },
  // few customers who all know each other: small, for recruiting; the second round waits for the owner's word
  {
    persona: 'machine-builder',
    name: 'Rüegg Maschinenbau',
    region: 'Kreuzlingen',
    timeZone: 'Europe/Zurich',
    owner: { name: 'Beat Rüegg', email: 'beat@rueegg-maschinen.example' },
    lookedAfterBy: 'jonas',
    tags: ['Industrie'],
    since: 7,
    rounds: [
      {
        week: 8,
        answeredAfter: 2,
        votes: { owner: 'no', adviser: 'maybe' },
        filledInByAdviser: ['crisis', 'measuring'],
      },
      {
        week: 76,
        changes: { K1: 0.75, T3: 0.5, M4: 0.75 },
        votes: { owner: 'maybe', adviser: 'maybe' },
        filledInByAdviser: ['crisis', 'measuring', 'team'],
        stopsAfter: 'confirmation',
      },
    ],
    numbers: {
      since: 14,
      more: ['I01', 'I06', 'I26'],
      courses: [
        { indicator: 'I01', level: [2, 2.5], wobble: 0.3, decimals: 1, gaps: [20, 21, 22, 47, 48] },
        { indicator: 'I06', level: [1, 4], wobble: 0.6 },
        { indicator: 'I26', level: [1, 3], wobble: 0.5 },
      ],
    },
  },
]
