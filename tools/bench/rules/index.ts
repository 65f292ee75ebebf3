/** Decisions by the rules themselves, on one core: eligibility by the facts of all examples, and a ledger of 240 months. */
import { loadParameters } from '../../../src/models/index.ts';
import { parameterSchemas } from '../../../src/processes/index.ts';
import { calculateBackPay } from '../../../src/processes/veteran-back-pay/rules/index.ts';
import { type Bench, figure } from '../bench.ts';
import { perCpuSecond } from '../shared/per-second.ts';
import { exampleFacts } from './example-facts.ts';
import { ledgerFacts } from './ledger-facts.ts';

export const rules: Bench = {
  name: 'rules',
  run(settings) {
    const parameters = loadParameters(parameterSchemas);
    const examples = exampleFacts(parameters);
    const decideAll = () => examples.forEach(({ isEligible }) => isEligible());
    const calculate = () => calculateBackPay(ledgerFacts, parameters);
    return {
      decisions: figure(perCpuSecond(settings, examples.length, decideAll), '/s of one core'),
      ledgers: figure(perCpuSecond(settings, 1, calculate), '/s of one core'),
    };
  },
};
