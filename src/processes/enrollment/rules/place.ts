import type { Outcome, Reason } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { EnrollmentFacts } from './facts.ts';

/** The places that the decision table enrollment-place names, and the fact that says where it is. */
const places = {
  hukouPlace: { name: '户口所在地', fact: 'hukouDistrict' },
  registeredPlace: { name: '注册经营地', fact: 'registeredDistrict' },
  ownerHukouPlace: { name: '雇主户口所在地', fact: 'ownerHukouDistrict' },
  ownerRegisteredPlace: { name: '雇主注册经营地', fact: 'ownerRegisteredDistrict' },
  contractPerformancePlace: { name: '劳动合同履行地', fact: 'contractPerformanceDistrict' },
} as const;

/** A row of the decision table enrollment-place. */
export interface PlaceRow {
  place: keyof typeof places;
  /** In Chinese: whose place it is, and when. */
  explanation: string;
  requirement: string;
  clause: string;
  /** Null where the source says it. */
  ambiguity: string | null;
}

/** What the decision table enrollment-place is asked (E-27, E-31 to E-33, E-36 to E-39). */
export function placeQuestion({ applicantCategory, hukou, idCardIssuer, ownerHukou }: EnrollmentFacts) {
  return { applicantCategory, hukou, idCardIssuer, ownerHukou };
}

/**
 * E-40: the district whose social insurance bureau enrolls. While a hukou or an ID card is not known the table names
 * every place that it may be; then it is decided only if all that are known are one and the same.
 */
export function enrollmentPlace(rows: readonly PlaceRow[], facts: EnrollmentFacts): Outcome<string> | undefined {
  const known = rows.flatMap((row) => {
    const district = facts[places[row.place].fact];
    return district === undefined ? [] : [{ row, district }];
  });
  const [first, ...others] = known;
  if (!first || others.some(({ district }) => district !== first.district)) return undefined;
  const { district } = first;
  const open = rows.length > 1 ? '所需的户口或者居民身份证情况尚未填写，暂按已填写的地点确定，须经核实。' : '';
  return {
    value: district,
    reasons: [...known.map(({ row }) => reasonFor(row, district)), because('E-40', `由${district}的社会保险局办理新参保手续。${open}`)],
  };
}

function reasonFor({ place, explanation, requirement, clause, ambiguity }: PlaceRow, district: string): Reason {
  const reason = { requirement, clause, finding: `${explanation}；${places[place].name}为${district}。` };
  return ambiguity === null ? reason : { ...reason, ambiguity };
}
