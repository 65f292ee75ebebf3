/** What the rules ask about an applicant: as stated, by the ID number, and as earlier steps found it. */
import type { EnrollmentApplication } from '../application.ts';
import { personOf } from '../../../applications/identity-number.ts';
import { ageMonths } from '../../../policy/dates.ts';
import { boundToRetirementAge, type EnrollmentFacts } from '../rules/index.ts';
import type { ParameterSet } from '../../../policy/parameters.ts';
import { legalRetirementAgeMonths } from '../../../policy/retirement-age.ts';
import { omit } from '../../shared/omit.ts';
import type { Visit } from '../../shared/visit.ts';
import { records } from '../records.ts';
import { serviceCorrection } from './deemed-service.ts';

/** What the application and the ID number tell. */
export function statedFacts(application: EnrollmentApplication, parameters: ParameterSet): EnrollmentFacts {
  const { applicant, applicationDate, category } = application;
  const { birthDate, gender } = personOf(applicant.idNumber);
  const stated = omit(application, 'process', 'submittedBy', 'applicant', 'documents', 'category');
  const retirement = () => parameters.parameter('legalRetirementAge', applicationDate).value[gender];
  return {
    ...stated,
    applicantCategory: category,
    gender,
    ageMonths: ageMonths(birthDate, applicationDate),
    ...(boundToRetirementAge(category) && { legalRetirementAgeMonths: legalRetirementAgeMonths(birthDate, retirement()) }),
  };
}

/** The same with what the register says, and with the service as the review corrected it (E-28, AMB-15). */
export async function establishedFacts({ caseNumber, context }: Visit, parameters: ParameterSet): Promise<EnrollmentFacts> {
  const { cases } = context;
  const { application } = await cases.files.get(caseNumber, 'enrollment');
  const status = await records.read(cases, caseNumber, 'look-up-enrollment-status');
  const { alreadyInsured, agencyPension } = status;
  const corrected = await serviceCorrection(cases, caseNumber);
  return { ...withService(statedFacts(application, parameters), corrected?.creditableServiceMonths), alreadyInsured, agencyPension };
}

/** With other months of service: what was stated as deemed months no longer counts beside them. */
export function withService(facts: EnrollmentFacts, creditableServiceMonths: number | undefined): EnrollmentFacts {
  if (creditableServiceMonths === undefined) return facts;
  return { ...facts, creditableServiceMonths, deemedContributionMonths: undefined };
}
