import { describe, expect, test } from '#test';
import type { RequiredDocument } from '../../../../src/policy/assess-materials.ts';
import { exemptedMaterials } from '../../../../src/processes/continuation/rules/exempted-materials.ts';
import type { ScopeFacts } from '../../../../src/processes/continuation/rules/scope.ts';

const required = (...codes: string[]): RequiredDocument[] =>
  codes.map((code) => ({ code, name: code, form: '', requirement: '', clause: '' }));
const PROOF = 'unemploymentCertificateOrTerminationProof';

describe('why documents of the list are not asked for', () => {
  test.each<[string, ScopeFacts, RequiredDocument[], string[]]>([
    ['all of the list is asked for', { transferType: 'sameDistrict' }, required(PROOF), []],
    ['C-12', { transferType: 'otherDistrict' }, required(PROOF), ['C-12 AMB-56']],
    ['AMB-28 in the same district', { transferType: 'sameDistrict', continuationReason: 'hukouMoved' }, [], ['C-09 AMB-28']],
    ['AMB-28 from another district', { continuationReason: 'hukouMoved' }, required('transferIntroductionLetter'), ['C-10 AMB-28']],
    ['AMB-28 from outside', { continuationReason: 'returnToHukouPlace' }, required('cityUrbanHukou'), ['C-13 AMB-28']],
    ['AMB-28, AMB-29', { continuationReason: 'reachedBenefitCondition' }, required('idCard'), ['C-13 AMB-28', 'C-13 AMB-29']],
    ['the type is not known', {}, [], []],
  ])('%s', (_name, facts, asked, expected) => {
    expect(exemptedMaterials(facts, asked).map(({ requirement, ambiguity }) => `${requirement} ${ambiguity}`)).toEqual(expected);
  });

  test('the reason for continuing is named', () => {
    expect(exemptedMaterials({ continuationReason: 'reachedBenefitCondition' }, []).map(({ finding }) => finding)).toEqual([
      '续保原因为达到待遇领取条件，不须提供失业证或者解除劳动关系证明材料。',
      '续保原因为达到待遇领取条件，不要求本市城镇户口。',
    ]);
  });
});
