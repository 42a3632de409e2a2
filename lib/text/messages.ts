import deAccounts from './messages/de/accounts.json'
import deApp from './messages/de/app.json'
import deAssessments from './messages/de/assessments.json'
import deCharts from './messages/de/charts.json'
import deClients from './messages/de/clients.json'
import deErrors from './messages/de/errors.json'
import deLanding from './messages/de/landing.json'
import deMail from './messages/de/mail.json'
import deResults from './messages/de/results.json'
import deShell from './messages/de/shell.json'
import deUi from './messages/de/ui.json'
import deWorkspaces from './messages/de/workspaces.json'
import enAccounts from './messages/en/accounts.json'
import enApp from './messages/en/app.json'
import enAssessments from './messages/en/assessments.json'
import enCharts from './messages/en/charts.json'
import enClients from './messages/en/clients.json'
import enErrors from './messages/en/errors.json'
import enLanding from './messages/en/landing.json'
import enMail from './messages/en/mail.json'
import enResults from './messages/en/results.json'
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
  landing: deLanding,
  mail: deMail,
  results: deResults,
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
  landing: enLanding,
  mail: enMail,
  results: enResults,
  shell: enShell,
  ui: enUi,
  workspaces: enWorkspaces,
}

/** All interface texts of a language. German is the reference; a test keeps both complete. */
export const messages: Record<Locale, Messages> = { de, en: en as Messages }
