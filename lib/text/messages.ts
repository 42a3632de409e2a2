import deAccounts from './messages/de/accounts.json'
import deApp from './messages/de/app.json'
import deAssessments from './messages/de/assessments.json'
import deCharts from './messages/de/charts.json'
import deClients from './messages/de/clients.json'
import deErrors from './messages/de/errors.json'
import deIndicatorTable from './messages/de/indicatorTable.json'
import deIndicators from './messages/de/indicators.json'
import deLanding from './messages/de/landing.json'
import deMail from './messages/de/mail.json'
import deOverview from './messages/de/overview.json'
import dePortfolio from './messages/de/portfolio.json'
import deResults from './messages/de/results.json'
import deRounds from './messages/de/rounds.json'
import deShell from './messages/de/shell.json'
import deUi from './messages/de/ui.json'
import deWorkspaces from './messages/de/workspaces.json'
import enAccounts from './messages/en/accounts.json'
import enApp from './messages/en/app.json'
import enAssessments from './messages/en/assessments.json'
import enCharts from './messages/en/charts.json'
import enClients from './messages/en/clients.json'
import enErrors from './messages/en/errors.json'
import enIndicatorTable from './messages/en/indicatorTable.json'
import enIndicators from './messages/en/indicators.json'
import enLanding from './messages/en/landing.json'
import enMail from './messages/en/mail.json'
import enOverview from './messages/en/overview.json'
import enPortfolio from './messages/en/portfolio.json'
import enResults from './messages/en/results.json'
import enRounds from './messages/en/rounds.json'
import enShell from './messages/en/shell.json'
import enUi from './messages/en/ui.json'
import enWorkspaces from './messages/en/workspaces.json'

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(word: string | undefined): word is Locale {
  return word === 'de' || word === 'en'
}

const de = {
  accounts: deAccounts,
  app: deApp,
  assessments: deAssessments,
  charts: deCharts,
  clients: deClients,
  errors: deErrors,
  indicatorTable: deIndicatorTable,
  indicators: deIndicators,
  landing: deLanding,
  mail: deMail,
  overview: deOverview,
  portfolio: dePortfolio,
  results: deResults,
  rounds: deRounds,
  shell: deShell,
  ui: deUi,
  workspaces: deWorkspaces,
}
export type Messages = typeof de
export type Namespace = keyof Messages

const en: Record<Namespace, object> = {
  accounts: enAccounts,
  app: enApp,
  assessments: enAssessments,
  charts: enCharts,
  clients: enClients,
  errors: enErrors,
  indicatorTable: enIndicatorTable,
  indicators: enIndicators,
  landing: enLanding,
  mail: enMail,
  overview: enOverview,
  portfolio: enPortfolio,
  results: enResults,
  rounds: enRounds,
  shell: enShell,
  ui: enUi,
  workspaces: enWorkspaces,
}

/** All interface texts of a language. German is the reference; a test keeps both complete. */
export const messages: Record<Locale, Messages> = { de, en: en as Messages }
