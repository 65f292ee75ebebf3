/** What several tools use. */
export {
  AppAway,
  type AppClient,
  appClient,
  AppRefused,
  type RecordedBundle,
  type RecordedDeployment,
  type RulesOfApp,
} from './app-client.ts';
export { aggregationWords, hitPolicyWords } from './hit-policies.ts';
export { CommandProblem } from './problem.ts';
export { recipientsInWords } from './recipients.ts';
export { idsIn } from './requirement-ids.ts';
export { withMadeParts } from './made-parts.ts';
export { modelsDir } from './models-dir.ts';
export { typedPath } from './typed-path.ts';
