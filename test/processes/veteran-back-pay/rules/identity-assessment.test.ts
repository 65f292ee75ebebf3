import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { identityAssessment, type IdentityFacts } from '../../../../src/processes/veteran-back-pay/rules/identity-assessment.ts';
import { silent, stated as ordinary } from './service-facts.ts';

const stated = { ...ordinary, dischargeDate: isoDate('2002-12-01') };
const complete: IdentityFacts = {
  stated,
  archive: { ...stated, status: 'complete' },
  acceptedDifficulty: null,
  military: null,
  police: null,
};
const lost: IdentityFacts = { ...complete, archive: { ...silent, status: 'lost' } };
const police = { result: 'confirmed', finding: '相符。' } as const;
const confirmed = { result: 'confirmed', finding: '一致。', ...stated } as const;

describe('B-32 a complete archive that agrees with the form', () => {
  test('establishes the service and proposes to confirm, without a cross-check', () => {
    expect(identityAssessment(complete).value).toEqual({
      established: stated,
      eligible: true,
      proposal: 'confirm',
      difficult: false,
      crossCheckNeeded: false,
    });
  });

  test('B-08 discharged on 2019-01-21 is proposed for refusal', () => {
    const late = { ...stated, dischargeDate: isoDate('2019-01-21') };
    const { value } = identityAssessment({ ...complete, stated: late, archive: { ...late, status: 'complete' } });
    expect(value).toMatchObject({ eligible: false, proposal: 'refuse', crossCheckNeeded: false });
  });
});

describe('B-33 lost, incomplete or contradicting archive', () => {
  test('is cross-checked until both organs have answered', () => {
    expect(identityAssessment(lost).value).toMatchObject({ difficult: true, crossCheckNeeded: true });
    expect(identityAssessment({ ...lost, military: confirmed }).value.crossCheckNeeded).toBe(true);
    expect(identityAssessment({ ...lost, police }).value.crossCheckNeeded).toBe(true);
    expect(identityAssessment({ ...lost, military: confirmed, police }).value.crossCheckNeeded).toBe(false);
  });

  test.each(['incomplete', 'lost', 'undeterminable'] as const)(
    'so is what the window accepted as %s, whatever the archive says',
    (acceptedDifficulty) => {
      expect(identityAssessment({ ...complete, acceptedDifficulty }).value).toMatchObject({ difficult: true, crossCheckNeeded: true });
      const checked = identityAssessment({ ...complete, acceptedDifficulty, military: confirmed, police });
      expect(checked.value).toMatchObject({ crossCheckNeeded: false, proposal: 'confirm' });
      expect(checked.reasons[0]).toMatchObject({ requirement: 'B-33', finding: expect.stringContaining('受理窗口已认可申请人说明的') });
    },
  );

  test('a lost archive is no ground to refuse once both confirm', () => {
    const { value } = identityAssessment({ ...lost, military: confirmed, police });
    expect(value).toMatchObject({ eligible: true, proposal: 'confirm', established: stated });
  });

  test('the military register decides item by item, then the archive, then the statement', () => {
    const facts: IdentityFacts = {
      stated,
      archive: { ...silent, status: 'incomplete', enlistmentDate: isoDate('1990-12-10') },
      acceptedDifficulty: null,
      military: { result: 'contradicted', finding: '退出现役时间不一致。', ...silent, dischargeDate: isoDate('2019-02-01') },
      police,
    };
    const { value } = identityAssessment(facts);
    expect(value.established).toEqual({
      ...stated,
      enlistmentDate: '1990-12-10',
      dischargeDate: '2019-02-01',
    });
    expect(value).toMatchObject({ eligible: false, proposal: 'refuse' });
  });

  test('a name that does not belong to the number is proposed for refusal, though B-08 is met', () => {
    const wrong = { result: 'contradicted', finding: '姓名不符。' } as const;
    const { value, reasons } = identityAssessment({ ...lost, military: confirmed, police: wrong });
    expect(value).toMatchObject({ eligible: true, proposal: 'refuse' });
    expect(reasons.map(({ finding }) => finding)).toContain('公安部门：姓名不符。');
  });

  test('nothing but the statement: proposed for refusal; with an incomplete archive the clerk gets a proposal to confirm', () => {
    const unknown = { result: 'notFound', finding: '查无记录。', ...silent } as const;
    expect(identityAssessment({ ...lost, military: unknown, police }).value.proposal).toBe('refuse');
    const incomplete: IdentityFacts = { ...complete, archive: { ...stated, status: 'incomplete' } };
    expect(identityAssessment({ ...incomplete, military: unknown, police }).value.proposal).toBe('confirm');
  });
});
