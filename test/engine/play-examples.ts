/** The examples of a process end on the engine as their files say: `npm run demo` plays them on a running system. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { progressSchema } from '../../src/api/progress-schema.ts';
import type { Application, ProcessId } from '../../src/cases/index.ts';
import { compare } from '../../tools/demo/compare.ts';
import type { Action } from '../../tools/demo/example.ts';
import { examplesOf } from '../registries/examples-of.ts';
import { DrivenCase } from './case-driver.ts';
import { eventually } from './records.ts';
import { startSystem, type System } from './system.ts';

function act(aCase: DrivenCase, action: Action): Promise<void> {
  if (action.do === 'supplement') return aCase.supplement(action.documents);
  if (action.do === 'payPersonalShare') return aCase.pays('personalShare', undefined, action.on);
  if (action.do === 'requestDeletion') return aCase.requestArrearsDeletion();
  if (action.do === 'resume') return aCase.resume(action.resumedOn);
  throw new Error(`nobody does ${action.do} in a pension process`);
}

/** Defines a test for each example of the process. */
export function playExamples(process: ProcessId): void {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.stop());

  test.each(examplesOf(process).map((example) => [example.file, example] as const))(
    '%s',
    async (_file, { application, script, expect: expected }) => {
      const aCase = await DrivenCase.submit(system, application as unknown as Application);
      // Each waits for its turn.
      const clerks = Object.entries(script.clerks).map(([task, answer]) => aCase.decide(task, answer));
      await Promise.all([...clerks, ...script.applicant.map((action) => act(aCase, action))]);
      const end = await eventually(`${aCase.caseNumber} to be closed`, async () => {
        const progress = progressSchema.parse(await aCase.progress());
        return progress.state === 'closed' ? progress : undefined;
      });
      expect(compare(expected, end)).toEqual([]);
    },
  );
}
