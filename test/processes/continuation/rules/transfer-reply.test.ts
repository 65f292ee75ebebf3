import { describe, expect, test } from '#test';
import { transferReply } from '../../../../src/processes/continuation/rules/transfer-reply.ts';
import { Money } from '../../../../src/policy/money.ts';
import { findings } from '../../veteran-back-pay/rules/reasons.ts';

const amounts = (fund: string, letter: string) => ({ fundTransferred: Money.of(fund), letterAmount: Money.of(letter) });
const agree = amounts('12345.67', '12345.67');
const differ = amounts('12345.66', '12345.67');

describe('C-19, C-20 the answer to the original place', () => {
  const accept = { action: 'accept', reasonStated: false, completionRequested: false };
  const demand = { action: 'returnToOrigin', returnedScope: 'transferMaterials', reasonStated: false, completionRequested: true };
  const explain = { action: 'returnToOrigin', returnedScope: 'allMaterials', reasonStated: true, completionRequested: false };

  test.each([
    ['nothing is wrong', { yearlyRecordsProvided: true, ...agree }, accept],
    ['C-19 the yearly records are missing', { yearlyRecordsProvided: false, ...agree }, demand],
    ['C-20 one fen too little', { yearlyRecordsProvided: true, ...differ }, explain],
    ['C-20 one fen too much', { yearlyRecordsProvided: true, ...amounts('0.01', '0') }, explain],
    ['both', { yearlyRecordsProvided: false, ...differ }, { ...explain, completionRequested: true }],
    ['only the records are known, and complete', { yearlyRecordsProvided: true }, accept],
    ['only the records are known, and missing', { yearlyRecordsProvided: false }, demand],
    ['only the amounts are known, and agree', agree, accept],
    ['only the amounts are known, and differ', differ, explain],
  ])('%s', (_name, facts, expected) => {
    expect(transferReply(facts)?.value).toEqual(expected);
  });

  test('one amount alone decides nothing', () => {
    expect(transferReply({ fundTransferred: Money.of('1') })).toBeUndefined();
    expect(transferReply({ letterAmount: Money.of('1') })).toBeUndefined();
    expect(transferReply({})).toBeUndefined();
  });

  test('the reasons compare the amounts and say what goes back', () => {
    const outcome = transferReply({ yearlyRecordsProvided: false, ...differ });
    expect(outcome?.reasons).toMatchObject([{ requirement: 'C-19', ambiguity: 'AMB-59' }, { requirement: 'C-20' }]);
    expect(outcome && findings(outcome)).toBe(
      [
        '转出方社会保险经办机构未提供各年度缴费及个人账户信息，转入资料退回原参保地，并要求补齐明细。',
        '基金划转额12345.66元，介绍信中的转移金额12345.67元，两者不一致，由接收地社会保险局说明原因，所有资料退回原参保地。',
      ].join('\n'),
    );
  });
});
