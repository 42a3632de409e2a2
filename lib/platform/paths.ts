/** Every address of the product, in one place. */
export const paths = {
  landing: '/',
  home: '/home',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signUp: '/sign-up',
  reset: '/reset',
  resetPassword: (token: string) => `/reset/${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  profile: '/profile',
  mailbox: '/mailbox',
  imprint: '/imprint',
  privacy: '/privacy',
  workspace: (workspace: string) => `/w/${workspace}`,
  workspaceSettings: (workspace: string) => `/w/${workspace}/settings`,
  newClient: (workspace: string) => `/w/${workspace}/clients/new`,
  client: (workspace: string, client: string) => `/w/${workspace}/clients/${client}`,
  clientSettings: (workspace: string, client: string) => `/w/${workspace}/clients/${client}/settings`,
  assessments: (workspace: string, client: string) => `/w/${workspace}/clients/${client}/assessments`,
  assessment: (workspace: string, client: string, id: string, topic?: string) =>
    `/w/${workspace}/clients/${client}/assessments/${id}${topic ? `?topic=${encodeURIComponent(topic)}` : ''}`,
  submission: (workspace: string, client: string, id: string) =>
    `/w/${workspace}/clients/${client}/assessments/${id}/submit`,
  result: (workspace: string, client: string, id: string) =>
    `/w/${workspace}/clients/${client}/assessments/${id}/result`,
  /** What changed between this round and the one before it. */
  changes: (workspace: string, client: string, id: string) =>
    `/w/${workspace}/clients/${client}/assessments/${id}/changes`,
  numbers: (workspace: string, client: string) => `/w/${workspace}/clients/${client}/numbers`,
  numberEntry: (workspace: string, client: string) => `/w/${workspace}/clients/${client}/numbers/entry`,
  numberChoice: (workspace: string, client: string) => `/w/${workspace}/clients/${client}/numbers/choice`,
  indicator: (workspace: string, client: string, key: string) => `/w/${workspace}/clients/${client}/numbers/${key}`,
  indicatorGoal: (workspace: string, client: string, key: string) =>
    `/w/${workspace}/clients/${client}/numbers/${key}/goal`,
  /** PUT: saves one figure of one period. */
  measurement: (workspace: string, client: string, key: string, period: string) =>
    `/api/v1/${workspace}/clients/${client}/indicators/${key}/measurements/${period}`,
  /** GET: the figures of an indicator, as JSON or as a table for spreadsheets. */
  series: (workspace: string, client: string, key: string) =>
    `/api/v1/${workspace}/clients/${client}/indicators/${key}/series`,
  seriesTable: (workspace: string, client: string, key: string) =>
    `/api/v1/${workspace}/clients/${client}/indicators/${key}/table.csv`,
  portfolioTable: (workspace: string) => `/api/v1/${workspace}/portfolio.csv`,
  heatMap: (workspace: string) => `/w/${workspace}/heat-map`,
  /** PUT: saves one answer. */
  answer: (workspace: string, client: string, id: string, question: string) =>
    `/api/v1/${workspace}/clients/${client}/assessments/${id}/answers/${question}`,
} as const

/**
 * Only addresses inside the product are followed after sign-in. Browsers drop control characters and read `\\` as `/`,
 * so that a harmless beginning may still name another host: those are refused before anything is resolved.
 */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/') || /[\u0000-\u0020\\]/.test(next)) return paths.home
  const here = 'http://inside.invalid'
  if (!URL.canParse(next, here)) return paths.home
  const { origin, pathname, search, hash } = new URL(next, here)
  // `/.//host` resolves to a path that begins like another host
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : paths.home
}
