/** What is kept with the other decisions of a case, word by word: the requirement, the open reading of the source, the finding. */
import { expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { applicationWindow } from '../../../../src/processes/veteran-back-pay/rules/application-window.ts';
import { breakTimeDetermination } from '../../../../src/processes/veteran-back-pay/rules/break-time.ts';
import { completionNotice } from '../../../../src/processes/veteran-back-pay/rules/completion-notice.ts';
import { eligibleDischargeDate } from '../../../../src/processes/veteran-back-pay/rules/eligibility.ts';
import { hardshipEnterprise } from '../../../../src/processes/veteran-back-pay/rules/hardship-enterprise.ts';
import { identityAssessment, type IdentityFacts } from '../../../../src/processes/veteran-back-pay/rules/identity-assessment.ts';
import { inabilityToConfirm } from '../../../../src/processes/veteran-back-pay/rules/inability.ts';
import { recordAgreement } from '../../../../src/processes/veteran-back-pay/rules/record-agreement.ts';
import { submissionRoute } from '../../../../src/processes/veteran-back-pay/rules/submission-route.ts';
import { month } from '../../../../src/policy/months.ts';
import { period } from './back-pay-facts.ts';
import { told } from './reasons.ts';
import { silent, stated } from './service-facts.ts';

test('B-07, B-08, B-20, B-24, B-34, B-38, B-44', () => {
  expect(told(completionNotice({}))).toEqual(['B-07 补缴完成后，告知退役士兵本人。']);
  expect(told(eligibleDischargeDate({ dischargeDate: isoDate('2019-01-20') }))).toEqual([
    'B-08 退出现役日期2019年1月20日早于《意见》施行日2019年1月21日，符合“施行前”的条件。',
  ]);
  const window = (on: string) => told(applicationWindow({ applicationDate: on.length === 7 ? month(on) : isoDate(on) }));
  expect([window('2019-12-31'), window('2020-01')]).toEqual([
    ['B-20 申请日期2019年12月31日，申请时间原则上为2019年6月1日至2019年12月31日，在规定时间内。'],
    ['B-20 AMB-06 申请月份2020年1月，申请时间原则上为2019年6月1日至2019年12月31日，不在规定时间内；是否受理由受理人员决定并说明理由。'],
  ]);
  expect(told(submissionRoute({ placementUnitStatus: 'neverAssigned' }))).toEqual([
    'B-24 AMB-14 无安置单位，材料由本人直接交到退役军人事务局。',
  ]);
  expect(told(submissionRoute({ placementUnitStatus: 'notExists', supervisingDeptStatus: 'notExists' }))).toEqual([
    'B-24 AMB-14 原安置单位及其主管部门均不存在，材料由本人直接交到退役军人事务局。',
  ]);
  const breakTime = (scope: 'always' | 'difficultCasesOnly') =>
    told(breakTimeDetermination({ crossCheckNeeded: false, breakTimeDetermination: scope }));
  expect([breakTime('always'), breakTime('difficultCasesOnly')]).toEqual([
    ['B-34 AMB-49 按现行设定一律送社会保险经办机构认定断缴时间，本件应当送请认定。'],
    ['B-34 AMB-49 按现行设定仅难以认定的送社会保险经办机构认定断缴时间，本件无需送请认定。'],
  ]);
  const unable = { placementUnitStatus: 'existsUnableToPay', supervisingDeptStatus: 'notExists' } as const;
  const able = { ...unable, placementUnitStatus: 'existsAbleToPay' } as const;
  const abovePays = { ...unable, supervisingDeptStatus: 'existsAbleToPay' } as const;
  expect([
    told(hardshipEnterprise({ ...unable, hardshipEnterpriseLevel: 'county' })),
    told(hardshipEnterprise({ ...unable, hardshipEnterpriseLevel: 'city' })),
    told(hardshipEnterprise({ ...able, hardshipEnterpriseLevel: 'city' })),
  ]).toEqual([
    ['B-38 AMB-02 责任单位存在但申报无力缴纳，应由县人民政府认定是否属于特困企业。'],
    ['B-38 AMB-02 责任单位存在但申报无力缴纳，应由市人民政府认定是否属于特困企业。'],
    ['B-38 AMB-02 没有存在而申报无力缴纳的责任单位，无需认定特困企业。'],
  ]);
  expect([
    told(inabilityToConfirm({ ...able, unpaidBy: null })),
    told(inabilityToConfirm({ ...abovePays, unpaidBy: null })),
    told(inabilityToConfirm({ ...unable, unpaidBy: null })),
    told(inabilityToConfirm({ ...able, unpaidBy: 'placementUnit' })),
  ]).toEqual([
    ['B-44 原安置单位有缴费能力，无需审核确认。'],
    ['B-44 原安置单位上级主管部门有缴费能力，无需审核确认。'],
    ['B-48 AMB-51 原安置单位及其上级主管部门不存在或者无缴费能力，应由经济、人力资源和社会保障等部门审核确认。'],
    ['B-48 AMB-51 原安置单位经通知未能缴款，应由经济、人力资源和社会保障等部门审核确认有无缴费能力。'],
  ]);
});

test('B-33 what the organs answered, and what speaks against a confirmation', () => {
  const lost: IdentityFacts = {
    stated,
    archive: { ...silent, status: 'lost' },
    acceptedDifficulty: null,
    military: { result: 'notFound', finding: '查无记录。', ...silent },
    police: { result: 'contradicted', finding: '姓名不符。' },
  };
  const compared = '应与兵役机关、公安部门比对甄别核实。';
  expect(told(identityAssessment(lost))?.slice(0, -3)).toEqual([
    `B-33 档案丢失，${compared}`,
    'B-33 兵役机关：查无记录。',
    'B-33 公安部门：姓名不符。',
    'B-33 姓名与公民身份号码未能核实一致，建议不予认定。',
    'B-33 档案丢失，兵役机关查无记录，服役情况仅有本人填报，建议不予认定。',
  ]);
  const incomplete = { ...lost, archive: { ...stated, status: 'incomplete' }, military: null, police: null } as const;
  expect(told(identityAssessment(incomplete))?.slice(0, -3)).toEqual([`B-33 档案资料不全，${compared}`]);
  // What the archive says of the service goes before what is stated, though it differs in one item only.
  const archive = { ...stated, status: 'complete', personType: 'officer', dischargeMode: 'other' } as const;
  const differing = identityAssessment({ ...incomplete, archive });
  expect(told(differing)?.[0]).toBe(
    `B-33 申请表与档案不一致，难以认定（人员类别：申请表为士兵（含士官），档案为军官；退出现役方式：申请表为政府安排工作，档案为其他方式），${compared}`,
  );
});

test('B-36 where form and registry differ, by month; blanks around a name are none of it', () => {
  const record = (from: string, to: string, unit = '甲厂') => ({ ...period(from, to), place: '重庆', unit });
  const compare = (stated: ReturnType<typeof record>[], recorded: ReturnType<typeof record>[]) =>
    told(recordAgreement({ insurance: 'pension', stated, recorded }));
  expect(compare([record('2001-01', '2001-02', ' 甲厂 ')], [record('2001-01', '2001-02')])).toEqual([
    'B-36 基本养老保险：申请人填写的缴费时间、地点、单位与缴费记录一致。',
  ]);
  const twoUnits = [record('2001-03', '2001-04', '乙厂'), record('2001-04', '2001-04')];
  expect(compare([record('2001-03', '2001-04')], [record('2001-01', '2001-01'), ...twoUnits])).toEqual([
    'B-36 基本养老保险：申请人填写的情况与缴费记录有3处不一致。' +
      '2001年1月：系统有重庆 甲厂的缴费记录，申请表未填写。' +
      '2001年3月：申请表填写由重庆 甲厂缴费，系统记录为重庆 乙厂。' +
      '2001年4月：申请表填写由重庆 甲厂缴费，系统记录为重庆 乙厂、重庆 甲厂。',
  ]);
});
