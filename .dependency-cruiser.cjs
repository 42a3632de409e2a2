// What stands beside schema and rules in a feature is pure as well, unless its name says that it is not.
const impureName = '(data|[^/]*-data|operations|[^/]*-operations|auth|entry|session|tenant|scope|request)'
const impure = [
  `^lib/[^/]+/${impureName}\\.ts$`,
  '^lib/(platform|mail|jobs)/',
  '^lib/text/(?!(formats|catalogue|csv)\\.ts$)',
  '^lib/access/(?!(policy|outcome|input-text)\\.ts$)',
]
const data = '^lib/[^/]+/(data|[^/]*-data)\\.ts$'
const test = '\\.test\\.tsx?$|^tests/'
const database = ['^lib/platform/db\\.ts$', '^prisma/', '^node_modules/@prisma/']

/** Each floor may use those before it, never those after it. */
const floors = [
  'platform',
  'access',
  'workspaces',
  'catalogues',
  'clients',
  'scoring',
  'assessments',
  'indicators',
  'tasks',
  'reports',
]
const floorRules = floors.slice(0, -1).map((floor, index) => ({
  name: `floor-${floor}`,
  comment: `${floor} lies below ${floors.slice(index + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^lib/${floor}/`, pathNot: test },
  to: { path: `^lib/(${floors.slice(index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-core',
      comment: 'pure files know zod, Node’s own hashes and each other, nothing else',
      severity: 'error',
      from: { path: '^lib/[^/]+/', pathNot: [...impure, test] },
      to: { pathNot: ['^node_modules/zod/', '^lib/[^/]+/', '^(node:)?crypto$'] },
    },
    {
      name: 'pure-knows-pure',
      severity: 'error',
      from: { path: '^lib/[^/]+/', pathNot: [...impure, test] },
      to: { path: impure, pathNot: ['^lib/platform/(errors|paths)\\.ts$', '^lib/text/'] },
    },
    {
      name: 'pure-gets-its-words',
      comment: 'a table may say which words it takes; it is handed them',
      severity: 'error',
      from: { path: '^lib/[^/]+/', pathNot: [...impure, test] },
      to: { path: '^lib/text/', pathNot: '^lib/text/(formats|catalogue|csv)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'prisma-behind-data',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: [data, '^lib/platform/db\\.ts$', '^lib/(access|mail)/', test] },
      to: { path: database },
    },
    {
      name: 'data-is-private',
      comment: 'another module asks for an operation',
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: test },
      to: { path: data, pathNot: '^lib/$1/' },
    },
    { name: 'routes-call-operations', severity: 'error', from: { path: '^app/', pathNot: test }, to: { path: data } },
    {
      name: 'components-are-pure',
      comment: 'components know lib through its pure files, its texts and its addresses',
      severity: 'error',
      from: { path: '^components/', pathNot: test },
      to: { path: ['^app/', '^prisma/', ...impure], pathNot: ['^lib/text/', '^lib/platform/paths\\.ts$'] },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/(ui|charts)/', pathNot: test },
      to: { path: '^lib/', pathNot: '^lib/text/' },
    },
    {
      name: 'recharts-behind-charts',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^components/charts/' },
      to: { path: '^node_modules/recharts/' },
    },
    { name: 'lib-knows-no-screens', severity: 'error', from: { path: '^lib/' }, to: { path: '^(app|components)/' } },
    {
      name: 'platform-is-the-floor',
      severity: 'error',
      from: { path: '^lib/platform/', pathNot: test },
      to: { path: '^lib/', pathNot: '^lib/platform/' },
    },
    {
      name: 'scoring-is-pure',
      comment: 'a result is a function of catalogue and answers',
      severity: 'error',
      from: { path: '^lib/scoring/', pathNot: test },
      to: { pathNot: ['^lib/scoring/', '^lib/catalogues/', '^node_modules/zod/'] },
    },
    ...floorRules,
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma)/', pathNot: test },
      to: { path: test },
    },
    { name: 'no-unknown', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: 'prisma/generated' } },
    {
      name: 'no-tools-in-product',
      comment: 'what serves may not need a development package',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^prisma/generated' },
    exclude: { path: '^(\\.next|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
