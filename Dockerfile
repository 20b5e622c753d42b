# The Node that the tests run on: package.json pins the same one.
FROM node:24.21.0-slim AS base
ENV NODE_ENV=production
WORKDIR /app

# Installs what production needs and builds the index ahead. A broken corpus ends the build here, with file and line.
FROM base AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package's script is run: none needs to be, and the index that `prepare` would build follows when its sources are there.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY LICENSE ./
COPY commands ./commands
COPY corpus ./corpus
COPY src ./src
# Node keeps its compiled form of the sources for one user, and this one is not the one that runs the bot.
RUN NODE_DISABLE_COMPILE_CACHE=1 node src/cli.ts index

# All files belong to root and nothing needs to be written at run time: the file system may be mounted read-only.
FROM base
LABEL org.opencontainers.image.title="Footnote" \
      org.opencontainers.image.description="A Discord bot that answers questions about an article in the article's own words" \
      org.opencontainers.image.licenses="MIT"
ENV HTTP_HOST=0.0.0.0 \
    HTTP_PORT=8080
WORKDIR /app
COPY --from=build /app ./
# The image's user "node", by number: Kubernetes' runAsNonRoot wants one.
USER 1000:1000
EXPOSE 8080
# Tells whether the process lives; whether Discord is being served is on /readyz.
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.HTTP_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, not npm: SIGTERM reaches it, and what was begun is finished.
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts"]
