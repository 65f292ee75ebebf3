import type { Actor } from '../../access/index.ts';
import { type Asked, documentNames, heirClaim, heirProofs, survivorRoleNames } from '../../applications/index.ts';
import type { ProcessList } from '../../processes/index.ts';
import { withSignedInHeir } from '../handing-in.ts';
import { awaits, type CaseAct, defineAct } from './act.ts';

/** L-05: an heir or beneficiary claims what an applicant who has died had paid, or applied for. */
export function heirClaimAct({ called }: ProcessList): CaseAct {
  const awaitedStep = called.find((process) => process.heirClaim)?.heirClaim;
  return defineAct({
    path: 'heir-claim',
    operationId: 'claimAsHeir',
    summary: '继承人、受益人申领',
    description: '申请人死亡、停止办理之后，由法定继承人或者指定受益人申领已缴款项或者请求继续办理。',
    body: heirClaim.meta({ id: 'HeirClaim' }),
    complete: withSignedInHeir,
    accepted: '已收到，核实继承人',
    answer: '申领已收到，将核实继承人、受益人证明材料，请关注办理进度。',
    isOpen: (progress) => awaits(progress, awaitedStep),
    asks: (_progress, actor) => [...who(actor), ...what],
    perform: async ({ cases }, { caseNumber, body, by }) => {
      await cases.heirs.claim(caseNumber, body, by);
      return undefined;
    },
  });
}

/** The window types what stands on the identity card; of everybody else the sign-in knows it. */
const who = ({ kind }: Actor): readonly Asked[] =>
  kind === 'person'
    ? []
    : [
        { field: 'heir.name', label: '申领人姓名', as: 'line' },
        { field: 'heir.idNumber', label: '申领人公民身份号码', as: 'line' },
      ];

const what: readonly Asked[] = [
  { field: 'heir.role', label: '申领人身份', as: { choice: survivorRoleNames } },
  { field: 'heir.phone', label: '联系电话', as: 'line' },
  { field: 'heir.address', label: '联系地址（选填）', as: 'line' },
  { field: 'bankAccount.accountName', label: '收款账户户名', hint: '应与申领人姓名一致。', as: 'line' },
  { field: 'bankAccount.accountNumber', label: '收款账号', hint: '10至30位数字。', as: 'line' },
  { field: 'bankAccount.bankName', label: '开户银行', as: 'line' },
  {
    field: 'documents',
    label: '提交的材料',
    hint: '法定继承人、指定受益人的证明材料必须提交。',
    as: {
      ticks: [{ title: '可以提交的材料', names: Object.fromEntries(heirProofs.map((code) => [code, documentNames[code]])) }],
    },
  },
];
