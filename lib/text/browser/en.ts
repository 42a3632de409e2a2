import accounts from '../messages/en/accounts.json'
import app from '../messages/en/app.json'
import charts from '../messages/en/charts.json'
import errors from '../messages/en/errors.json'
import ui from '../messages/en/ui.json'
import workspaces from '../messages/en/workspaces.json'

/** The namespaces that client components of every page read. */
export const browserMessages = { accounts, app, charts, errors, ui, workspaces }
