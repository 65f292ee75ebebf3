/** B-08, B-32, B-33: what is established of the service, and what the rules propose to the clerk who determines. */
import { z } from 'zod';
import type { CaseFile, Cases } from '../../src/cases/index.ts';
import { defineWorker } from '../../src/engine/worker.ts';
import { identityAssessment, type IdentityFacts } from '../../src/processes/veteran-back-pay/rules/identity-assessment.ts';
import { militaryCrossCheckSchema } from '../../src/registries/military-service.ts';
import { policeCrossCheckSchema } from '../../src/registries/public-security.ts';
import { recordByRules } from '../../src/processes/shared/record-by-rules.ts';
import { archivedServiceSchema } from '../../src/processes/veteran-back-pay/facts/service-archive.ts';
import { latest, latestOrFail } from '../../src/processes/shared/stored.ts';
import { reasonViews, reasonViewSchema } from '../../src/processes/shared/views/reason-view.ts';

const decisions = ['confirm', 'refuse', 'correct'] as const;

const optionLabels = {
  confirm: '予以认定，进入缴费情况核查',
  refuse: '不予认定，告知拟不予办理并听取陈述申辩',
  correct: '材料有误，退回补正',
} as const satisfies Record<(typeof decisions)[number], string>;

const proposalLabels = { confirm: '拟予认定', refuse: '拟不予认定' } as const;

export default defineWorker({
  jobType: 'assess-identity',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({
    crossCheckNeeded: z.boolean(),
    identityAssessment: z.object({
      eligible: z.boolean(),
      proposal: z.enum(['confirm', 'refuse']),
      proposalLabel: z.string(),
      reasons: z.array(reasonViewSchema),
      options: z.array(z.object({ label: z.string(), value: z.enum(decisions) })),
    }),
  }),
  async handle({ caseNumber }, context) {
    const facts = await identityFacts(context.cases, await context.cases.getCase(caseNumber, 'veteran-back-pay'));
    const { value, reasons } = identityAssessment(facts);
    const { eligible, proposal, crossCheckNeeded } = value;
    await recordByRules(context, caseNumber, {
      inputs: facts,
      outcome: value,
      outcomeText: crossCheckNeeded ? '须与兵役机关、公安部门比对核实' : proposalLabels[proposal],
      reasons,
    });
    // Who does not meet B-08 cannot be confirmed, so the form does not offer it.
    const possible = decisions.filter((decision) => eligible || decision !== 'confirm');
    return {
      crossCheckNeeded,
      identityAssessment: {
        eligible,
        proposal,
        proposalLabel: proposalLabels[proposal],
        reasons: reasonViews(reasons),
        options: possible.map((value) => ({ label: optionLabels[value], value })),
      },
    };
  },
});

async function identityFacts(cases: Cases, { caseNumber, application }: CaseFile<'veteran-back-pay'>): Promise<IdentityFacts> {
  const archive = await latestOrFail(cases, caseNumber, 'look-up-service-archive', archivedServiceSchema);
  const military = await latest(cases, caseNumber, 'cross-check-military-service', militaryCrossCheckSchema);
  const police = await latest(cases, caseNumber, 'cross-check-public-security', policeCrossCheckSchema);
  const { personType, enlistmentDate, dischargeDate, dischargeMode } = application.service;
  return {
    stated: { personType, enlistmentDate, dischargeDate, dischargeMode },
    archive: archive.outcome,
    military: military?.outcome ?? null,
    police: police?.outcome ?? null,
  };
}
