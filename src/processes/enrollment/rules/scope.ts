import {
  allMet,
  type ApplicantCategory,
  categoryNames,
  type Condition,
  type Outcome,
  type ParameterSet,
  type Reason,
} from '../../../policy/index.ts';
import { belowRetirementAge } from './below-retirement-age.ts';
import { businessOfTheCity } from './business.ts';
import { because, type RequirementId } from './clauses.ts';
import { type EnrollmentFacts } from './facts.ts';
import { formerEmployer, leftAgencyInTime, missedByUnit } from './former-employment.ts';
import { cityUrbanHukou } from './hukou.ts';
import { notPlaced, placementPeriodExceeded } from './placement.ts';
import { operatingPermit, transportEmployeeHukou, transportOwnerHukou } from './transport.ts';

type Rule = (facts: EnrollmentFacts, parameters: ParameterSet) => Condition;

/** The categories of the scope in the order of the source, and what each asks for beside being named. */
const scope: Record<ApplicantCategory, { requirement: RequirementId; rules: readonly Rule[] }> = {
  unemployedWorker: { requirement: 'E-02', rules: [formerEmployer, belowRetirementAge('E-34'), cityUrbanHukou('E-34')] },
  businessOwner: { requirement: 'E-03', rules: [businessOfTheCity] },
  businessEmployee: { requirement: 'E-03', rules: [businessOfTheCity] },
  transportOwner: { requirement: 'E-04', rules: [transportOwnerHukou, operatingPermit] },
  transportEmployee: { requirement: 'E-04', rules: [transportOwnerHukou, operatingPermit, transportEmployeeHukou] },
  agencyTempStaff: { requirement: 'E-05', rules: [leftAgencyInTime] },
  partTimeWorker: { requirement: 'E-06', rules: [] },
  flexibleWorker: { requirement: 'E-07', rules: [cityUrbanHukou('E-07')] },
  missedByClosedUnit: { requirement: 'E-08', rules: [belowRetirementAge('E-35'), cityUrbanHukou('E-35'), missedByUnit] },
  unplacedVeteran: { requirement: 'E-09', rules: [notPlaced, placementPeriodExceeded] },
  agencyPermanentStaff: { requirement: 'E-36', rules: [belowRetirementAge('E-36'), cityUrbanHukou('E-36')] },
};

/** E-02 to E-09, E-26, E-34 to E-36: inside the scope, as far as the facts say. Undefined without a category. */
export function withinScope(facts: EnrollmentFacts, parameters: ParameterSet): Condition {
  const { applicantCategory: category } = facts;
  if (category === undefined) return undefined;
  return allMet(listed(category), ...scope[category].rules.map((rule) => rule(facts, parameters)));
}

/** To be of a category of the list is a condition that is met. What no fact says is left to the clerk. */
function listed(category: ApplicantCategory): Condition {
  return { value: true, reasons: [reasonFor(category)] };
}

function reasonFor(category: ApplicantCategory): Reason {
  const finding = `参保人员类别为${categoryNames[category]}，属于受理范围`;
  if (category === 'missedByClosedUnit') return because('E-08', `${finding}；原单位是否为参保企业，由受理人员核实。`, 'AMB-18');
  if (category === 'agencyPermanentStaff') {
    return because('E-36', `${finding}；原单位已参加机关事业养老保险的，应办理续保。`, 'AMB-24');
  }
  return because(scope[category].requirement, `${finding}。`);
}

/** E-36: permanent agency staff are treated as unemployed workers, every other category as itself. */
export function treatedAs({ applicantCategory: category }: EnrollmentFacts): Outcome<ApplicantCategory> | undefined {
  if (category === undefined) return undefined;
  const value = category === 'agencyPermanentStaff' ? 'unemployedWorker' : category;
  const finding =
    value === category ? `按${categoryNames[category]}办理。` : '与原单位解除或者终止劳动（聘用）关系的在编人员，参照企业失业人员办理。';
  return { value, reasons: [because(scope[category].requirement, finding)] };
}
