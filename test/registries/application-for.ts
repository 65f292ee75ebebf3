import type { VeteranApplication } from '../../src/processes/veteran-back-pay/application/fields.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { submissionRoute } from '../../src/processes/veteran-back-pay/rules/index.ts';
import type { Seed, SeedPerson } from '../../src/registries/simulator/seed.ts';

/** The application that a seeded person would hand in: complete, honest, by the right route, in September 2019. */
export function applicationFor(seed: Seed, person: SeedPerson): VeteranApplication {
  const { placementUnit, supervisingDepartment, ...service } = person.service;
  const managed = person.archive?.managedByVeteransBureau ?? false;
  const lost = person.archive?.status === 'lost' && person.archive.missingPapers.length === 2;
  const unit = unitStated(seed, placementUnit);
  const department = unitStated(seed, supervisingDepartment);
  const statedContributions = [
    ...(person.pension?.paid ?? []).map((paid) => ({ insurance: 'pension' as const, ...paid })),
    ...(person.medical?.paid ?? []).map((paid) => ({ insurance: 'medical' as const, ...paid })),
  ];
  const insuredRegionCount = new Set(statedContributions.map((paid) => paid.place)).size;
  const unitStatus = unit?.status ?? 'neverAssigned';
  const { submitTo } = submissionRoute({
    placementUnitStatus: unitStatus,
    supervisingDeptStatus: department?.status,
  }).value;
  return {
    process: 'veteran-back-pay',
    submittedBy: submitTo === 'veteransAffairsBureau' ? 'veteran' : submitTo,
    applicationDate: isoDate('2019-09-02'),
    applicant: {
      name: person.name,
      idNumber: person.idNumber,
      phone: '13800138000',
      address: '示例省示例市示例路1号（虚构）',
    },
    service: {
      ...service,
      archiveManagedByVeteransBureau: managed,
      ...(lost && { archiveDifficulty: 'lost' as const, archiveDifficultyDescription: '原单位改制移交时档案丢失，主管部门出具了说明。' }),
      preEnlistmentFirstInsuredDate: person.pension?.preEnlistmentFirstInsuredDate ?? null,
    },
    placementUnit: { ...unit, status: unitStatus },
    supervisingDepartment: department,
    insuredRegionCount,
    statedContributions,
    documents: [
      ...(managed || lost ? [] : (['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy'] as const)),
      'idCard:original',
      'idCard:copy',
      'applicationForm:original',
      ...(insuredRegionCount > 1 ? (['contributionRecords'] as const) : []),
    ],
  };
}

/** Name, credit code and status as registered; a unit that is not in the register states itself able to pay. */
function unitStated(seed: Seed, name: string | null) {
  if (name === null) return null;
  const { creditCode, status } = seed.units.find((unit) => unit.name === name) ?? {};
  return { name, ...(creditCode && { creditCode }), status: status ?? ('existsAbleToPay' as const) };
}
