/** Stretches of the process, worker by worker, as the engine would run them. */
import assessIdentity from '../../workers/veteran-back-pay/assess-identity.ts';
import calculateBackPay from '../../workers/veteran-back-pay/calculate-back-pay.ts';
import crossCheckMilitaryService from '../../workers/veteran-back-pay/cross-check-military-service.ts';
import crossCheckPublicSecurity from '../../workers/veteran-back-pay/cross-check-public-security.ts';
import { loadTables } from '../../src/models/tables.ts';
import checkMaterials from '../../workers/shared/check-materials.ts';
import determineBreakTime from '../../workers/veteran-back-pay/determine-break-time.ts';
import lookUpArchiveCustody from '../../workers/veteran-back-pay/look-up-archive-custody.ts';
import lookUpHardship from '../../workers/veteran-back-pay/look-up-hardship.ts';
import lookUpMedicalArrears from '../../workers/veteran-back-pay/look-up-medical-arrears.ts';
import lookUpPensionArrears from '../../workers/veteran-back-pay/look-up-pension-arrears.ts';
import lookUpServiceArchive from '../../workers/veteran-back-pay/look-up-service-archive.ts';
import lookUpUnitStatus from '../../workers/veteran-back-pay/look-up-unit-status.ts';
import registerApplication from '../../workers/veteran-back-pay/register-application.ts';
import type { World } from './world.ts';

const tables = await loadTables();

interface MaterialsFacts {
  archiveManagedByVeteransBureau: boolean;
  insuredRegionCount: number;
}

/** What the window sees of the materials, by the list that the decision table makes. */
export async function toMaterials(at: World, caseNumber: string): Promise<Record<string, unknown>> {
  const registered = await at.run(registerApplication, caseNumber);
  const custody = await at.run(lookUpArchiveCustody, caseNumber);
  const { archiveManagedByVeteransBureau, insuredRegionCount } = { ...registered, ...custody } as unknown as MaterialsFacts;
  const requiredDocuments = tables.answers('back-pay-required-documents', { archiveManagedByVeteransBureau, insuredRegionCount });
  return { ...registered, ...custody, ...(await at.run(checkMaterials, caseNumber, { requiredDocuments })) };
}

/** 身份认定 up to the clerk, cross-check included where it is needed. Returns what the form shows. */
export async function toIdentity(at: World, caseNumber: string): Promise<Record<string, unknown>> {
  const archive = await at.run(lookUpServiceArchive, caseNumber);
  const first = await at.run(assessIdentity, caseNumber);
  if (first['crossCheckNeeded'] === false) return { ...archive, ...first };
  const military = await at.run(crossCheckMilitaryService, caseNumber);
  const police = await at.run(crossCheckPublicSecurity, caseNumber);
  const second = await at.run(assessIdentity, caseNumber, {}, { id: 'assess-identity', visit: 2 });
  return { ...archive, ...military, ...police, ...second };
}

/** The five checks that run beside each other. */
export async function toVerified(at: World, caseNumber: string, visit = 1): Promise<Record<string, unknown>> {
  const element = (id: string) => ({ id, visit });
  return {
    ...(await at.run(lookUpUnitStatus, caseNumber, {}, element('look-up-unit-status'))),
    ...(await at.run(determineBreakTime, caseNumber, {}, element('determine-break-time'))),
    ...(await at.run(lookUpPensionArrears, caseNumber, {}, element('look-up-pension-arrears'))),
    ...(await at.run(lookUpMedicalArrears, caseNumber, {}, element('look-up-medical-arrears'))),
    ...(await at.run(lookUpHardship, caseNumber, {}, element('look-up-hardship'))),
  };
}

/** All the way to the calculation, by the given row of the payer table. */
export async function toCalculation(at: World, caseNumber: string, payer: object): Promise<Record<string, unknown>> {
  await toIdentity(at, caseNumber);
  const { hardship } = await toVerified(at, caseNumber);
  return at.run(calculateBackPay, caseNumber, { payer, hardship });
}
