import assessments from '../messages/de/assessments.json'
import clients from '../messages/de/clients.json'
import indicators from '../messages/de/indicators.json'
import rounds from '../messages/de/rounds.json'

/** The namespaces that client components read once somebody is signed in. */
export const browserMessages = { assessments, clients, indicators, rounds }
