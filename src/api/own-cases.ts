import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import type { Cases } from '../cases/index.ts';
import type { ProcessList } from '../processes/index.ts';
import { nextSteps, nextStepSchema } from './next-steps.ts';
import { defineRoute, type Route } from './route.ts';

const caseSchema = z
  .object({
    caseNumber: z.string(),
    processName: z.string().meta({ description: '办理事项' }),
    stateName: z.string().meta({ description: '办理状态' }),
    outcomeName: z.string().nullable().meta({ description: '办理结果' }),
    receivedAt: z.string(),
    next: z.array(nextStepSchema),
  })
  .meta({ id: 'OwnCase' });

type OwnCase = z.output<typeof caseSchema>;
export type OwnCases = (actor: Actor) => Promise<OwnCase[]>;

/** 我的办件: the cases of who has signed in, and those in which they act for somebody else. */
export const ownCasesIn =
  (cases: Pick<Cases, 'relations' | 'progress'>, processes: ProcessList): OwnCases =>
  async (actor) => {
    const numbers = actor.kind === 'person' ? await cases.relations.casesOf(actor.idNumber) : [];
    const found = await Promise.all(numbers.map((caseNumber) => cases.progress.of(caseNumber)));
    return found.flatMap((progress) => {
      if (!progress) return [];
      const { caseNumber, processName, stateName, outcomeName, receivedAt } = progress;
      return [{ caseNumber, processName, stateName, outcomeName, receivedAt, next: nextSteps(progress, processes) }];
    });
  };

export function ownCasesRoute(ownCases: OwnCases): Route {
  return defineRoute({
    method: 'get',
    path: '/api/cases',
    operationId: 'ownCases',
    summary: '我的办件',
    tag: '申请',
    request: {},
    responses: { 200: { description: '本人的和代办的办件，新的在前', schema: z.object({ cases: z.array(caseSchema) }) } },
    handle: async ({ actor }) => ({ status: 200, body: { cases: await ownCases(actor) } }),
  });
}
