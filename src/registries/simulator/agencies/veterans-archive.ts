import { Router } from 'express';
import { archiveCustody, serviceArchive } from '../../veterans-archive.ts';
import { answering } from '../answering.ts';
import type { Seed, SeedPerson } from '../seed.ts';
import { recordOf } from './shared.ts';

/** 退役军人事务局档案: who keeps a file, and files that are complete, incomplete or lost. */
export function veteransArchive(seed: Seed): Router {
  const router = Router();
  router.post(
    archiveCustody.path,
    answering(archiveCustody.question, ({ idNumber }) => {
      const { managedByVeteransBureau } = recordOf(seed, idNumber, 'archive');
      return { managedByVeteransBureau };
    }),
  );
  return router.post(
    serviceArchive.path,
    answering(serviceArchive.question, ({ idNumber }) => {
      const archive = recordOf(seed, idNumber, 'archive');
      const { status, missingPapers } = archive;
      return { status, ...factsOf(archive, recordOf(seed, idNumber, 'service')), missingPapers };
    }),
  );
}

function factsOf(archive: NonNullable<SeedPerson['archive']>, claimed: SeedPerson['service']) {
  const service = { ...claimed, ...archive.statesOtherwise };
  const lost = archive.status === 'lost';
  const lacks = (fact: string) => lost || archive.lacks.some((lacked) => lacked === fact);
  return {
    personType: lost ? null : service.personType,
    enlistmentDate: lacks('enlistmentDate') ? null : service.enlistmentDate,
    dischargeDate: lacks('dischargeDate') ? null : service.dischargeDate,
    dischargeMode: lacks('dischargeMode') ? null : service.dischargeMode,
    placementUnit: lacks('placementUnit') ? null : service.placementUnit,
  };
}
