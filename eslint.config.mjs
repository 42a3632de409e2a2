import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Where rows are kept. Everything else of a feature is pure, an operation, or the way in. */
const dataFiles = ['lib/*/data.ts', 'lib/*/*-data.ts']
/** Their tables are read before a tenant is known, so their functions may take an account or a bare transaction. */
const globalDataFiles = [
  'lib/{accounts,catalogues,mail,platform}/data.ts',
  'lib/{accounts,catalogues,mail,platform}/*-data.ts',
]

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read lib/platform/env.ts.',
}
const first = 'params.0.typeAnnotation.typeAnnotation'
const isTenant = `[${first}.typeName.name='Tenant']`
const isTransaction = `[${first}.typeName.name=/^(Tenant|Account)$/], [${first}.typeName.right.name='TransactionClient']`

/** @param {string} types @param {string} names */
const takesFirst = (types, names) => ({
  selector: `ExportNamedDeclaration > FunctionDeclaration:not(${types})`,
  message: `A data function takes ${names} first: no proof, no data.`,
})
const functionsOnly = {
  selector: 'ExportNamedDeclaration > VariableDeclaration',
  message: 'Export functions from a data file, so that their first argument can be checked.',
}
const namesTenant = {
  selector:
    "Property[key.name='where'] > ObjectExpression:not(:has(> Property[key.name=/^workspaceId/])):not(:has(> SpreadElement))",
  message: 'Every where names workspaceId, or begins with a spread that does: row-level security is the second wall.',
}

export default defineConfig(
  {
    ignores: [
      '.next/**',
      '.data/**',
      'prisma/generated/**',
      'node_modules/**',
      'playwright-report/**',
      'test-results/**',
      'coverage/**',
      '*.cjs',
      '*.mjs',
      'next-env.d.ts',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', environment],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.tsx', 'components/**/*.ts'], ...reactHooks.configs.flat.recommended },
  {
    files: dataFiles,
    ignores: globalDataFiles,
    rules: {
      'no-restricted-syntax': ['error', environment, functionsOnly, namesTenant, takesFirst(isTenant, 'a Tenant')],
    },
  },
  {
    files: globalDataFiles,
    rules: {
      'no-restricted-syntax': [
        'error',
        environment,
        functionsOnly,
        takesFirst(`:matches(${isTransaction})`, 'a transaction'),
      ],
    },
  },
  {
    // The commands and the tests set the environment that the product reads.
    files: [
      'scripts/**',
      'tests/**',
      '*.config.ts',
      'lib/platform/env.ts',
      'instrumentation.ts',
      'prisma/seed.ts',
      'prisma/publish.ts',
      '**/*.test.{ts,tsx}',
    ],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  // A test may work out by plain means what the product does cleverly.
  { files: ['**/*.test.{ts,tsx}', 'tests/**'], rules: { complexity: ['error', 20] } },
)
