/** No case has this number. */
export class CaseNotFound extends Error {
  readonly caseNumber: string;
  constructor(caseNumber: string) {
    super(`No case has the number ${caseNumber}.`);
    this.name = 'CaseNotFound';
    this.caseNumber = caseNumber;
  }
}

/** The process instance has worked on another case: it is its own, or one that it calls. */
export class InstanceOfAnother extends Error {
  readonly caseNumber: string;
  /** @param caseNumber of the case that it works on */
  constructor(caseNumber: string) {
    super(`The process instance works on the case ${caseNumber}.`);
    this.name = 'InstanceOfAnother';
    this.caseNumber = caseNumber;
  }
}

/** The idempotency key was used before, for another content. */
export class IdempotencyConflict extends Error {
  readonly idempotencyKey: string;
  constructor(idempotencyKey: string) {
    super(`The idempotency key ${idempotencyKey} was used before with another content.`);
    this.name = 'IdempotencyConflict';
    this.idempotencyKey = idempotencyKey;
  }
}

/**
 * The same person has an open case of the same process. The case number is for the log only: it opens the progress
 * page, so it must not be told to someone who merely knows an ID number.
 */
export class DuplicateCase extends Error {
  /** Null if that case was closed meanwhile: trying again will do. */
  readonly caseNumber: string | null;
  constructor(caseNumber: string | null) {
    super(`The person has an open case of this process: ${caseNumber ?? 'closed meanwhile'}.`);
    this.name = 'DuplicateCase';
    this.caseNumber = caseNumber;
  }
}

/** Another row has what only one may have (PostgreSQL's unique_violation). */
export function isTaken(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code === '23505' || (cause instanceof Error && isTaken(cause));
}

/** Why a case does not take what an applicant wants of it now. */
export type CaseStateReason =
  | 'closed'
  | 'notAwaitingSupplement'
  | 'notInHearing'
  | 'notAwaited'
  | 'nothingAsked'
  | 'remittanceOrdered'
  | 'settled'
  | 'stoppedByDeath'
  | 'claimedByAnother'
  | 'heirIsApplicant'
  | 'notClosed'
  | 'ratedBefore'
  | 'arrivalNotAsked'
  | 'arrivedBefore'
  | 'tooManyPapers';

const explanations: Record<CaseStateReason, { explanation: string; remedy: string }> = {
  closed: {
    explanation: '该申请已经办结，不能再变更。',
    remedy: '如有新的情况，请重新提出申请，或者到受理窗口咨询。',
  },
  notAwaitingSupplement: {
    explanation: '该申请目前不需要补正材料。',
    remedy: '如需补充材料，请到受理窗口办理。',
  },
  notInHearing: {
    explanation: '该申请目前不在陈述、申辩期间。',
    remedy: '收到拟不予办理告知书后，请在告知的期限内提出陈述、申辩。',
  },
  notAwaited: {
    explanation: '该申请目前不在可以办理此事项的环节。',
    remedy: '请先查询办理进度；进度中列明本人可以办理的事项后，再行办理。',
  },
  nothingAsked: {
    explanation: '该业务目前没有尚待答复的转移请求。',
    remedy: '请核对受理编号和转移请求编号；须要原参保地再次答复的，先办理退回，再登记本答复。',
  },
  remittanceOrdered: {
    explanation: '补缴资金已经通知缴纳，不能撤回申请。',
    remedy: '如有疑问，请到受理窗口咨询。',
  },
  settled: {
    explanation: '申请的事项已经登记生效，不能撤回申请。',
    remedy: '如有疑问，请到受理窗口咨询。',
  },
  stoppedByDeath: {
    explanation: '申请人已经死亡，办理已经停止，不能撤回申请。',
    remedy: '请由继承人或者指定受益人按告知书办理；信息有误的，请到受理窗口更正。',
  },
  notClosed: {
    explanation: '该申请尚未办结，还不能评价。',
    remedy: '请在办结以后评价；办理中有意见的，请向受理窗口反映。',
  },
  ratedBefore: {
    explanation: '本次办理已经评价过。',
    remedy: '还有意见、建议的，请向受理窗口反映。',
  },
  arrivalNotAsked: {
    explanation: '本件没有须由领款人核实到账的支付。',
    remedy: '款项没有收到的，请与受理窗口联系。',
  },
  arrivedBefore: {
    explanation: '领款人已经答复款项到账。',
    remedy: '情况有变的，请与受理窗口联系。',
  },
  heirIsApplicant: {
    explanation: '申领人的公民身份号码与已经死亡的申请人相同。',
    remedy: '请填写继承人或者指定受益人本人的公民身份号码后重新提交。',
  },
  tooManyPapers: {
    explanation: '您为本件提交的材料文件已达上限。',
    remedy: '请将其余材料合并为一个PDF，或者到受理窗口提交。',
  },
  claimedByAnother: {
    explanation: '已有其他继承人或者受益人申领，正在核实。',
    remedy: '请与其协商一致，或者持公证书、调解书、生效裁判文书等到受理窗口提出异议。',
  },
};

/** The state of the case does not allow it. The text is Chinese, for the applicant; `reason` is for programs. */
export class CaseStateError extends Error {
  readonly caseNumber: string;
  readonly reason: CaseStateReason;
  readonly explanation: string;
  readonly remedy: string;
  constructor(caseNumber: string, reason: CaseStateReason) {
    const { explanation, remedy } = explanations[reason];
    super(explanation + remedy);
    this.name = 'CaseStateError';
    this.caseNumber = caseNumber;
    this.reason = reason;
    this.explanation = explanation;
    this.remedy = remedy;
  }
}

/** The applicant's personal data were erased from a closed case. */
export class PersonalDataErased extends Error {
  constructor(caseNumber: string) {
    super(`The personal data of case ${caseNumber} were erased; only its progress can be read.`);
    this.name = 'PersonalDataErased';
  }
}
