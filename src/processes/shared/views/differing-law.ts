/** Where the law in force differs from the rules that were applied: for the clerk to know, the rule stays the rule. */
import { z } from 'zod';
import { type Clock, dateInChina } from '../../../clock.ts';
import { dateText, type ParameterSet, type Reason } from '../../../policy/index.ts';

/** The source's words, and what is known of the law beside them. */
export const differingLawSchema = z.object({ clause: z.string(), law: z.string(), citation: z.string() });
export type DifferingLaw = z.output<typeof differingLawSchema>;

/** By what a form tells of the rules: their values, and the day on which it does. */
export interface RulesNow {
  parameters: ParameterSet;
  clock: Clock;
}

/** Each difference once, beside the first of the reasons that it is about, by the list that holds today. */
export function differingLaw(reasons: readonly Reason[], { parameters, clock }: RulesNow): DifferingLaw[] {
  const today = dateInChina(clock());
  const lists = parameters.definitions.find(({ name }) => name === 'lawInForce')?.values ?? [];
  if (!lists.some(({ validFrom }) => validFrom <= today)) return [];
  return parameters.parameter('lawInForce', today).value.flatMap(({ requirements, since, law, citation, verified }) => {
    const reason = reasons.find(({ requirement }) => requirements.includes(requirement));
    if (!reason) return [];
    const text = verified ? `${dateText(since)}起，${law}` : `请主管机关核实：${law}`;
    return [{ clause: reason.clause, law: text, citation }];
  });
}
