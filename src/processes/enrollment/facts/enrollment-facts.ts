/** What the rules ask about an applicant: as stated, by the ID number, and as earlier steps found it. */
import type { EnrollmentApplication } from '../application.ts';
import { personOf } from '../../../applications/index.ts';
import { ageMonths, legalRetirementAgeMonths, type ParameterSet } from '../../../policy/index.ts';
import { boundToRetirementAge, type EnrollmentFacts } from '../rules/index.ts';
import { omit, type Visit } from '../../shared/index.ts';
import { records } from '../records.ts';
import { serviceCorrection } from './deemed-service.ts';
import { insuranceFacts } from './enrollment-status.ts';

/** What the application and the ID number tell. */
export function statedFacts(application: EnrollmentApplication, parameters: ParameterSet): EnrollmentFacts {
  const { applicant, applicationDate, category } = application;
  const { birthDate, gender } = personOf(applicant.idNumber);
  const stated = omit(application, 'process', 'submittedBy', 'applicant', 'documents', 'otherProofs', 'category');
  const retirement = () => parameters.parameter('individualRetirementAge', applicationDate).value[gender];
  return {
    ...stated,
    applicantCategory: category,
    gender,
    ageMonths: ageMonths(birthDate, applicationDate),
    ...(boundToRetirementAge(category) && { legalRetirementAgeMonths: legalRetirementAgeMonths(birthDate, retirement()) }),
  };
}

/** The same with what the register says, and with the service as the review corrected it (E-28, AMB-15). */
export async function establishedFacts({ caseNumber, context }: Visit): Promise<EnrollmentFacts> {
  const { cases, parameters } = context;
  const { application } = await cases.files.get(caseNumber, 'enrollment');
  const status = await records.read(cases, caseNumber, 'look-up-enrollment-status');
  const corrected = await serviceCorrection(cases, caseNumber);
  return {
    ...withService(statedFacts(application, parameters), corrected?.creditableServiceMonths),
    ...insuranceFacts(status),
  };
}

/** With other months of service: what was stated as deemed months no longer counts beside them. */
export function withService(facts: EnrollmentFacts, creditableServiceMonths: number | undefined): EnrollmentFacts {
  if (creditableServiceMonths === undefined) return facts;
  return { ...facts, creditableServiceMonths, deemedContributionMonths: undefined };
}
