import type { Vote } from '@/lib/assessments/schema'

/** Who plays in the demo. Names and firms are invented; e-mail addresses end in a domain that nobody can own. */

export const agency = {
  name: 'Fährhaus Kommunikation',
  slug: 'faehrhaus',
  owner: { name: 'Mia Keller', email: 'mia.keller@faehrhaus.example' },
  consultant: { name: 'Jonas Feldmann', email: 'jonas.feldmann@faehrhaus.example' },
  /** Dates of the demo begin here and never reach beyond `end`. */
  start: new Date('2026-10-05T07:30:00Z'),
  end: new Date('2026-11-16T17:00:00Z'),
}

export type Firm = {
  /** Whose answers it gives, in the catalogue. */
  persona: string
  name: string
  region: string
  timeZone: string
  owner: { name: string; email: string }
  /** Days after the start on which it was added, and on which its owner began to answer. */
  addedOn: number
  answeredOn: number
  votes: { owner: Vote; adviser: Vote }
  /** Topics that the adviser filled in together with the owner. */
  filledInByAdviser: string[]
}

export const firms: Firm[] = [
  {
    persona: 'nurse',
    name: 'Petra Sommer Pflege',
    region: 'Ravensburg',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Petra Sommer', email: 'petra@sommer-pflege.example' },
    addedOn: 1,
    answeredOn: 4,
    votes: { owner: 'maybe', adviser: 'no' },
    filledInByAdviser: [],
  },
  {
    persona: 'it-specialist',
    name: 'Holzner IT-Service',
    region: 'Bregenz',
    timeZone: 'Europe/Vienna',
    owner: { name: 'Lukas Holzner', email: 'lukas@holzner-it.example' },
    addedOn: 2,
    answeredOn: 9,
    votes: { owner: 'yes', adviser: 'yes' },
    filledInByAdviser: [],
  },
  {
    persona: 'machine-builder',
    name: 'Rüegg Maschinenbau',
    region: 'Kreuzlingen',
    timeZone: 'Europe/Zurich',
    owner: { name: 'Beat Rüegg', email: 'beat@rueegg-maschinen.example' },
    addedOn: 7,
    answeredOn: 17,
    votes: { owner: 'no', adviser: 'maybe' },
    filledInByAdviser: ['crisis', 'measuring'],
  },
  {
    persona: 'cafe-before',
    name: 'Café Morgenrot',
    region: 'Konstanz',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Leyla Aydin', email: 'leyla@cafe-morgenrot.example' },
    addedOn: 16,
    answeredOn: 24,
    votes: { owner: 'yes', adviser: 'maybe' },
    filledInByAdviser: [],
  },
  {
    persona: 'cafe-after',
    name: 'Café Lindenhof',
    region: 'Friedrichshafen',
    timeZone: 'Europe/Berlin',
    owner: { name: 'Anna Lindner', email: 'anna@cafe-lindenhof.example' },
    addedOn: 21,
    answeredOn: 36,
    votes: { owner: 'maybe', adviser: 'yes' },
    filledInByAdviser: [],
  },
]
