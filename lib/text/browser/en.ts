import accounts from '../messages/en/accounts.json'
import app from '../messages/en/app.json'
import assessments from '../messages/en/assessments.json'
import charts from '../messages/en/charts.json'
import clients from '../messages/en/clients.json'
import errors from '../messages/en/errors.json'
import ui from '../messages/en/ui.json'
import workspaces from '../messages/en/workspaces.json'

/** The namespaces that client components read. */
export const browserMessages = { accounts, app, assessments, charts, clients, errors, ui, workspaces }
