import assessments from '../messages/de/assessments.json'
import clients from '../messages/de/clients.json'
import indicators from '../messages/de/indicators.json'
import portfolio from '../messages/de/portfolio.json'
import rounds from '../messages/de/rounds.json'
import shell from '../messages/de/shell.json'

/** The namespaces that client components read once somebody is signed in. */
export const browserMessages = { assessments, clients, indicators, portfolio, rounds, shell }
