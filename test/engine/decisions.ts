/** What the engine answers by a decision that is deployed. */
import type { Facts } from '../../src/models/decision-table.ts';
import { engineForTests } from './stack.ts';

/** No answer is null, also of a table that collects. */
export async function evaluateInEngine(decisionDefinitionId: string, variables: Facts): Promise<unknown> {
  const response = await fetch(`${engineForTests().restAddress}/v2/decision-definitions/evaluation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ decisionDefinitionId, variables }),
  });
  if (!response.ok) throw new Error(`${decisionDefinitionId}: ${response.status} ${await response.text()}`);
  const { output, failureMessage } = (await response.json()) as { output: string; failureMessage?: string };
  if (failureMessage) throw new Error(`${decisionDefinitionId} with ${JSON.stringify(variables)}: ${failureMessage}`);
  const found: unknown = JSON.parse(output);
  return Array.isArray(found) && found.length === 0 ? null : found;
}
