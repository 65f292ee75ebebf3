import { describe, expect, test } from '#test';
import { Money } from '../../src/policy/money.ts';
import { maskIdNumber, maskJson, maskName, maskText } from '../../src/applications/masking.ts';
import { newIdNumber } from '../cases/fixtures.ts';

describe('masking', () => {
  test.each([
    ['赵铁柱', '赵**'],
    ['欧阳', '欧**'],
    ['𠮷野家', '𠮷**'],
    ['', '**'],
  ])('of the name %s leaves %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test.each([
    ['11010119800307001X', '11**************1X'],
    ['1234', '****'],
    ['12345', '12*45'],
  ])('of the number %s leaves %s', (idNumber, masked) => {
    expect(maskIdNumber(idNumber)).toBe(masked);
  });

  test('of free text takes out the applicant, and anybody else by the form of the number', () => {
    const applicant = { name: '赵铁柱', idNumber: newIdNumber(), phone: '023-66668888', address: '某县某路九号' };
    const wife = newIdNumber('19750203');
    const text = `赵铁柱（${applicant.idNumber}，023-66668888，某县某路九号）之妻${wife}，手机13812345678，信用代码915000001000001470。`;
    expect(maskText(text, { applicant })).toBe(
      `赵**（51${'*'.repeat(14)}${applicant.idNumber.slice(-2)}，**********88，***）之妻51${'*'.repeat(14)}${wife.slice(-2)}，` +
        `手机*********78，信用代码915000001000001470。`,
    );
  });

  test('of free text takes out whoever claims the money, and the account it goes to', () => {
    const applicant = { name: '赵铁柱', idNumber: newIdNumber(), phone: '13800000000' };
    const claimant = { role: 'heir', name: '钱小花', idNumber: newIdNumber(), phone: '023-55554444' } as const;
    const bankAccount = { accountName: '钱小花', accountNumber: '622200000000001234', bankName: '示例银行' };
    expect(maskText('继承人钱小花（023-55554444）的账号622200000000001234', { applicant, claimant, bankAccount })).toBe(
      `继承人钱**（**********44）的账号62${'*'.repeat(14)}34`,
    );
  });

  const applicant = { name: '买买提·艾合买提', idNumber: '650102196402290036', phone: '13800138000', address: '示例省示例市示例路1号' };
  test.each([
    ['申请人买买提·艾合买提不符合条件', '申请人买**不符合条件'],
    ['申请人买买提•艾合买提、买买提 艾合买提、买买提艾合买提、买买提－艾合买提', '申请人买**、买**、买**、买**'],
    ['证号650102 19640229 0036', '证号65**************36'],
    ['证号650102-19640229-0036', '证号65**************36'],
    ['证号６５０１０２１９６４０２２９００３６', '证号65**************36'],
    ['证号65010219640229001X，末位ｘ的65010219640229001ｘ', '证号65**************1X，末位ｘ的65**************1x'],
    ['旧证号650102640229003', '旧证号65***********03'],
    [
      '电话138 0013 8000、138-0013-8000、１３８００１３８０００、+86 13800138000',
      '电话*********00、*********00、*********00、+86 *********00',
    ],
    ['住示例省 示例市示例路１号', '住***'],
  ])('of free text finds however it is spelled: %s', (text, masked) => {
    expect(maskText(text, { applicant })).toBe(masked);
  });

  test('of free text leaves keys, amounts and dates alone', () => {
    const text = '2251799813685249 13800000000001 1234.50 2019-01-21 110101198013070010 915000001000001470';
    expect(maskText(text, null)).toBe(text);
  });

  test('of free text takes a name in Latin letters for a name only where it stands by itself', () => {
    const applicant = { name: 'Ni', idNumber: newIdNumber(), phone: '13800000000' };
    expect(maskText('placementUnit, unit Ni、NI与Ｎｉ。', { applicant })).toBe('placementUnit, unit N**、N**与N**。');
  });

  test('of JSON reaches every text in it', () => {
    const applicant = { name: '赵铁柱', idNumber: newIdNumber(), phone: '13800000000' };
    const value = { a: ['赵铁柱', 1, null, true], b: { c: '电话13800000000' }, d: undefined };
    expect(maskJson(value, { applicant })).toEqual({ a: ['赵**', 1, null, true], b: { c: '电话*********00' } });
  });

  test('of JSON keeps amounts and times as they are written', () => {
    const value = { total: Money.of('12.30'), at: new Date('2026-03-01T08:00:00Z') };
    expect(maskJson(value, null)).toEqual({ total: '12.30', at: '2026-03-01T08:00:00.000Z' });
  });
});
