import { describe, expect, test } from '#test';
import { statedInstead, stillMissing } from '../../../../src/processes/veteran-back-pay/rules/stated-instead.ts';

const papers = ['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy'];
const elsewhere = { archiveManagedByVeteransBureau: false };
const document = (code: string) => ({ code, name: code, form: '', requirement: 'B-25', clause: '' });
const missing = [...papers, 'idCard:copy', 'contributionRecords'].map(document);
const left = (...answer: Parameters<typeof stillMissing>[1][]) =>
  stillMissing(missing, Object.assign({}, ...answer)).map(({ code }) => code);

describe('what a person sees before the case goes back', () => {
  test('nothing where nothing is stated', () => {
    expect(statedInstead({ service: elsewhere })).toEqual([]);
    expect(statedInstead({ service: { ...elsewhere, archiveDifficulty: 'none' } })).toEqual([]);
  });

  test('B-27, B-33 the service papers of whoever says that the bureau keeps the archive, or that it is lost', () => {
    expect(statedInstead({ service: { archiveManagedByVeteransBureau: true } })).toEqual(papers);
    expect(statedInstead({ service: { ...elsewhere, archiveDifficulty: 'lost' as const } })).toEqual(papers);
  });

  test('AMB-11 what something else stands in for, once', () => {
    const otherProofs = [{ insteadOf: 'enlistmentProof:stampedCopy' }, { insteadOf: 'contributionRecords' }];
    expect(statedInstead({ service: elsewhere, otherProofs })).toEqual(['enlistmentProof:stampedCopy', 'contributionRecords']);
    expect(statedInstead({ service: { archiveManagedByVeteransBureau: true }, otherProofs })).toHaveLength(3);
  });
});

describe('what is missing after the window has answered', () => {
  test('everything where it accepts nothing', () => {
    const refused = { archiveDifficulty: 'notAccepted', otherProofs: [{ insteadOf: 'contributionRecords', recognised: 'no' }] } as const;
    expect(left({})).toHaveLength(4);
    expect(left(refused)).toHaveLength(4);
  });

  test('B-33 not the service papers of an archive accepted as lost; B-28 the card all the same', () => {
    expect(left({ archiveDifficulty: 'accepted' })).toEqual(['idCard:copy', 'contributionRecords']);
  });

  test('AMB-11 not what something else was recognised for', () => {
    const otherProofs = [{ insteadOf: 'contributionRecords', recognised: 'yes' }] as const;
    expect(left({ otherProofs })).toEqual([...papers, 'idCard:copy']);
    expect(left({ otherProofs, archiveDifficulty: 'accepted' })).toEqual(['idCard:copy']);
  });
});
