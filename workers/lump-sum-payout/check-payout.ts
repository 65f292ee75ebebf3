/** L-01 to L-04, L-11 to L-14: what the rules say of the payout: possible or not, up to which day, how much. */
import { z } from 'zod';
import type { CaseFile, Cases } from '../../src/cases/index.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { assessPayout, type PayoutFacts, type PayoutReadings } from '../../src/processes/lump-sum-payout/rules/index.ts';
import type { ParameterSet } from '../../src/policy/index.ts';
import { disputeOf } from '../../src/processes/lump-sum-payout/facts/competing-claims.ts';
import { standingProof } from '../../src/processes/lump-sum-payout/facts/other-proof.ts';
import { records } from '../../src/processes/lump-sum-payout/records.ts';
import { payoutView, payoutViewSchema, proposalOf } from '../../src/processes/lump-sum-payout/views/payout-view.ts';

export default defineWorker({
  jobType: 'check-payout',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ payout: payoutViewSchema, payable: z.boolean() }),
  async handle({ caseNumber }, context) {
    const { cases, parameters } = context;
    const file = await cases.files.get(caseNumber, 'lump-sum-payout');
    const facts = await payoutFacts(cases, file);
    const { value, reasons } = assessPayout(facts, readings(file, parameters));
    const otherProof = await standingProof(cases, file);
    const assessment = { ...value, ...(await missingIn(cases, caseNumber, otherProof)) };
    await records.write(context, caseNumber, 'check-payout', {
      inputs: facts,
      outcome: assessment,
      outcomeText: proposalOf(assessment),
      reasons,
    });
    const view = payoutView(assessment, {
      reasons,
      versions: parameters.versions(),
      now: context,
      dispute: facts.dispute?.reason ?? null,
      otherProof,
    });
    return { payout: view, payable: !assessment.amount.isZero() };
  },
});

async function payoutFacts(cases: Cases, { caseNumber, application, documents }: CaseFile<'lump-sum-payout'>): Promise<PayoutFacts> {
  const { status, paid, arrears, account, unsettledClaims } = await records.read(cases, caseNumber, 'look-up-account');
  const { event, agencyInsured, retired, deathDate, approvalDate, transferDate, retirementDate, claimant } = application;
  return {
    event,
    agencyInsured,
    retired,
    deathDate,
    approvalDate,
    transferDate,
    retirementDate,
    accountPrincipal: account.principal,
    accountInterest: account.interest,
    arrearsAmount: arrears.amount,
    relationStatus: status,
    paidPeriods: paid,
    claimantRole: claimant.role,
    documents,
    dispute: await disputeOf(cases, caseNumber, unsettledClaims),
  };
}

/** Only those who retire from an agency come upon the open readings: the others' cases do not rest on them. */
function readings({ application: { event, applicationDate } }: CaseFile<'lump-sum-payout'>, parameters: ParameterSet): PayoutReadings {
  if (event !== 'agencyTransfer') return { agencyCutoff: 'retirementDate', agencyArrearsBlock: false };
  return {
    agencyCutoff: parameters.parameter('lumpSumAgencyCutoff', applicationDate).value,
    agencyArrearsBlock: parameters.parameter('lumpSumAgencyArrearsBlock', applicationDate).value,
  };
}

/** AMB-31, L-05: what the window decides on; the rest is missing. */
async function missingIn(cases: Cases, caseNumber: string, otherProof: string | null) {
  const missing = (await records.find(cases, caseNumber, 'check-materials'))?.outcome.missingDocuments ?? [];
  const lacks = (code: string) => missing.some((document) => document.code === code);
  const otherProofOffered = otherProof !== null && lacks('deathProof');
  const decided = ['heirOrBeneficiaryProof', ...(otherProofOffered ? ['deathProof'] : [])];
  return {
    heirProofMissing: lacks('heirOrBeneficiaryProof'),
    otherProofOffered,
    missing: missing.filter(({ code }) => !decided.includes(code)).map(({ name }) => name),
  };
}
