/** What the rules are asked in the examples: whether the application is eligible, and the facts for a pre-check of it. */
import { join } from 'node:path';
import type { Condition, ParameterSet } from '../../../src/policy/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { applicationSchema, caseProcesses } from '../../../src/processes/index.ts';
import { continuation } from '../../../src/processes/continuation/process.ts';
import { continuationEligibility } from '../../../src/processes/continuation/rules/index.ts';
import { enrollment } from '../../../src/processes/enrollment/process.ts';
import { statedFacts } from '../../../src/processes/enrollment/facts/enrollment-facts.ts';
import { enrollmentEligibility } from '../../../src/processes/enrollment/rules/index.ts';
import { lumpSumPayout } from '../../../src/processes/lump-sum-payout/process.ts';
import { eligibility as payoutEligibility } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { suspension } from '../../../src/processes/suspension/process.ts';
import { eligibility as suspensionEligibility } from '../../../src/processes/suspension/rules/index.ts';
import { veteranBackPay } from '../../../src/processes/veteran-back-pay/process.ts';
import { eligibility as backPayEligibility } from '../../../src/processes/veteran-back-pay/rules/index.ts';
import { systemClock } from '../../../src/clock.ts';
import { loadExamples } from '../../demo/index.ts';

export interface ExampleFacts {
  isEligible: () => Condition;
  /** Of the pre-check. */
  path: string;
  /** JSON. */
  precheck: string;
}

export function exampleFacts(parameters: ParameterSet): ExampleFacts[] {
  const schema = applicationSchema(systemClock);
  return loadExamples(join(projectRoot, 'examples')).flatMap(({ application }) => asked(schema.parse(application), parameters) ?? []);
}

type Application = ReturnType<ReturnType<typeof applicationSchema>['parse']>;

/** Undefined of a process of which it was not said yet how it is asked. */
function asked(application: Application, parameters: ParameterSet): ExampleFacts | undefined {
  switch (application.process) {
    case enrollment.id: {
      const facts = statedFacts(application, parameters);
      return { isEligible: () => enrollmentEligibility(facts, parameters), ...precheckOf(application, facts) };
    }
    case continuation.id:
      return { isEligible: () => continuationEligibility(application), ...precheckOf(application) };
    case lumpSumPayout.id:
      return { isEligible: () => payoutEligibility(application), ...precheckOf(application) };
    case suspension.id:
      return { isEligible: () => suspensionEligibility(application), ...precheckOf(application) };
    case veteranBackPay.id: {
      const { service } = application;
      return { isEligible: () => backPayEligibility(service), ...precheckOf(application, service) };
    }
  }
}

/** What an application says under the names of the pre-check's facts. */
function precheckOf({ process, ...application }: Application, more: object = {}) {
  const { preCheck } = caseProcesses.find(({ id }) => id === process) ?? fail(process);
  const stated = Object.entries({ ...application, ...more }).filter(([name]) => name in preCheck.given.shape);
  const given = preCheck.given.parse(Object.fromEntries(stated));
  return { path: `/api/precheck/${preCheck.key}`, precheck: JSON.stringify({ given }) };
}

function fail(process: string): never {
  throw new Error(`There is no process ${process}.`);
}
