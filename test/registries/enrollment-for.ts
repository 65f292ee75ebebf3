import type { EnrollmentApplication } from '../../src/processes/enrollment/application.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { materialsQuestion } from '../../src/processes/enrollment/rules/index.ts';
import { loadTables } from '../../src/models/tables.ts';
import { participantNamed } from './simulated.ts';

type Stated = Partial<EnrollmentApplication> & Pick<EnrollmentApplication, 'category'>;

const tables = await loadTables();
const atHome = { hukou: 'cityUrban', hukouDistrict: '示例区' } as const;
const fromOutside = { hukou: 'outsideCity', hukouDistrict: '外省甲县' } as const;
const owner = { ownerHukou: 'cityUrban', ownerHukouDistrict: '示例区', ownerRegisteredDistrict: '示例二区' } as const;
const service = (enlistmentDate: string, dischargeDate: string, creditableServiceMonths: number) => ({
  enlistmentDate: isoDate(enlistmentDate),
  dischargeDate: isoDate(dischargeDate),
  placed: false,
  creditableServiceMonths,
});

/** What the seeded participants state, as `shows` of the seed says; all but the employees of others live in our district. */
const stated: Record<string, Stated> = {
  测试参一: { category: 'unemployedWorker', formerEmployerType: 'urbanEnterprise' },
  测试参二: { category: 'businessOwner', registeredDistrict: '示例二区', registeredInUrbanArea: true },
  测试参三: { category: 'businessEmployee', ...fromOutside, ...owner, registeredInUrbanArea: true },
  测试参四: { category: 'transportOwner', hasOperatingPermit: true },
  测试参五: { category: 'transportEmployee', ...fromOutside, ...owner, hasOperatingPermit: true },
  测试参六: { category: 'agencyTempStaff', terminationDate: isoDate('2006-09-30'), hasWrittenContract: false },
  测试参七: { category: 'partTimeWorker', ...fromOutside, idCardIssuer: 'outsideCity', contractPerformanceDistrict: '示例区' },
  测试参八: { category: 'flexibleWorker' },
  测试参九: { category: 'missedByClosedUnit', insuredDuringOriginalEmployment: false },
  // The placement period ended on the day before the application.
  测试参十: { category: 'unplacedVeteran', ...service('2023-09-01', '2025-09-01', 24) },
  测试参十一: { category: 'agencyPermanentStaff', terminationDate: isoDate('2025-12-31') },
  测试参十二: { category: 'flexibleWorker' },
  测试参十三: { category: 'flexibleWorker' },
  测试参十四: { category: 'flexibleWorker' },
  测试参十五: { category: 'unplacedVeteran', ...service('2013-09-01', '2025-08-01', 144) },
  // Terminated by a payout: nothing to continue.
  测试续九: { category: 'flexibleWorker' },
  测试参十六: { category: 'agencyPermanentStaff', terminationDate: isoDate('2025-12-31') },
};

/** The application that a seeded participant would hand in: honest, with all materials, on 2 March 2026. */
export function enrollmentFor(name: string, changes: Partial<EnrollmentApplication> = {}): EnrollmentApplication {
  const own = stated[name];
  if (!own) throw new Error(`nothing is said of the enrollment of ${name}`);
  const application: EnrollmentApplication = {
    process: 'enrollment',
    submittedBy: 'participant',
    applicationDate: isoDate('2026-03-02'),
    applicant: { name, idNumber: participantNamed(name).idNumber, phone: '13800138000', address: '示例省示例市示例路1号（虚构）' },
    documents: [],
    ...atHome,
    ...own,
    ...changes,
  };
  return { ...application, documents: changes.documents ?? materialsOf(application) };
}

/** The complete list of the decision table; where any of several will do, the first. */
function materialsOf({ category, hasWrittenContract }: EnrollmentApplication): EnrollmentApplication['documents'] {
  const rows = tables.answers('enrollment-required-documents', materialsQuestion({ applicantCategory: category, hasWrittenContract }));
  return rows.map(({ code, alternatives }) => (alternatives as string[] | null)?.[0] ?? code) as EnrollmentApplication['documents'];
}
