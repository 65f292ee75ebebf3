/** The engine: client, worker runtime, messages. The local one is in local/. */
export { connectEngine, type EngineClient } from './client.ts';
export { clerkTasks } from './clerk-tasks.ts';
export { type Completions, completionsOf } from './completions.ts';
export { deployBundles, type DeployedProcess } from './deploy.ts';
export { EngineError } from './errors.ts';
export type { EnginePorts } from './local/contract.ts';
export { DEFAULT_PORTS } from './default-ports.ts';
export { type MessagePublisher, startMessagePublisher } from './messages.ts';
export { engineFaults } from './incidents.ts';
export { pause } from './pause.ts';
export { engineRest, type EngineRest, type OpenTask } from './rest.ts';
export type { EngineSecrets } from './sdk.ts';
export { taskRecordsOf } from './task-records.ts';
export { searchesTasks } from './version.ts';
export { startWorkerRuntime } from './worker-runtime.ts';
