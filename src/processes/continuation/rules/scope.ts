import { allMet, type Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type ContinuationReason, type TransferType, continuationReasonNames, transferTypeNames } from './facts.ts';
import { type TenYearFacts, tenYearRule } from './ten-year-rule.ts';

export interface ScopeFacts {
  transferType?: TransferType | undefined;
  continuationReason?: ContinuationReason | undefined;
}

/** 受理范围, in the order of the source. */
const scope = [
  { requirement: 'C-02', transferType: 'sameDistrict', continuationReason: 'unemployedWorker' },
  { requirement: 'C-03', transferType: 'otherDistrict', continuationReason: 'unemployedWorker' },
  { requirement: 'C-04', transferType: 'otherDistrict', continuationReason: 'hukouMoved' },
  { requirement: 'C-05', transferType: 'outsidePooling', continuationReason: 'returnToHukouPlace' },
  { requirement: 'C-06', transferType: 'outsidePooling', continuationReason: 'reachedBenefitCondition' },
  { requirement: 'C-08', transferType: 'outsidePooling', continuationReason: 'leftAgencyWithAgencyPension' },
] as const;

/** C-02 to C-08: type of transfer and reason occur together in the list. If one of them is not known, the other does. */
export function continuationScope(facts: ScopeFacts): Condition {
  if (facts.transferType === undefined && facts.continuationReason === undefined) return undefined;
  const fitting = scope.filter(
    ({ transferType, continuationReason }) =>
      (facts.transferType ?? transferType) === transferType && (facts.continuationReason ?? continuationReason) === continuationReason,
  );
  if (fitting.length === 0) return outsideScope(facts);
  const finding = `${situationText(facts)}，属于受理范围。`;
  return { value: true, reasons: fitting.map(({ requirement }) => because(requirement, finding)) };
}

function outsideScope(facts: ScopeFacts): Condition {
  const reasons = scope
    .filter(({ continuationReason }) => continuationReason === facts.continuationReason)
    .map(({ requirement, transferType }) =>
      because(
        requirement,
        `${situationText(facts)}；该续保原因适用于${transferTypeNames[transferType]}，不符合。填写有误的，更正后重新申请。`,
      ),
    );
  return { value: false, reasons };
}

function situationText({ transferType, continuationReason }: ScopeFacts): string {
  const type = transferType && `转入类型为${transferTypeNames[transferType]}`;
  const reason = continuationReason && `续保原因为${continuationReasonNames[continuationReason]}`;
  return [type, reason].filter((part) => part !== undefined).join('，');
}

/** The type of transfer: as stated, else the only one that the list has for the reason. */
export function transferTypeOf({ transferType, continuationReason }: ScopeFacts): TransferType | undefined {
  if (transferType !== undefined) return transferType;
  const [only, ...more] = scope.filter((line) => line.continuationReason === continuationReason);
  return more.length === 0 ? only?.transferType : undefined;
}

/** C-01 to C-08: inside the scope; whoever has reached the conditions of a pension also needs the ten-year rule. */
export function continuationEligibility(facts: ScopeFacts & TenYearFacts): Condition {
  const rule = tenYearRule(facts);
  const matters = facts.continuationReason === 'reachedBenefitCondition' || rule?.value === true;
  return allMet(continuationScope(facts), matters ? rule : undefined);
}
