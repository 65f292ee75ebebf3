/**
 * Who reaches what: the one table. An operation that is not in it cannot be served. On a case, only the roles count that
 * somebody has in that case; for everybody else it does not exist.
 */
import type { Act } from './assurance.ts';
import type { Role } from './roles.ts';

export type Right =
  /** For everybody, and nothing in it is of a person. */
  | { for: 'everybody' }
  /** For an agency, proved by its signature. */
  | { for: 'agency' }
  /** `act`: which assurance a person needs; `newcomer`: also for a person who is not in the case yet, where it waits for them. */
  | { for: readonly Role[]; act: Act; newcomer?: true };

const everybody = { for: 'everybody' } as const;
const agency = { for: 'agency' } as const;
const operator = { for: ['operator'], act: 'look' } as const satisfies Right;

/** Who acts for the participant: themselves, whom they have sent, and the window for who is standing before it. */
const party = ['applicant', 'mandateHolder', 'submitter', 'unit', 'window'] as const satisfies Role[];
/** What was applied for belongs to the applicant: whose mandate nobody has confirmed does not dispose of it. */
const entitled = ['applicant', 'mandateHolder', 'unit', 'window'] as const satisfies Role[];

/** Who fills in for themselves or for somebody: the window does so in one go. */
const person = ['applicant', 'mandateHolder', 'submitter'] as const satisfies Role[];

const ofOneself = { for: ['applicant', 'mandateHolder', 'submitter', 'unit'], act: 'look' } as const satisfies Right;
const following = { for: [...party, 'clerk', 'treasurer', 'auditor'], act: 'look' } as const satisfies Right;

/** Whose tasks are in Tasklist. */
const onTasks = { for: ['window', 'clerk'], act: 'look' } as const satisfies Right;
/** All of a case, the personal data in full. */
const staffLook = { for: ['window', 'clerk', 'treasurer', 'auditor'], act: 'look' } as const satisfies Right;

/** Who signs in at the identity platform: what is about nothing but their own sign-in. */
const signedIn = {
  for: ['applicant', 'mandateHolder', 'submitter', 'unit', 'window', 'clerk', 'treasurer', 'auditor', 'operator'],
  act: 'look',
} as const satisfies Right;

const forUnit = { for: ['unit'], act: 'apply' } as const satisfies Right;

const atWindow = { for: ['window'], act: 'look' } as const satisfies Right;
/** Who answers for the work as a whole. */
const overseeing = { for: ['treasurer', 'auditor', 'operator'], act: 'look' } as const satisfies Right;

export const rights: Readonly<Record<string, Right>> = {
  signIn: everybody,
  signedIn: everybody,
  signOut: everybody,
  whoAmI: everybody,
  receiptState: everybody,
  health: everybody,
  documentation: everybody,
  openApiDocument: everybody,
  precheck: everybody,

  portalHome: everybody,
  pageAsset: everybody,
  portalCheck: everybody,
  portalCheckFirst: everybody,
  portalCheckResult: everybody,
  portalReceipt: everybody,
  portalReceiptState: everybody,
  portalVerify: everybody,
  portalVerified: everybody,
  portalElder: everybody,
  portalLeave: everybody,

  listSessions: signedIn,
  endSession: signedIn,
  endOtherSessions: signedIn,

  letterChoices: { for: person, act: 'look' },
  chooseMail: { for: person, act: 'apply' },
  confirmMail: { for: person, act: 'apply' },
  forgetMail: { for: person, act: 'apply' },
  chooseSms: { for: person, act: 'apply' },

  portalApply: { for: party, act: 'apply' },
  readDraft: { for: person, act: 'apply' },
  saveDraft: { for: person, act: 'apply' },
  discardDraft: { for: person, act: 'apply' },
  submitApplication: { for: party, act: 'apply' },
  unitDesk: forUnit,
  unitService: forUnit,
  unitTemplate: forUnit,
  unitWorkbook: forUnit,
  checkBatch: forUnit,
  handInBatch: forUnit,
  ownCases: ofOneself,
  myCases: ofOneself,
  casePage: following,
  letterFile: following,
  receiptFile: following,
  caseDiagram: following,
  payPage: { for: party, act: 'look' },
  caseProgress: following,
  supplementMaterials: { for: party, act: 'apply' },
  papersPage: following,
  papersPageHandIn: { for: party, act: 'apply' },
  handInPaper: { for: party, act: 'apply' },
  listPapers: following,
  openPaper: following,
  submitStatement: { for: entitled, act: 'apply' },
  reportInability: { for: entitled, act: 'apply' },
  applyForSubsidy: { for: entitled, act: 'dispose' },
  resumeContributions: { for: entitled, act: 'apply' },
  requestArrearsDeletion: { for: entitled, act: 'dispose' },
  withdrawApplication: { for: entitled, act: 'dispose' },
  rateService: ofOneself,
  // The office that has paid does not answer for whoever was paid.
  confirmPayoutArrival: { for: ['applicant', 'mandateHolder'], act: 'apply' },
  claimAsHeir: { for: ['mandateHolder', 'submitter', 'window'], act: 'dispose', newcomer: true },
  issueQueryCode: { for: [...entitled, 'submitter'], act: 'apply' },

  listMandates: { for: ['applicant', 'window', 'clerk'], act: 'look' },
  acceptMandate: { for: ['window'], act: 'look' },
  revokeMandate: { for: ['applicant', 'mandateHolder', 'submitter', 'window'], act: 'apply' },

  recordPayment: agency,
  recordReferredPayment: agency,
  recordTransferReply: agency,
  recordDeath: agency,

  counter: atWindow,
  counterLook: atWindow,
  counterCase: atWindow,
  counterOriginals: atWindow,
  counterReceipt: atWindow,
  overview: overseeing,
  overviewTable: overseeing,
  operation: operator,
  retryStep: operator,
  retryLetter: operator,
  resendDelivery: operator,
  workList: onTasks,
  openTask: onTasks,
  searchCases: staffLook,
  staffCasePage: staffLook,
  staffPaperPage: staffLook,
  compareCases: staffLook,
  recordComparison: onTasks,
  acceptMandatePage: { for: ['window'], act: 'look' },
  revokeMandatePage: { for: ['window'], act: 'look' },

  reportDeath: { for: ['window', 'operator'], act: 'look' },
  listUnmatchedPayments: { for: ['treasurer', 'operator'], act: 'look' },
  listUnmatchedTransferReplies: { for: ['treasurer', 'operator'], act: 'look' },
  assignTransferReply: { for: ['treasurer', 'operator'], act: 'look' },
  reconciliations: { for: ['treasurer', 'auditor'], act: 'look' },
  reconciliation: { for: ['treasurer', 'auditor'], act: 'look' },
  prepareReconciliation: { for: ['treasurer'], act: 'look' },
  approveReconciliation: { for: ['treasurer'], act: 'look' },
  decideUnmatched: { for: ['treasurer'], act: 'look' },
  approveUnmatched: { for: ['treasurer'], act: 'look' },
  metrics: { for: ['monitor', 'operator'], act: 'look' },
  operationsDocument: operator,
  rulesInUse: operator,
  rulesWaiting: operator,
  reload: operator,
  listDeployments: operator,
  latestDeployments: operator,
  getDeployment: operator,
  recordDeployment: operator,
  listInstances: operator,
  moveInstance: operator,
  endSessionsOf: operator,
};

/** Whether one of the roles that somebody has in a case is enough. */
export function mayBy(operationId: string, roles: readonly Role[]): boolean {
  const right = rightTo(operationId);
  return 'act' in right && right.for.some((role) => roles.includes(role));
}

/** The pre-check has an operation for each process. @throws Error where the table has no row: nobody may have it */
export function rightTo(operationId: string): Right {
  const right = rights[operationId.startsWith('precheck') ? 'precheck' : operationId];
  if (right) return right;
  throw new Error(`Nobody has a right to the operation "${operationId}". Add its row to src/access/rights.ts.`);
}
