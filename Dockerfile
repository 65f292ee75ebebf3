# The application in production: API, job workers, notice dispatcher. The engine and the database run beside it (docker-compose.yml).
# What the image has not, .dockerignore says: agencies' simulator, local identity provider, local engine, examples, tests.
# NODE_IMAGE takes a digest too: --build-arg NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:… (README, Production).
ARG NODE_IMAGE=node:24.21.0-bookworm-slim
FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production IBM_TELEMETRY_DISABLED=true
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`, for the reason given in src/bootstrap.mjs.
# Without the optional packages: they are the local PostgreSQL.
RUN npm install --omit=dev --omit=optional --no-save
COPY bpmn ./bpmn
COPY dmn ./dmn
COPY forms ./forms
COPY parameters ./parameters
COPY notices ./notices
COPY src ./src
COPY workers ./workers
# What an operator does in it: docker compose exec app node tools/person/main.ts, … node tools/cli/main.ts archive|audit|ledger|migrate|agency-keys
COPY tools ./tools

# Notices sent. All else in the image is root's: the application cannot change its own code.
RUN mkdir -m 700 /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "src/app-main.ts"]
