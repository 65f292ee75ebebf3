import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { systemClock } from '../../src/clock.ts';
import { isCreditCode } from '../../src/applications/credit-code.ts';
import { backPayDocuments } from '../../src/processes/veteran-back-pay/application/documents.ts';
import { isIdNumber, personOf } from '../../src/applications/identity-number.ts';
import { applicationInput, newIdNumber } from '../cases/fixtures.ts';

/** 2026-03-02 09:00 in China. */
const schema = applicationSchema(() => new Date('2026-03-02T01:00:00Z'));

type Path = string;

/** The application with the value at the path changed; `undefined` takes the field away. */
function changed(...changes: [Path, unknown][]): unknown {
  const input = applicationInput() as Record<string, unknown>;
  for (const [path, value] of changes) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, input);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return input;
}

function problems(input: unknown): [Path, string][] {
  return (schema.safeParse(input).error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]);
}

describe('a veteran application (B-19)', () => {
  test('that is right is taken as it is', () => {
    const input = applicationInput();
    expect(schema.parse(input)).toEqual(input);
    expect(applicationSchema(systemClock).safeParse(input).success).toBe(true);
  });

  test('in which the form was left blank says that there is none', () => {
    const blank = ['service.preEnlistmentFirstInsuredDate', 'supervisingDepartment', 'statedContributions'];
    expect(schema.parse(changed(...blank.map((path): [Path, unknown] => [path, undefined])))).toMatchObject({
      service: { preEnlistmentFirstInsuredDate: null },
      supervisingDepartment: null,
      statedContributions: [],
    });
  });

  test('loses blanks around its texts, and "x" at the end of a number becomes "X"', () => {
    const idNumber = [...Array(30)].map(() => newIdNumber()).find((number) => number.endsWith('X')) ?? '';
    const parsed = schema.parse(changed(['applicant.name', ' 测试人 '], ['applicant.idNumber', ` ${idNumber.toLowerCase()}`]));
    expect(parsed.applicant).toMatchObject({ name: '测试人', idNumber });
  });

  test.each<[Path, unknown, string]>([
    [
      'process',
      'divorce',
      '办理事项应为下列之一：veteran-back-pay（部分退役士兵保险补缴）、enrollment（个人参保新参保）、continuation（个人参保续保）、lump-sum-payout（基本养老保险一次性支付）、suspension（基本养老保险关系中断），请更正。',
    ],
    ['submittedBy', undefined, '材料提交方未填写，请补充填写。'],
    [
      'submittedBy',
      'friend',
      '材料提交方应为下列之一：placementUnit（原安置单位）、supervisingDepartment（原安置单位主管部门）、veteran（退役士兵本人），请更正。',
    ],
    ['applicationDate', '2019-02-30', '申请日期应为公历日期，按年-月-日填写，例如1998-12-01，请更正。'],
    ['applicationDate', 20190701, '申请日期应为公历日期，按年-月-日填写，例如1998-12-01，请更正。'],
    ['applicationDate', '2026-03-03', '申请日期不得晚于今天（2026-03-02），请更正。'],
    ['applicant', undefined, '申请人信息未填写，请补充填写。'],
    ['applicant.name', undefined, '申请人姓名未填写，请补充填写。'],
    ['applicant.name', '  ', '申请人姓名未填写，请补充填写。'],
    ['applicant.name', '测试1', '申请人姓名中有“1”，姓名只能由文字和间隔号“·”组成，请按身份证更正。'],
    ['applicant.name', '测'.repeat(51), '申请人姓名不得超过50个字，请缩短。'],
    ['applicant.idNumber', '510101197001010018', '公民身份号码不正确，请按身份证上的18位号码填写。'],
    ['applicant.idNumber', '510101700101001', '公民身份号码不正确，请按身份证上的18位号码填写。'],
    ['applicant.phone', '12345', '联系电话不正确，请填写11位手机号码或者带区号的固定电话号码。'],
    ['applicant.address', '某'.repeat(201), '联系地址不得超过200个字，请缩短。'],
    ['applicant.email', 'a@b.cn', '申请人信息中有不认识的字段：email，请删除或者更正字段名。'],
    ['service.personType', 'civilian', '人员类别应为下列之一：soldier（士兵（含士官））、officer（军官），请更正。'],
    ['service.enlistmentDate', '1988-13-01', '入伍日期应为公历日期，按年-月-日填写，例如1998-12-01，请更正。'],
    ['service.enlistmentDate', '1969-12-31', '入伍日期应晚于公民身份号码所载的出生日期，请核对入伍日期和公民身份号码。'],
    ['service.dischargeDate', '1988-12-01', '退出现役日期（1988-12-01）应晚于入伍日期（1988-12-01），请核对后更正。'],
    ['service.dischargeDate', '2019-07-02', '退出现役日期（2019-07-02）不得晚于申请日期（2019-07-01），请核对后更正。'],
    ['service.dischargeDate', '2027-01-01', '退出现役日期不得晚于今天（2026-03-02），请更正。'],
    [
      'service.dischargeMode',
      null,
      '退役安置方式应为下列之一：governmentArrangedWork（以政府安排工作方式退出现役）、other（其他方式），请更正。',
    ],
    ['service.archiveManagedByVeteransBureau', 'no', '档案是否由退役军人事务局负责管理应为true（是）或者false（否），请更正。'],
    [
      'service.preEnlistmentFirstInsuredDate',
      '1988-12-01',
      '入伍前首次参保日期应早于入伍日期（1988-12-01），请核对后更正；入伍前未参保的，请填null。',
    ],
    ['service.preEnlistmentFirstInsuredDate', '1969-01-01', '入伍前首次参保日期应晚于公民身份号码所载的出生日期，请核对后更正。'],
    [
      'service.archiveDifficulty',
      'burnt',
      '档案材料情况应为下列之一：none（没有下列情况）、incomplete（资料不全）、lost（档案丢失）、undeterminable（难以认定），请更正。',
    ],
    ['service.archiveDifficulty', 'lost', '档案材料情况的说明未填写，请写明缺少哪些材料、原由何单位保管、如何缺失。'],
    [
      'placementLevel',
      'town',
      '原办理安置手续的层级应为下列之一：county（县（市、区））、city（市（地、州、盟））、province（省（自治区、直辖市）），请更正。',
    ],
    ['otherProofs', [{ insteadOf: 'idCard:copy', description: '驾驶证' }], '材料代码不在材料目录中，请按接口说明中的材料目录填写代码。'],
    ['otherProofs', [{ insteadOf: 'contributionRecords' }], '其他证明材料的名称和内容未填写，请补充填写。'],
    ['placementUnit.name', undefined, '原安置单位名称未填写，请补充填写；无安置单位的，原安置单位状况请填neverAssigned。'],
    [
      'placementUnit.creditCode',
      '915000001000001471',
      '原安置单位统一社会信用代码不正确，请按营业执照或者法人证书上的18位统一社会信用代码填写。',
    ],
    ['supervisingDepartment.name', undefined, '主管部门名称未填写，请补充填写。'],
    [
      'supervisingDepartment.status',
      'neverAssigned',
      '主管部门状况应为下列之一：existsAbleToPay（存在，有缴费能力）、existsUnableToPay（存在，无缴费能力）、notExists（不存在），请更正。',
    ],
    ['placementUnit.status', 'neverAssigned', '无安置单位的没有主管部门，主管部门信息请填null；有主管部门的，请更正原安置单位状况。'],
    ['insuredRegionCount', 1.5, '参保地区数应为0至50的整数，请更正。'],
    ['insuredRegionCount', -1, '参保地区数应为0至50的整数，请更正。'],
    ['statedContributions', 'none', '本人填报的缴费情况应为列表（没有内容的填空列表），请更正。'],
    ['statedContributions.0.insurance', 'injury', '险种应为下列之一：pension（基本养老保险）、medical（基本医疗保险），请更正。'],
    ['statedContributions.0.from', '2003-7', '缴费起始年月应为年月，按年-月填写，例如2003-07，请更正。'],
    ['statedContributions.0.to', '2003-06', '缴费截止年月（2003-06）不得早于缴费起始年月（2003-07），请更正。'],
    ['statedContributions.0.to', '2026-04', '缴费截止年月（2026-04）不得晚于本月，请更正。'],
    ['statedContributions.0.from', '1969-12', '缴费起始年月（1969-12）不得早于公民身份号码所载的出生年月，请核对后更正。'],
    ['documents.0', 'driversLicence', '材料代码不在材料目录中，请按接口说明中的材料目录填写代码。'],
    ['documents', Array(51).fill('idCard'), '提交的材料不得超过50项，请合并后填写。'],
    ['bank', '622', '申请中有不认识的字段：bank，请删除或者更正字段名。'],
  ])('with %s = %j is told so', (path, value, message) => {
    expect(problems(changed([path, value])).map(([, text]) => text)).toContain(message);
  });

  test.each<[string, [Path, unknown][], Path]>([
    [
      'a unit that does not exist',
      [
        ['submittedBy', 'placementUnit'],
        ['placementUnit.status', 'notExists'],
      ],
      'submittedBy',
    ],
    [
      'a department that is not named',
      [
        ['submittedBy', 'supervisingDepartment'],
        ['supervisingDepartment', null],
      ],
      'submittedBy',
    ],
    [
      'a department that does not exist',
      [
        ['submittedBy', 'supervisingDepartment'],
        ['supervisingDepartment.status', 'notExists'],
      ],
      'submittedBy',
    ],
  ])('cannot be submitted by %s (B-21 to B-24)', (_who, changes, path) => {
    expect(problems(changed(...changes)).map(([at]) => at)).toEqual([path]);
  });

  test('may leave out a unit that there never was', () => {
    const input = changed(['placementUnit', { status: 'neverAssigned' }], ['supervisingDepartment', null]);
    expect(problems(input)).toEqual([]);
  });

  test('may not name the same document or the same contribution twice', () => {
    const stated = applicationInput().statedContributions[0];
    const input = changed(['documents', ['idCard', 'idCard:copy', 'idCard']], ['statedContributions', [stated, stated]]);
    expect(problems(input)).toEqual([
      ['statedContributions.1', '该条缴费情况与前面填写的完全相同，请删除重复的一条。'],
      ['documents.2', '材料代码idCard重复，请删除重复的一项。'],
    ]);
  });

  test('may offer something else in place of what is not handed in, once (AMB-11)', () => {
    const proof = { insteadOf: 'enlistmentProof:stampedCopy', description: '县人民武装部出具的入伍通知书' };
    const without = applicationInput().documents.filter((code) => code !== proof.insteadOf);
    expect(problems(changed(['documents', without], ['otherProofs', [proof]]))).toEqual([]);
    expect(problems(changed(['documents', [...without, proof.insteadOf]], ['otherProofs', [proof, proof]]))).toEqual([
      ['otherProofs.0.insteadOf', expect.stringContaining('已在提交的材料中，不需要以其他证明材料代替')],
      ['otherProofs.1.insteadOf', expect.stringContaining('已在提交的材料中')],
      ['otherProofs.1', '该项其他证明材料与前面填写的完全相同，请删除重复的一项。'],
    ]);
  });

  test('is told everything at once, contradictions between right fields included', () => {
    const input = changed(
      ['applicant.phone', undefined],
      ['applicant.idNumber', '123'],
      ['service.dischargeDate', '1980-01-01'],
      ['documents', ['idCard', 'idCard', 'nothing']],
      ['statedContributions', [{ insurance: 'pension', from: '2005-01', to: '2004-01', place: '甲', unit: '乙' }, { from: 1 }]],
      ['service.rank', 'captain'],
    );
    const paths = problems(input).map(([path]) => path);
    expect(paths.sort()).toEqual(
      [
        'applicant.phone',
        'applicant.idNumber',
        'service',
        'service.dischargeDate',
        'documents.1',
        'documents.2',
        'statedContributions.0.to',
        ...['insurance', 'from', 'to', 'place', 'unit'].map((field) => `statedContributions.1.${field}`),
      ].sort(),
    );
  });

  test.each([[null], [undefined], ['text'], [[]]])('that is %j is not one', (input) => {
    expect(problems(input)).toHaveLength(1);
  });

  test('knows today by the calendar of China', () => {
    const late = applicationSchema(() => new Date('2026-03-02T16:00:00Z'));
    expect(late.safeParse(changed(['applicationDate', '2026-03-03'])).success).toBe(true);
  });

  test('takes every code of the list of materials (B-25 to B-30)', () => {
    expect(problems(changed(['documents', backPayDocuments]))).toEqual([]);
  });
});

describe('numbers', () => {
  test('of persons need a real birth date and a right checksum (GB 11643)', () => {
    const right = newIdNumber('19640229');
    expect(isIdNumber(right)).toBe(true);
    expect(isIdNumber(newIdNumber('19650229'))).toBe(false);
    expect(isIdNumber(`${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}`)).toBe(false);
    expect(personOf('510101196402291232')).toEqual({ birthDate: '1964-02-29', gender: 'male' });
    expect(personOf('510101196402291240').gender).toBe('female');
  });

  test.each([
    ['91350100M000100Y43', true],
    ['915000001000001470', true],
    ['915000001000001471', false],
    ['91350100M000100Y44', false],
    ['91350100I000100Y43', false],
    ['9135', false],
  ])('of units: %s is right: %s (GB 32100)', (code, right) => {
    expect(isCreditCode(code)).toBe(right);
  });
});
