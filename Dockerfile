# Two images from one build: `app`, the server that stands alone, and `setup`, which prepares the database and ends.
# Debian, because the password hashing and the database driver are built for glibc.

FROM node:24-bookworm-slim AS build
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
WORKDIR /lotse
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM build AS setup
RUN mkdir -p .data && chown -R node:node .data
USER node
CMD ["node", "scripts/migrate.mjs"]

FROM node:24-bookworm-slim AS app
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000 NODE_OPTIONS=--dns-result-order=ipv4first
WORKDIR /lotse
# owned by root: the server cannot change its own program
COPY --from=build /lotse/.next/standalone ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
