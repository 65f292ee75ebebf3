/** 参保审核: the rules propose; against them the window needs a reason, and where they leave no room it cannot approve. */
import type { z } from 'zod';
import { maskedProofs } from '../../../src/applications/index.ts';
import { because, statedInstead, stillMissing } from '../../../src/processes/enrollment/rules/index.ts';
import type { Reason } from '../../../src/policy/index.ts';
import { clerkStep, nameObjections, nameReasons, proofObjections, type RecordOf, type Visit } from '../../../src/processes/shared/index.ts';
import { isApprovable } from '../../../src/processes/enrollment/facts/check.ts';
import { openLists } from '../../../src/processes/enrollment/documents.ts';
import { records, type CheckedEnrollment } from '../../../src/processes/enrollment/records.ts';

const schema = records.outcomes['review-enrollment'];
type Answer = z.output<typeof schema>;

const words = { approve: '同意参保', supplement: '退回补正', refuse: '不予办理', refer: '由参保地办理' } as const;

export default clerkStep({
  task: 'review-enrollment',
  schema,
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, visit) {
    const { checked, offered } = await factsOf(visit);
    const { missingDocuments } = await records.read(visit.context.cases, visit.caseNumber, 'check-materials');
    const unnamed = answer.decision === 'approve' ? await nameObjections(answer, visit) : [];
    return [...againstTheRules(answer, checked), ...againstTheMaterials(answer, missingDocuments, offered), ...unnamed];
  },
  async reasons(answer, visit) {
    const { checked, offered } = await factsOf(visit);
    const named = answer.decision === 'approve' ? await nameReasons(answer, visit, (finding) => because('E-40', finding)) : [];
    return [...reasons(answer, checked), ...named, ...proofReasons(answer, offered)];
  },
});

type Missing = RecordOf<typeof records, 'check-materials'>['missingDocuments'];
type Offered = ReturnType<typeof maskedProofs<(typeof openLists)[number]>>;

async function factsOf({ caseNumber, context: { cases } }: Visit) {
  const { application } = await cases.files.get(caseNumber, 'enrollment');
  return {
    checked: await records.read(cases, caseNumber, 'check-enrollment'),
    offered: maskedProofs(application),
  };
}

function againstTheRules(answer: Answer, checked: CheckedEnrollment): string[] {
  if (answer.decision === 'refer' && checked.competent) {
    return ['decision: "refer" is not possible, our own bureau is competent (E-40)'];
  }
  if (answer.decision !== 'approve') return [];
  if (!isApprovable(checked)) {
    return ['decision: "approve" is not possible, the conditions are not met and the source leaves no room; choose "refuse"'];
  }
  const agrees = checked.eligible && checked.competent;
  return agrees || answer.deviationReason ? [] : ['deviationReason: required to approve against what the rules found'];
}

/** E-16: what is offered in place of a missing material is answered; nobody is enrolled without either. */
function againstTheMaterials(answer: Answer, missing: Missing, offered: Offered): string[] {
  if (answer.decision !== 'approve' && answer.decision !== 'supplement') return [];
  const asked = missing.some(({ code }) => statedInstead(offered).includes(code)) ? offered : [];
  const unanswered = proofObjections(asked, answer.otherProofs ?? []);
  if (answer.decision === 'supplement') return unanswered;
  const lacking = stillMissing(missing, answer.otherProofs).map(({ code }) => code);
  if (lacking.length === 0) return unanswered;
  return [...unanswered, `decision: "approve" is not possible while materials are missing (${lacking.join(', ')}); choose "supplement"`];
}

function reasons(answer: Answer, { grounds, competent, place, placeReasons }: CheckedEnrollment): Reason[] {
  if (answer.decision === 'supplement') return [because('E-40', `参保审核要求补正：${answer.supplementRequest}`)];
  if (answer.decision === 'refuse') return [...grounds, because('E-40', `参保审核决定不予办理，理由：${answer.reason}`)];
  if (answer.decision === 'refer') return placeReasons;
  const approved = because('E-40', '参保审核同意办理新参保手续。');
  if (grounds.length === 0 && competent) return [approved];
  const deviation = `仍予同意，理由：${answer.deviationReason ?? ''}`;
  return [
    approved,
    ...grounds.map((ground) => ({ ...ground, finding: `${ground.finding}该条有不同理解，${deviation}` })),
    ...(competent ? [] : [because('E-40', `核查的参保地为${place}，${deviation}`)]),
  ];
}

function proofReasons(answer: Answer, offered: Offered): Reason[] {
  if (answer.decision !== 'approve' && answer.decision !== 'supplement') return [];
  return (answer.otherProofs ?? []).map(({ recognised, reason }, index) => {
    const verdict = recognised === 'yes' ? '予以认可' : '不予认可';
    return because('E-16', `以“${offered[index]?.description ?? ''}”参照书面劳动合同（协议），窗口${verdict}，理由：${reason}`, 'AMB-19');
  });
}
