import { join } from 'node:path'

/** As the product is built. @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  output: 'standalone',
  // where the packages are, from here as well as from where it is built
  outputFileTracingRoot: join(import.meta.dirname, '..', '..', '..'),
  images: { unoptimized: true },
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg'],
}
