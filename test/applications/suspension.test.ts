import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { testClock } from '../cases/test-clock.ts';

const { now } = testClock('2026-09-20T01:00:00.000Z');
const common = {
  process: 'suspension',
  submittedBy: 'participant',
  applicationDate: '2026-09-10',
  applicant: { name: '测试断一', idNumber: '510101197809099011', phone: '13800138000' },
  documents: ['idCard', 'hukouBook', 'pensionHandbook', 'suspensionTransferForm'],
  arrearsDeletionRequested: false,
  registrationRequested: false,
};
const problems = (application: object) =>
  applicationSchema(now)
    .safeParse({ ...common, ...application })
    .error?.issues.map(({ message }) => message) ?? [];

const right = {
  sentenced: { suspensionReason: 'sentenced', custodyType: 'imprisonment', custodyFrom: '2026-09-01' },
  enlisted: { suspensionReason: 'enlisted', enlistmentApprovalDate: '2026-09-05' },
  transferOut: { suspensionReason: 'transferOut', transferTo: '示例二区', arrearsDeletionRequested: true },
  other: { suspensionReason: 'other', otherReason: '暂时无力缴费' },
};

describe('S-02, S-03 the reasons', () => {
  test.each(Object.entries(right))('%s is complete', (_reason, application) => {
    expect(problems(application)).toEqual([]);
  });

  test.each([
    ['sentenced', ['处罚种类未填写，请补充填写。', '开始执行日期未填写，请补充填写。']],
    ['enlisted', ['批准参军日期未填写，请补充填写。']],
    ['transferOut', ['转往地未填写，请补充填写。']],
    ['other', ['中断缴费的原因未填写，请补充填写。']],
  ])('%s needs what belongs to it', (suspensionReason, expected) => {
    expect(problems({ suspensionReason })).toEqual(expected);
  });

  test('what belongs to another reason is not taken', () => {
    expect(problems({ ...right.other, custodyType: 'imprisonment' })).toEqual([
      '中断原因为其他原因的，不填写处罚种类，请删除或者更正中断原因。',
    ]);
  });

  test('what has not happened yet is not taken', () => {
    expect(problems({ ...right.enlisted, enlistmentApprovalDate: '2026-09-21' })).toEqual([
      '批准参军日期不得晚于今天（2026-09-20），请更正。',
    ]);
  });
});

test('S-08 what is owed is deleted for a transfer-out only', () => {
  expect(problems({ ...right.other, arrearsDeletionRequested: true })).toEqual(['只有办理转出的可以申请删除欠费，请填false（否）。']);
});
