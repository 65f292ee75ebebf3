/** B-08, B-32, B-33: what is established of the service, and what the rules propose to the clerk who determines. */
import { z } from 'zod';
import type { CaseFile, Cases } from '../../src/cases/index.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { identityAssessment, type IdentityFacts } from '../../src/processes/veteran-back-pay/rules/identity-assessment.ts';
import { statedDifficulty } from '../../src/processes/veteran-back-pay/rules/stated-instead.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { type RecordOf, groundViews, groundViewSchema } from '../../src/processes/shared/index.ts';

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
      reasons: z.array(groundViewSchema),
      options: z.array(z.object({ label: z.string(), value: z.enum(decisions) })),
    }),
  }),
  async handle({ caseNumber }, context) {
    const facts = await identityFacts(context.cases, await context.cases.files.get(caseNumber, 'veteran-back-pay'));
    const { value, reasons } = identityAssessment(facts);
    const { eligible, proposal, crossCheckNeeded } = value;
    await records.write(context, caseNumber, 'assess-identity', {
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
        reasons: groundViews(reasons),
        options: possible.map((value) => ({ label: optionLabels[value], value })),
      },
    };
  },
});

async function identityFacts(cases: Cases, { caseNumber, application }: CaseFile<'veteran-back-pay'>): Promise<IdentityFacts> {
  const archive = await records.read(cases, caseNumber, 'look-up-service-archive');
  const acceptance = await records.find(cases, caseNumber, 'accept-application');
  const military = await records.find(cases, caseNumber, 'cross-check-military-service');
  const police = await records.find(cases, caseNumber, 'cross-check-public-security');
  const { personType, enlistmentDate, dischargeDate, dischargeMode } = application.service;
  return {
    stated: { personType, enlistmentDate, dischargeDate, dischargeMode },
    archive,
    acceptedDifficulty: acceptedIn(acceptance?.outcome) ? statedDifficulty(application.service) : null,
    military: military?.outcome ?? null,
    police: police?.outcome ?? null,
  };
}

/** B-33: the latest word of the window. */
const acceptedIn = (acceptance: RecordOf<typeof records, 'accept-application'> | undefined) =>
  acceptance?.decision === 'accept' && acceptance.archiveDifficulty === 'accepted';
