/**
 * 受理审核: B-20 and B-21 to B-24 warn, the clerk decides with a reason (AMB-06, AMB-13). What the applicant states in place
 * of a material, the clerk accepts or not (B-33, AMB-11); without that material or something accepted for it, nothing is accepted.
 */
import type { CaseFile, Cases } from '../../../src/cases/index.ts';
import type { Reason } from '../../../src/policy/index.ts';
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { placementLevelNames } from '../../../src/processes/veteran-back-pay/rules/facts.ts';
import { statedDifficulty, stillMissing } from '../../../src/processes/veteran-back-pay/rules/stated-instead.ts';
import { clerkStep, proofFinding, proofObjections, type RecordOf } from '../../../src/processes/shared/index.ts';
import { admission, bureauLevel } from '../../../src/processes/veteran-back-pay/facts/admission.ts';
import { statements } from '../../../src/processes/veteran-back-pay/views/application-summary.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

const words = { accept: '受理', supplement: '退回补正', refuse: '不予受理', refer: '由其他层级办理' } as const;

type Answer = RecordOf<typeof records, 'accept-application'>;
type Weighed = Extract<Answer, { decision: 'accept' | 'supplement' }>;
type File = CaseFile<'veteran-back-pay'>;

export default clerkStep({
  task: 'accept-application',
  schema: records.outcomes['accept-application'],
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, { caseNumber, context: { cases, parameters } }) {
    if (answer.decision === 'refuse') return [];
    const file = await cases.files.get(caseNumber, 'veteran-back-pay');
    const ours = bureauLevel(file, parameters);
    if (answer.decision === 'refer') {
      return answer.referTo === ours
        ? [`referTo: "${ours}" is the level of this bureau; choose another level or another decision (B-23)`]
        : [];
    }
    const unanswered = unansweredIn(answer, file);
    return answer.decision === 'accept'
      ? [...unwarranted(answer, admission(file, ours)), ...unanswered, ...(await lacking(answer, file, cases))]
      : unanswered;
  },
  async reasons(answer, { caseNumber, context: { cases } }) {
    if (answer.decision === 'refuse') return [because('B-19', `受理审核决定不予受理，理由：${answer.reason}`)];
    if (answer.decision === 'refer') {
      const level = placementLevelNames[answer.referTo];
      return [because('B-23', `原安置手续由${level}级办理，应由${level}级退役军人事务部门办理，理由：${answer.referReason}`)];
    }
    const weighed = weighedIn(answer, await cases.files.get(caseNumber, 'veteran-back-pay'));
    if (answer.decision === 'supplement') return [because('B-23', `受理审核要求补正：${answer.supplementRequest}`), ...weighed];
    return [
      because('B-19', '受理审核决定受理。'),
      ...(answer.lateReason ? [because('B-20', `逾期提出，决定受理，理由：${answer.lateReason}`, 'AMB-06')] : []),
      ...(answer.routeReason ? [because('B-23', `未按规定途径提交，决定受理，理由：${answer.routeReason}`, 'AMB-13')] : []),
      ...(answer.levelReason ? [because('B-23', `层级不符，决定受理，理由：${answer.levelReason}`)] : []),
      ...weighed,
    ];
  },
});

function unwarranted(answer: Extract<Answer, { decision: 'accept' }>, admitted: ReturnType<typeof admission>): string[] {
  const { withinApplicationWindow, routeAgrees, levelAgrees } = admitted;
  const problems: string[] = [];
  if (!withinApplicationWindow && !answer.lateReason) {
    problems.push('lateReason: required to accept an application from outside the window (B-20, AMB-06)');
  }
  if (!routeAgrees && !answer.routeReason) {
    problems.push('routeReason: required to accept an application that came by another route (B-21 to B-24, AMB-13)');
  }
  if (levelAgrees === false && !answer.levelReason) {
    problems.push('levelReason: required to accept an application that the bureau of another level should handle (B-23)');
  }
  return problems;
}

function unansweredIn({ archiveDifficulty, archiveDifficultyReason, otherProofs = [] }: Weighed, { application }: File): string[] {
  const stated = statedDifficulty(application.service) !== null;
  const problems = proofObjections(application.otherProofs ?? [], otherProofs);
  if (stated !== (archiveDifficulty !== undefined)) {
    problems.push(`archiveDifficulty: ${stated ? 'required, the applicant states one' : 'not possible, the applicant states none'} (B-33)`);
  }
  if (archiveDifficulty && !archiveDifficultyReason) problems.push('archiveDifficultyReason: is required');
  return problems;
}

async function lacking(answer: Weighed, { caseNumber }: File, cases: Cases): Promise<string[]> {
  const checked = await records.find(cases, caseNumber, 'check-materials');
  const missing = stillMissing(checked?.outcome.missingDocuments ?? [], answer).map(({ code }) => code);
  if (missing.length === 0) return [];
  return [`decision: "accept" is not possible while materials are missing (${missing.join(', ')}); choose "supplement"`];
}

function weighedIn({ archiveDifficulty, archiveDifficultyReason = '', otherProofs = [] }: Weighed, { application }: File): Reason[] {
  const { archiveDifficultyLabel, otherProofs: offered } = statements(application);
  const verdict = archiveDifficulty === 'accepted' ? '予以认可，与兵役机关、公安部门比对甄别核实' : '不予认可';
  return [
    ...(archiveDifficulty
      ? [because('B-33', `申请人说明“${archiveDifficultyLabel}”，受理窗口${verdict}，理由：${archiveDifficultyReason}`)]
      : []),
    ...otherProofs.flatMap((answer, index) => {
      const proof = offered[index];
      return proof ? [because(answer.insteadOf === 'contributionRecords' ? 'B-30' : 'B-25', proofFinding(proof, answer), 'AMB-11')] : [];
    }),
  ];
}
