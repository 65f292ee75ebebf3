# The application: API, job workers, notice dispatcher. The engine and the database run beside it (docker-compose.yml).
FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
# The npm package `node` only serves machines with an older Node; this image has Node 24 already.
RUN npm ci --omit=dev
COPY bpmn ./bpmn
COPY dmn ./dmn
COPY forms ./forms
COPY src ./src
COPY workers ./workers
# Where the case file would live without DATABASE_URL, and the log of notices sent.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "src/app-main.ts"]
