# The application: API, job workers, notice dispatcher. The engine and the database run beside it (docker-compose.yml).
FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production IBM_TELEMETRY_DISABLED=true
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`, for the reason given in src/bootstrap.mjs.
RUN npm install --omit=dev --no-save
COPY bpmn ./bpmn
COPY dmn ./dmn
COPY forms ./forms
COPY parameters ./parameters
COPY notices ./notices
COPY src ./src
COPY workers ./workers
# For a trial with fictitious persons: docker compose exec app node tools/demo/main.ts
COPY examples ./examples
COPY tools/demo ./tools/demo
# Export and erasure of a person's data, change of the master key: docker compose exec app node tools/person/main.ts
COPY tools/shared ./tools/shared
COPY tools/person ./tools/person

# Where the case file would live without DATABASE_URL, and the log of notices sent.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "src/app-main.ts"]
