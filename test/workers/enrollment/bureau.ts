/** The bureau without its engine: the workers of enrollment one after the other, with the tables applied as the engine does. */
import { loadTables } from '../../../src/models/tables.ts';
import type { EnrollmentApplication } from '../../../src/processes/enrollment/application.ts';
import checkEnrollment from '../../../workers/enrollment/check-enrollment.ts';
import lookUpEnrollmentStatus from '../../../workers/enrollment/look-up-enrollment-status.ts';
import registerEnrollment from '../../../workers/enrollment/register-enrollment.ts';
import checkMaterials from '../../../workers/shared/check-materials.ts';
import recordDecision from '../../../workers/shared/record-decision.ts';
import { enrollmentFor } from '../../registries/enrollment-for.ts';
import { world, type World } from '../world.ts';

const tables = await loadTables();

export interface Bureau {
  at: World;
  /** A new case of the seeded participant; one of an earlier test is over. */
  caseOf(name: string, changes?: Partial<EnrollmentApplication>): Promise<string>;
  /** From the registration to the window: everything that the form of review-enrollment reads. */
  toReview(caseNumber: string): Promise<Record<string, unknown>>;
  /** Checks again, in another visit. */
  check(caseNumber: string, variables: Record<string, unknown>, visit?: number): Promise<Record<string, unknown>>;
  /** A clerk completes a task. */
  decide(caseNumber: string, task: string, answer: object, visit?: number): Promise<Record<string, unknown>>;
  element(id: string, visit?: number): { id: string; process: string; visit: number };
}

export async function bureau(): Promise<Bureau> {
  const at = await world();
  const element = (id: string, visit = 1) => ({ id, process: 'enrollment', visit });
  const check: Bureau['check'] = (caseNumber, { applicantCategory, hukou, idCardIssuer, ownerHukou }, visit) => {
    const enrollmentPlaces = tables.answers('enrollment-place', { applicantCategory, hukou, idCardIssuer, ownerHukou });
    return at.run(checkEnrollment, caseNumber, { enrollmentPlaces }, element('check-enrollment', visit));
  };
  let applications = 0;
  return {
    at,
    element,
    check,
    async caseOf(name, changes) {
      applications += 1;
      const application = enrollmentFor(name, changes);
      const earlier = await at.cases.announcements.openCasesOf(application.applicant.idNumber, ({ id }) => id === 'enrollment');
      for (const { caseNumber } of earlier) await at.cases.files.close(caseNumber, 'withdrawn', []);
      return (await at.cases.files.create(application, `enrollment ${applications}`)).caseNumber;
    },
    async toReview(caseNumber) {
      const registered = await at.run(registerEnrollment, caseNumber, {}, element('register-enrollment'));
      const { applicantCategory, hasWrittenContract } = registered;
      const requiredDocuments = tables.answers('enrollment-required-documents', { applicantCategory, hasWrittenContract });
      const checked = await at.run(checkMaterials, caseNumber, { requiredDocuments }, element('check-materials'));
      const status = await at.run(lookUpEnrollmentStatus, caseNumber, {}, element('look-up-enrollment-status'));
      return { ...registered, requiredDocuments, ...checked, ...status, ...(await check(caseNumber, registered)) };
    },
    decide: (caseNumber, task, answer, visit) => {
      const variable = task.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return at.run(recordDecision, caseNumber, { [variable]: answer }, element(task, visit));
    },
  };
}
