/** What goes into a deployment and what the engine answers to it. */
import { z } from 'zod';
import { owners } from '../models/index.ts';

export interface Resource {
  /** File name with its ending: the engine reads from it what the content is. */
  name: string;
  content: Buffer;
}

/** One resource as the engine has it now. */
export interface DeployedResource {
  kind: 'process' | 'decision' | 'form';
  id: string;
  version: number;
  /** The engine's, of this version. */
  key: string;
  /** False where the engine had this very content already. */
  changed: boolean;
}

/** The SDK reads the content only from the property that belongs to the kind of file. */
export function toSdkResource({ name, content }: Resource) {
  if (name.endsWith(owners.diagrams.ending)) return { name, process: content };
  if (name.endsWith(owners.tables.ending)) return { name, decision: content };
  return { name, form: content };
}

const key = z.string().transform(BigInt);
const answerSchema = z.object({
  key,
  deployments: z.array(
    z.object({
      process: z.object({ bpmnProcessId: z.string(), version: z.int(), processDefinitionKey: key }).nullish(),
      decision: z.object({ dmnDecisionId: z.string(), version: z.int(), decisionKey: key }).nullish(),
      form: z.object({ formId: z.string(), version: z.int(), formKey: key }).nullish(),
    }),
  ),
});

/** Keys grow with time: a resource that the engine had before has a key older than this deployment's own. */
export function readDeployment(answer: unknown): DeployedResource[] {
  const { key: deploymentKey, deployments } = answerSchema.parse(answer);
  return deployments.flatMap(({ process, decision, form }): DeployedResource[] => {
    const keyed = (resourceKey: bigint) => ({ key: String(resourceKey), changed: resourceKey > deploymentKey });
    if (process) return [{ kind: 'process', id: process.bpmnProcessId, version: process.version, ...keyed(process.processDefinitionKey) }];
    if (decision) return [{ kind: 'decision', id: decision.dmnDecisionId, version: decision.version, ...keyed(decision.decisionKey) }];
    // What remains is the drawing around the tables, which has no life of its own.
    return form ? [{ kind: 'form', id: form.formId, version: form.version, ...keyed(form.formKey) }] : [];
  });
}
