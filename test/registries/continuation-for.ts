/** Applications of the seeded, fictitious participants who continue; `changes` make a path of the diagram come up. */
import type { ContinuationApplication } from '../../src/processes/continuation/application.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { participantNamed } from './simulated.ts';

type Situation = Pick<ContinuationApplication, 'transferType' | 'continuationReason'> & Partial<ContinuationApplication>;

const here: Situation = { transferType: 'sameDistrict', continuationReason: 'unemployedWorker' };
const elsewhere: Situation = { transferType: 'otherDistrict', continuationReason: 'unemployedWorker', goldenInsuranceSystemUsed: true };
const outside: Situation = { transferType: 'outsidePooling', continuationReason: 'returnToHukouPlace' };
const pension: Situation = { transferType: 'outsidePooling', continuationReason: 'reachedBenefitCondition' };

/** The situation of each of them, as the seed says. */
const situations: Record<string, Situation> = {
  测试续一: here,
  测试续二: elsewhere,
  测试续三: elsewhere,
  测试续四: elsewhere,
  测试续五: elsewhere,
  测试续六: outside,
  测试续七: {
    ...pension,
    contributionPlaces: [
      { place: '示例区', months: 120 },
      { place: '外省样板市', months: 119 },
    ],
  },
  测试续八: {
    ...pension,
    contributionPlaces: [
      { place: '邻省示范市', months: 96 },
      { place: '外省样板市', months: 100 },
    ],
  },
  测试续十八: here,
  测试续十九: here,
  测试续九: here,
  测试续十: here,
  测试续十一: here,
  测试续十二: here,
  测试续十三: here,
  测试续十四: { transferType: 'outsidePooling', continuationReason: 'leftAgencyWithAgencyPension', relationPlace: '邻省示范市' },
  测试续十五: { ...elsewhere, continuationReason: 'hukouMoved' },
  测试续十六: outside,
  测试续十七: elsewhere,
  测试续三十: elsewhere,
};

/** Whatever any of the lists asks for. */
const everything: ContinuationApplication['documents'] = [
  'unemploymentCertificate',
  'idCard:original',
  'idCard:copy',
  'hukouBook:original',
  'hukouBook:copy',
  'pensionHandbook',
  'transferIntroductionLetter',
  'accountInfoTable',
  'cityUrbanHukou',
  'outsideAgencyData',
];

/** Complete and honest, handed in in November 2026. */
export function continuationFor(name: string, changes: Partial<ContinuationApplication> = {}): ContinuationApplication {
  const { idNumber, relation } = participantNamed(name);
  const situation = situations[name] ?? here;
  return {
    process: 'continuation',
    submittedBy: 'participant',
    applicationDate: isoDate('2026-11-02'),
    applicant: { name, idNumber, phone: '13800138000' },
    hukou: 'cityUrban',
    hukouPlace: '示例区',
    relationPlace: relation?.place ?? '示例区',
    servingSentence: false,
    documents: everything,
    ...situation,
    ...changes,
  };
}
