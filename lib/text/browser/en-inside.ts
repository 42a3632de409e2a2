import assessments from '../messages/en/assessments.json'
import clients from '../messages/en/clients.json'
import indicators from '../messages/en/indicators.json'
import portfolio from '../messages/en/portfolio.json'
import rounds from '../messages/en/rounds.json'
import shell from '../messages/en/shell.json'

/** The namespaces that client components read once somebody is signed in. */
export const browserMessages = { assessments, clients, indicators, portfolio, rounds, shell }
