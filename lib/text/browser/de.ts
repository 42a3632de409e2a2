import accounts from '../messages/de/accounts.json'
import app from '../messages/de/app.json'
import assessments from '../messages/de/assessments.json'
import charts from '../messages/de/charts.json'
import clients from '../messages/de/clients.json'
import errors from '../messages/de/errors.json'
import ui from '../messages/de/ui.json'
import workspaces from '../messages/de/workspaces.json'

/** The namespaces that client components read. */
export const browserMessages = { accounts, app, assessments, charts, clients, errors, ui, workspaces }
