/** From the application to the identity (B-08, B-19 to B-33). */
import { z } from 'zod';
import {
  archiveCustody,
  dateSchema,
  militaryCrossCheckSchema,
  policeCrossCheckSchema,
  serviceArchiveSchema,
} from '../../../registries/index.ts';
import {
  choice,
  coded,
  deadlinesRecord,
  field,
  oneOf,
  optionalText,
  proofAnswersFor,
  refuse,
  requiredText,
  supplement,
} from '../../shared/index.ts';
import { codesOf, dischargeModeNames, personTypeNames } from '../../../policy/index.ts';
import { openLists } from '../application/documents.ts';
import { placementLevelNames } from '../rules/facts.ts';

/** What the window says of what the applicant states in place of a material (B-33, AMB-11). */
const recognitions = {
  archiveDifficulty: choice('accepted', 'notAccepted').optional(),
  archiveDifficultyReason: optionalText,
  otherProofs: proofAnswersFor(openLists).optional(),
};

export const identityOutcomes = {
  'register-application': z.object({
    withinApplicationWindow: field('在受理期限内', z.boolean()),
    routeAgrees: field('提交途径相符', z.boolean()),
    levelAgrees: field('层级相符', z.boolean()).optional(),
    deadlines: deadlinesRecord.extend({ medicalPaymentReminder: field('医保手续提醒间隔', z.string()).optional() }),
  }),

  'look-up-archive-custody': archiveCustody.answer.extend({
    managedByVeteransBureau: field('档案由退役军人事务局负责管理', archiveCustody.answer.shape.managedByVeteransBureau),
  }),

  'accept-application': oneOf(
    z.object({
      decision: z.literal('accept'),
      lateReason: optionalText,
      routeReason: optionalText,
      levelReason: optionalText,
      ...recognitions,
    }),
    supplement.extend(recognitions),
    refuse,
    z.object({ decision: z.literal('refer'), referTo: choice(...codesOf(placementLevelNames)), referReason: requiredText }),
  ),

  'look-up-service-archive': serviceArchiveSchema,
  'cross-check-military-service': militaryCrossCheckSchema,
  'cross-check-public-security': policeCrossCheckSchema,

  'assess-identity': z.object({
    /** Everything after it counts by these dates. */
    established: z.object({
      personType: coded('人员类别', personTypeNames),
      enlistmentDate: field('入伍时间', dateSchema),
      dischargeDate: field('退役时间', dateSchema),
      dischargeMode: coded('退役方式', dischargeModeNames),
    }),
    eligible: field('符合条件', z.boolean()),
    proposal: coded('规则建议', { confirm: '拟予认定', refuse: '拟不予认定' }),
    /** The archive alone did not do (B-33). */
    difficult: field('档案材料难以认定', z.boolean()),
    crossCheckNeeded: field('须与兵役机关、公安部门比对', z.boolean()),
  }),

  'determine-identity': oneOf(
    z.object({ decision: z.literal('confirm'), reason: optionalText }),
    refuse,
    z.object({ decision: z.literal('correct'), supplementRequest: requiredText }),
  ),

  'review-statement': z.object({ decision: choice('uphold', 'reverse'), reason: requiredText }),
};
