/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // one server for the demo, the tests and the image: .next/standalone/server.js
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // pictures are served as they are, so the library that would resize them stays out
  images: { unoptimized: true },
  outputFileTracingExcludes: { '**/*': ['./node_modules/sharp/**/*', './node_modules/@img/**/*'] },
  // read at run time by name, which no trace can see
  outputFileTracingIncludes: { '/**': ['./prisma/migrations/**/*', './content/legal/**/*'] },
  reactStrictMode: true,
  // types are checked by `npm run check`; a type error must not keep the product from starting
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg', '@prisma/adapter-pg'],
  experimental: { optimizePackageImports: ['lucide-react'] },
}
