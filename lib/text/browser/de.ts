import accounts from '../messages/de/accounts.json'
import app from '../messages/de/app.json'
import charts from '../messages/de/charts.json'
import errors from '../messages/de/errors.json'
import ui from '../messages/de/ui.json'
import workspaces from '../messages/de/workspaces.json'

/** The namespaces that client components of every page read. */
export const browserMessages = { accounts, app, charts, errors, ui, workspaces }
