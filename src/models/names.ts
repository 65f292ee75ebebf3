/**
 * The names in bpmn/ and forms/ as types. Made by `npm run docs`; do not edit: where a name is gone, tsc shows what used it.
 * No import and nothing that runs, so that every part of the program may use it.
 */

/** By process. */
export interface Processes {
  'continuation': {
    element:
      | 'anything-to-collect'
      | 'applicant-death'
      | 'applicant-died'
      | 'application-received'
      | 'application-withdrawn'
      | 'await-personal-share'
      | 'await-transfer-reply'
      | 'calculate-collection'
      | 'calculation-start'
      | 'check-continuation'
      | 'check-materials'
      | 'check-transfer-reply'
      | 'close-completed-case'
      | 'close-died-case'
      | 'close-lapsed-case'
      | 'close-refused-case'
      | 'close-withdrawn-case'
      | 'collection-decision'
      | 'completed'
      | 'continuation-decision'
      | 'contributions-posted'
      | 'decide-overdue-collection'
      | 'decide-transfer'
      | 'died'
      | 'lapse-after-overdue'
      | 'lapse-after-supplement'
      | 'lapse-link'
      | 'lapsed'
      | 'list-required-documents'
      | 'look-up-relation'
      | 'materials-complete'
      | 'materials-to-check'
      | 'overdue-decision'
      | 'paid-late'
      | 'payment-awaited'
      | 'personal-share-overdue'
      | 'personal-share-reminded'
      | 'personal-share-reminder'
      | 'post-collection'
      | 'posting-due'
      | 'refund-lapsed-payments'
      | 'refund-surplus-payments'
      | 'refund-withdrawn-payments'
      | 'refusal-link'
      | 'refuse-after-review'
      | 'refuse-after-transfer'
      | 'refused'
      | 'register-continuation'
      | 'remind-personal-share'
      | 'remind-transfer'
      | 'reply-awaited'
      | 'reply-received'
      | 'reply-result'
      | 'request-transfer'
      | 'resume-participation'
      | 'resumption-start'
      | 'return-all-materials'
      | 'return-transfer-materials'
      | 'review-collection'
      | 'review-continuation'
      | 'send-all-returned-notice'
      | 'send-collection-notice'
      | 'send-continuation-notice'
      | 'send-lapse-notice'
      | 'send-refusal-notice'
      | 'send-transfer-return-notice'
      | 'send-withdrawal-notice'
      | 'settle-with-heirs'
      | 'supplement-materials'
      | 'supplement-needed'
      | 'supplement-result'
      | 'transfer-answered-late'
      | 'transfer-decision'
      | 'transfer-needed'
      | 'transfer-overdue'
      | 'transfer-reminded'
      | 'transfer-reminder'
      | 'withdrawal'
      | 'withdrawn';
    userTask:
      | 'decide-overdue-collection'
      | 'decide-transfer'
      | 'review-collection'
      | 'review-continuation';
    notice:
      | 'all-returned-notice'
      | 'collection-notice'
      | 'collection-reminder'
      | 'continuation-notice'
      | 'lapse-notice'
      | 'refusal-notice'
      | 'transfer-pending-notice'
      | 'transfer-return-notice'
      | 'withdrawal-notice';
    message:
      | 'applicant-died'
      | 'application-withdrawn'
      | 'continuation-application'
      | 'personal-share-received'
      | 'transfer-answered';
    receives: {
      'await-personal-share': 'personal-share-received';
      'await-transfer-reply': 'transfer-answered';
    };
  };
  'death-report': {
    element:
      | 'confirm-death'
      | 'death-confirmed'
      | 'death-decision'
      | 'death-reported'
      | 'register-death-report'
      | 'report-discarded';
    userTask:
      | 'confirm-death';
    notice: never;
    message:
      | 'death-reported';
    receives: { [task in never]: string };
  };
  'enrollment': {
    element:
      | 'applicant-death'
      | 'applicant-died'
      | 'application-received'
      | 'application-withdrawn'
      | 'check-enrollment'
      | 'check-materials'
      | 'close-completed-case'
      | 'close-died-case'
      | 'close-lapsed-case'
      | 'close-referred-case'
      | 'close-refused-case'
      | 'close-withdrawn-case'
      | 'completed'
      | 'deemed-service-result'
      | 'determine-deemed-service'
      | 'determine-enrollment-place'
      | 'died'
      | 'enroll-participant'
      | 'enrollment-approved'
      | 'enrollment-decision'
      | 'enrollment-result'
      | 'enrollment-to-check'
      | 'lapsed'
      | 'list-required-documents'
      | 'look-up-enrollment-status'
      | 'materials-complete'
      | 'materials-to-check'
      | 'referred'
      | 'refused'
      | 'register-enrollment'
      | 'review-enrollment'
      | 'send-enrollment-notice'
      | 'send-lapse-notice'
      | 'send-referral-notice'
      | 'send-refusal-notice'
      | 'send-withdrawal-notice'
      | 'settle-with-heirs'
      | 'status-to-look-up'
      | 'supplement-materials'
      | 'supplement-needed'
      | 'supplement-result'
      | 'unplaced-veteran'
      | 'withdrawal'
      | 'withdrawn';
    userTask:
      | 'determine-deemed-service'
      | 'review-enrollment';
    notice:
      | 'enrollment-notice'
      | 'lapse-notice'
      | 'referral-notice'
      | 'refusal-notice'
      | 'withdrawal-notice';
    message:
      | 'applicant-died'
      | 'application-withdrawn'
      | 'enrollment-application';
    receives: { [task in never]: string };
  };
  'lump-sum-payout': {
    element:
      | 'account-to-look-up'
      | 'account-unchanged'
      | 'anything-to-pay'
      | 'applicant-death'
      | 'applicant-died'
      | 'application-received'
      | 'application-withdrawn'
      | 'approval-decision'
      | 'approve-payout'
      | 'check-materials'
      | 'check-payout'
      | 'claims-compete'
      | 'claims-settled'
      | 'close-completed-case'
      | 'close-died-case'
      | 'close-lapsed-case'
      | 'close-refused-case'
      | 'close-withdrawn-case'
      | 'completed'
      | 'confirm-account'
      | 'continue-for-heir'
      | 'died'
      | 'lapsed'
      | 'list-required-documents'
      | 'look-up-account'
      | 'materials-complete'
      | 'materials-to-check'
      | 'order-payout'
      | 'payout-settled'
      | 'refusal-start'
      | 'refused'
      | 'register-payout'
      | 'release-decision'
      | 'release-payout'
      | 'resolve-competing-claims'
      | 'review-decision'
      | 'review-payout'
      | 'send-lapse-notice'
      | 'send-payout-notice'
      | 'send-refusal-notice'
      | 'send-withdrawal-notice'
      | 'settle-with-heirs'
      | 'supplement-materials'
      | 'supplement-needed'
      | 'supplement-result'
      | 'terminate-relation'
      | 'withdrawal'
      | 'withdrawn'
      | 'within-scope';
    userTask:
      | 'approve-payout'
      | 'release-payout'
      | 'resolve-competing-claims'
      | 'review-payout';
    notice:
      | 'lapse-notice'
      | 'payout-notice'
      | 'refusal-notice'
      | 'withdrawal-notice';
    message:
      | 'applicant-died'
      | 'application-withdrawn'
      | 'lump-sum-payout-application';
    receives: { [task in never]: string };
  };
  'return-held-money': {
    element:
      | 'confirm-held-money'
      | 'held-money-reminded'
      | 'held-money-reminder-due'
      | 'held-money-returned'
      | 'list-held-money'
      | 'money-held'
      | 'money-listed'
      | 'nothing-held'
      | 'order-held-money'
      | 'remind-held-money'
      | 'settle-held-money';
    userTask:
      | 'confirm-held-money';
    notice:
      | 'held-money-order'
      | 'held-money-reminder';
    message: never;
    receives: { [task in never]: string };
  };
  'return-late-money': {
    element:
      | 'confirm-late-back-pay'
      | 'confirm-late-contribution'
      | 'late-money-confirmed'
      | 'late-money-left'
      | 'late-money-next'
      | 'late-money-office'
      | 'late-money-received'
      | 'late-money-settled'
      | 'list-late-money'
      | 'send-late-money-notice'
      | 'settle-late-money';
    userTask:
      | 'confirm-late-back-pay'
      | 'confirm-late-contribution';
    notice:
      | 'late-money-notice';
    message:
      | 'late-money-received';
    receives: { [task in never]: string };
  };
  'settle-with-heirs': {
    element:
      | 'applicant-dead'
      | 'await-heir-claim'
      | 'claim-awaited'
      | 'confirm-heir'
      | 'heir-claim-reminder'
      | 'heir-decision'
      | 'heirs-reminded'
      | 'heirs-to-act'
      | 'list-estate'
      | 'nothing-to-settle'
      | 'refund-to-heirs'
      | 'remind-heirs'
      | 'send-claim-refusal'
      | 'send-death-notice'
      | 'send-heir-notice'
      | 'settled-with-heirs';
    userTask:
      | 'confirm-heir';
    notice:
      | 'death-notice'
      | 'heir-claim-refusal'
      | 'heir-claim-reminder'
      | 'heir-notice';
    message:
      | 'heir-claimed';
    receives: {
      'await-heir-claim': 'heir-claimed';
    };
  };
  'supplement-materials': {
    element:
      | 'await-supplement'
      | 'remind-supplement'
      | 'send-supplement-notice'
      | 'supplement-expired'
      | 'supplement-overdue'
      | 'supplement-reminded'
      | 'supplement-reminder'
      | 'supplement-requested'
      | 'supplemented';
    userTask: never;
    notice:
      | 'supplement-notice'
      | 'supplement-reminder';
    message:
      | 'materials-supplemented';
    receives: {
      'await-supplement': 'materials-supplemented';
    };
  };
  'suspension': {
    element:
      | 'applicant-death'
      | 'applicant-died'
      | 'application-received'
      | 'application-withdrawn'
      | 'arrears-deletion-requested'
      | 'arrears-overdue'
      | 'arrears-reminded'
      | 'arrears-reminder'
      | 'arrears-to-assess'
      | 'arrears-to-settle'
      | 'assess-arrears'
      | 'assess-resumption'
      | 'await-resumption'
      | 'check-materials'
      | 'check-suspension'
      | 'clear-arrears'
      | 'close-completed-case'
      | 'close-died-case'
      | 'close-lapsed-case'
      | 'close-refused-case'
      | 'close-withdrawn-case'
      | 'completed'
      | 'confirm-resumption'
      | 'credit-died-interest'
      | 'credit-interest'
      | 'credit-outstanding-interest'
      | 'deletion-requested'
      | 'died'
      | 'interest-credited'
      | 'interest-due'
      | 'lapse-after-supplement'
      | 'lapse-link'
      | 'lapse-start'
      | 'lapsed'
      | 'list-required-documents'
      | 'look-up-participation'
      | 'materials-complete'
      | 'materials-to-check'
      | 'record-arrears-deletion'
      | 'refund-lapsed-payments'
      | 'refund-surplus'
      | 'refund-withdrawn-payments'
      | 'refused'
      | 'register-suspension'
      | 'relation-now'
      | 'relation-resumed'
      | 'release-arrears'
      | 'release-died-arrears'
      | 'remind-arrears'
      | 'resume-relation'
      | 'resumption-decision'
      | 'review-decision'
      | 'review-suspension'
      | 'send-arrears-notice'
      | 'send-lapse-notice'
      | 'send-refusal-notice'
      | 'send-resumption-notice'
      | 'send-resumption-refusal'
      | 'send-suspension-notice'
      | 'send-transfer-out-notice'
      | 'send-withdrawal-notice'
      | 'settle-arrears'
      | 'settle-with-heirs'
      | 'supplement-materials'
      | 'supplement-needed'
      | 'supplement-result'
      | 'suspend-relation'
      | 'suspension-goes-on'
      | 'suspension-over'
      | 'transfer-ready'
      | 'transfer-relation'
      | 'transfer-wanted'
      | 'withdrawal'
      | 'withdrawn';
    userTask:
      | 'confirm-resumption'
      | 'review-suspension';
    notice:
      | 'arrears-notice'
      | 'arrears-reminder'
      | 'lapse-notice'
      | 'refusal-notice'
      | 'resumption-notice'
      | 'resumption-refusal-notice'
      | 'suspension-notice'
      | 'transfer-out-notice'
      | 'withdrawal-notice';
    message:
      | 'applicant-died'
      | 'application-withdrawn'
      | 'arrears-deletion-requested'
      | 'contributions-resumed'
      | 'personal-share-received'
      | 'suspension-application';
    receives: {
      'await-resumption': 'contributions-resumed';
      'settle-arrears': 'personal-share-received';
    };
  };
  'veteran-back-pay': {
    element:
      | 'accept-application'
      | 'acceptance-decision'
      | 'anything-payable'
      | 'applicant-death'
      | 'applicant-died'
      | 'application-from-department'
      | 'application-from-unit'
      | 'application-from-veteran'
      | 'application-received'
      | 'application-withdrawn'
      | 'apply-for-subsidy'
      | 'assess-identity'
      | 'await-personal-share'
      | 'await-remittance'
      | 'await-subsidy-application'
      | 'calculate-back-pay'
      | 'check-materials'
      | 'close-completed-case'
      | 'close-died-case'
      | 'close-lapsed-case'
      | 'close-referred-case'
      | 'close-refused-case'
      | 'close-withdrawn-case'
      | 'completed'
      | 'confirm-finance-share'
      | 'confirm-hardship'
      | 'confirm-inability'
      | 'cross-check-join'
      | 'cross-check-military-service'
      | 'cross-check-public-security'
      | 'cross-check-split'
      | 'decide-overdue-payment'
      | 'decide-overdue-subsidy'
      | 'determine-break-time'
      | 'determine-hardship-enterprise'
      | 'determine-identity'
      | 'determine-notice-recipients'
      | 'determine-payer'
      | 'died'
      | 'drop-medical-payment'
      | 'enterprise-checked'
      | 'evidence-sufficient'
      | 'finance-share-decision'
      | 'handle-medical-payment'
      | 'hardship-checked'
      | 'hardship-enterprise-claimed'
      | 'hardship-found'
      | 'hearing'
      | 'hearing-expired'
      | 'identity-decision'
      | 'identity-evidence'
      | 'identity-start'
      | 'inability-checked'
      | 'inability-reported'
      | 'inability-to-confirm'
      | 'lapse-after-supplement'
      | 'lapse-link'
      | 'lapse-start'
      | 'lapse-without-subsidy'
      | 'lapsed'
      | 'list-required-documents'
      | 'look-up-archive-custody'
      | 'look-up-hardship'
      | 'look-up-medical-arrears'
      | 'look-up-pension-arrears'
      | 'look-up-service-archive'
      | 'look-up-unit-status'
      | 'materials-complete'
      | 'materials-to-check'
      | 'medical-applies'
      | 'medical-checked'
      | 'medical-payment-reminded'
      | 'medical-payment-reminder'
      | 'medical-payment-result'
      | 'medical-posted'
      | 'medical-records-agree'
      | 'not-accepted'
      | 'order-remittance'
      | 'overdue-decision'
      | 'overdue-subsidy-decision'
      | 'pension-applies'
      | 'pension-checked'
      | 'pension-posted'
      | 'pension-records-agree'
      | 'personal-share-bearer'
      | 'personal-share-overdue'
      | 'personal-share-reminded'
      | 'personal-share-reminder'
      | 'post-medical-contributions'
      | 'post-pension-contributions'
      | 'posting-join'
      | 'posting-split'
      | 'reconcile-medical-records'
      | 'reconcile-pension-records'
      | 'referred'
      | 'refund-lapsed-payments'
      | 'refund-surplus'
      | 'refund-withdrawn-payments'
      | 'refusal-final'
      | 'refusal-start'
      | 'refused'
      | 'register-application'
      | 'register-subsidy-application'
      | 'remind-medical-payment'
      | 'remind-personal-share'
      | 'remind-remittance'
      | 'remind-subsidy-application'
      | 'remittance-awaited'
      | 'remittance-overdue'
      | 'remittance-reminded'
      | 'remittance-reminder'
      | 'remittance-resolution'
      | 'remittance-settled'
      | 'remittance-unsettled'
      | 'remitter'
      | 'request-unit-remittance'
      | 'resolve-remittance'
      | 'return-died-held-money'
      | 'return-lapsed-held-money'
      | 'return-surplus-held-money'
      | 'return-withdrawn-held-money'
      | 'review-calculation'
      | 'review-decision'
      | 'review-statement'
      | 'send-amount-notice'
      | 'send-completion-notice'
      | 'send-lapse-notice'
      | 'send-medical-unhandled-notice'
      | 'send-referral-notice'
      | 'send-refusal-decision'
      | 'send-refusal-intention'
      | 'send-remittance-recall'
      | 'send-withdrawal-notice'
      | 'settle-with-heirs'
      | 'share-awaited'
      | 'share-settled'
      | 'statement-received'
      | 'statement-result'
      | 'subsidy-applied'
      | 'subsidy-applied-link'
      | 'subsidy-awaited'
      | 'subsidy-link'
      | 'subsidy-needed'
      | 'subsidy-overdue'
      | 'subsidy-received'
      | 'subsidy-reminded'
      | 'subsidy-reminder'
      | 'subsidy-settled'
      | 'supplement-materials'
      | 'supplement-needed'
      | 'supplement-result'
      | 'verification-join'
      | 'verification-returned'
      | 'verification-split'
      | 'verification-start'
      | 'withdrawal'
      | 'withdrawn';
    userTask:
      | 'accept-application'
      | 'confirm-finance-share'
      | 'confirm-hardship'
      | 'confirm-inability'
      | 'decide-overdue-payment'
      | 'decide-overdue-subsidy'
      | 'determine-hardship-enterprise'
      | 'determine-identity'
      | 'handle-medical-payment'
      | 'reconcile-medical-records'
      | 'reconcile-pension-records'
      | 'resolve-remittance'
      | 'review-calculation'
      | 'review-statement';
    notice:
      | 'amount-notice'
      | 'completion-notice'
      | 'lapse-notice'
      | 'medical-payment-reminder'
      | 'medical-unhandled-notice'
      | 'personal-share-reminder'
      | 'placement-referral-notice'
      | 'refusal-decision'
      | 'refusal-intention'
      | 'remittance-recall'
      | 'remittance-reminder'
      | 'remittance-request'
      | 'subsidy-reminder'
      | 'withdrawal-notice';
    message:
      | 'applicant-died'
      | 'application-from-department'
      | 'application-from-unit'
      | 'application-from-veteran'
      | 'application-withdrawn'
      | 'inability-reported'
      | 'personal-share-received'
      | 'remittance-received'
      | 'statement-received'
      | 'subsidy-applied';
    receives: {
      'await-personal-share': 'personal-share-received';
      'await-remittance': 'remittance-received';
      'await-subsidy-application': 'subsidy-applied';
    };
  };
}

/** Of all processes. */
export type ElementId = Processes[keyof Processes]['element'];

export type JobType =
  | 'assess-arrears'
  | 'assess-identity'
  | 'assess-resumption'
  | 'begin-step'
  | 'calculate-back-pay'
  | 'calculate-collection'
  | 'check-continuation'
  | 'check-enrollment'
  | 'check-materials'
  | 'check-payout'
  | 'check-suspension'
  | 'check-transfer-reply'
  | 'clear-arrears'
  | 'close-case'
  | 'confirm-account'
  | 'continue-for-heir'
  | 'credit-interest'
  | 'cross-check-military-service'
  | 'cross-check-public-security'
  | 'determine-break-time'
  | 'drop-medical-payment'
  | 'enroll-participant'
  | 'finish-step'
  | 'list-estate'
  | 'list-held-money'
  | 'list-late-money'
  | 'look-up-account'
  | 'look-up-archive-custody'
  | 'look-up-enrollment-status'
  | 'look-up-hardship'
  | 'look-up-medical-arrears'
  | 'look-up-participation'
  | 'look-up-pension-arrears'
  | 'look-up-relation'
  | 'look-up-service-archive'
  | 'look-up-unit-status'
  | 'order-payout'
  | 'order-remittance'
  | 'post-collection'
  | 'post-medical-contributions'
  | 'post-pension-contributions'
  | 'record-arrears-deletion'
  | 'record-decision'
  | 'refund-bureau-payments'
  | 'refund-payments'
  | 'refund-to-heirs'
  | 'register-application'
  | 'register-continuation'
  | 'register-death-report'
  | 'register-enrollment'
  | 'register-payout'
  | 'register-subsidy-application'
  | 'register-suspension'
  | 'release-arrears'
  | 'request-transfer'
  | 'resume-participation'
  | 'resume-relation'
  | 'return-all-materials'
  | 'return-transfer-materials'
  | 'send-notice'
  | 'settle-held-money'
  | 'settle-late-money'
  | 'suspend-relation'
  | 'terminate-relation'
  | 'transfer-relation';

/** What the diagrams wait for. */
export type MessageName =
  | 'applicant-died'
  | 'application-from-department'
  | 'application-from-unit'
  | 'application-from-veteran'
  | 'application-withdrawn'
  | 'arrears-deletion-requested'
  | 'continuation-application'
  | 'contributions-resumed'
  | 'death-reported'
  | 'enrollment-application'
  | 'heir-claimed'
  | 'inability-reported'
  | 'late-money-received'
  | 'lump-sum-payout-application'
  | 'materials-supplemented'
  | 'personal-share-received'
  | 'remittance-received'
  | 'statement-received'
  | 'subsidy-applied'
  | 'suspension-application'
  | 'transfer-answered';

/** By the variable that a user task's form fills: its fields. */
export interface Answers {
  acceptApplication:
    | 'archiveDifficulty'
    | 'archiveDifficultyReason'
    | 'decision'
    | 'lateReason'
    | 'levelReason'
    | 'otherProofs'
    | 'otherProofs.insteadOf'
    | 'otherProofs.reason'
    | 'otherProofs.recognised'
    | 'reason'
    | 'referReason'
    | 'referTo'
    | 'routeReason'
    | 'supplementRequest';
  approvePayout:
    | 'decision'
    | 'reason';
  confirmDeath:
    | 'decision'
    | 'reason';
  confirmFinanceShare:
    | 'decision'
    | 'fundDocument'
    | 'reason';
  confirmHardship:
    | 'decision'
    | 'reason';
  confirmHeir:
    | 'decision'
    | 'reason';
  confirmHeldMoney:
    | 'decision'
    | 'fundDocument'
    | 'reason'
    | 'returnedOn'
    | 'voucherNumber';
  confirmInability:
    | 'decision'
    | 'reason';
  confirmLateBackPay:
    | 'decision'
    | 'returnedOn'
    | 'voucherNumber';
  confirmLateContribution:
    | 'decision'
    | 'returnedOn'
    | 'voucherNumber';
  confirmResumption:
    | 'decision'
    | 'endedOn'
    | 'reason';
  decideOverdueCollection:
    | 'decision'
    | 'reason';
  decideOverduePayment:
    | 'decision'
    | 'reason';
  decideOverdueSubsidy:
    | 'category'
    | 'decision'
    | 'reason'
    | 'receivedOn';
  decideTransfer:
    | 'decision'
    | 'reason';
  determineDeemedService:
    | 'creditableServiceMonths'
    | 'decision'
    | 'reason'
    | 'workStartMonth';
  determineHardshipEnterprise:
    | 'decidedBy'
    | 'decision'
    | 'reason';
  determineIdentity:
    | 'decision'
    | 'reason'
    | 'supplementRequest';
  handleMedicalPayment:
    | 'cause'
    | 'circumstances'
    | 'decision'
    | 'idCardChecked'
    | 'reason';
  reconcileMedicalRecords:
    | 'beyondDifference'
    | 'decision'
    | 'reason'
    | 'recognizedPeriods'
    | 'recognizedPeriods.from'
    | 'recognizedPeriods.place'
    | 'recognizedPeriods.proof'
    | 'recognizedPeriods.to';
  reconcilePensionRecords:
    | 'beyondDifference'
    | 'decision'
    | 'reason'
    | 'recognizedPeriods'
    | 'recognizedPeriods.from'
    | 'recognizedPeriods.place'
    | 'recognizedPeriods.proof'
    | 'recognizedPeriods.to';
  releasePayout:
    | 'decision'
    | 'reason';
  resolveCompetingClaims:
    | 'decision'
    | 'reason';
  resolveRemittance:
    | 'decision'
    | 'reason'
    | 'voucherNumber';
  reviewCalculation:
    | 'decision'
    | 'remark';
  reviewCollection:
    | 'base'
    | 'decision'
    | 'reason'
    | 'startMonth';
  reviewContinuation:
    | 'afterRetirementAge'
    | 'decision'
    | 'nameReason'
    | 'reason'
    | 'supplementRequest'
    | 'suspensionEndedOn';
  reviewEnrollment:
    | 'decision'
    | 'deviationReason'
    | 'nameReason'
    | 'otherProofs'
    | 'otherProofs.insteadOf'
    | 'otherProofs.reason'
    | 'otherProofs.recognised'
    | 'reason'
    | 'supplementRequest';
  reviewPayout:
    | 'deathProofReason'
    | 'deathProofRecognised'
    | 'decision'
    | 'exceptionReason'
    | 'heirProofWaiver'
    | 'identityChecked'
    | 'lateMonthsReason'
    | 'nameReason'
    | 'reason'
    | 'supplementRequest';
  reviewStatement:
    | 'decision'
    | 'reason';
  reviewSuspension:
    | 'decision'
    | 'nameReason'
    | 'paidSinceReason'
    | 'reason'
    | 'supplementRequest';
}
