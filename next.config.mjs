/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // types are checked by `npm run check`; a type error must not keep the product from starting
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg', '@prisma/adapter-pg'],
  experimental: { optimizePackageImports: ['lucide-react'] },
}
