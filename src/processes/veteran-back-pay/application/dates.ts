import { type Check, notInFuture, personOf, unless } from '../../../applications/index.ts';
import type { VeteranApplication } from './fields.ts';

const dischargeAfterEnlistment: Check<VeteranApplication> = {
  reads: ['service.enlistmentDate', 'service.dischargeDate'],
  find: ({ service: { enlistmentDate, dischargeDate } }) =>
    unless(
      dischargeDate > enlistmentDate,
      'service.dischargeDate',
      `退出现役日期（${dischargeDate}）应晚于入伍日期（${enlistmentDate}），请核对后更正。`,
    ),
};

const dischargeBeforeApplication: Check<VeteranApplication> = {
  reads: ['service.dischargeDate', 'applicationDate'],
  find: ({ service: { dischargeDate }, applicationDate }, { today }) =>
    unless(
      dischargeDate <= applicationDate || dischargeDate > today,
      'service.dischargeDate',
      `退出现役日期（${dischargeDate}）不得晚于申请日期（${applicationDate}），请核对后更正。`,
    ),
};

const insuredBeforeEnlistment: Check<VeteranApplication> = {
  reads: ['service.enlistmentDate', 'service.preEnlistmentFirstInsuredDate'],
  find: ({ service: { enlistmentDate, preEnlistmentFirstInsuredDate: insured } }) =>
    unless(
      insured === null || insured < enlistmentDate,
      'service.preEnlistmentFirstInsuredDate',
      `入伍前首次参保日期应早于入伍日期（${enlistmentDate}），请核对后更正；入伍前未参保的，请填null。`,
    ),
};

const enlistedAfterBirth: Check<VeteranApplication> = {
  reads: ['applicant.idNumber', 'service.enlistmentDate'],
  find: ({ applicant, service }) =>
    unless(
      personOf(applicant.idNumber).birthDate < service.enlistmentDate,
      'service.enlistmentDate',
      '入伍日期应晚于公民身份号码所载的出生日期，请核对入伍日期和公民身份号码。',
    ),
};

const insuredAfterBirth: Check<VeteranApplication> = {
  reads: ['applicant.idNumber', 'service.preEnlistmentFirstInsuredDate'],
  find: ({ applicant, service: { preEnlistmentFirstInsuredDate: insured } }) =>
    unless(
      insured === null || personOf(applicant.idNumber).birthDate < insured,
      'service.preEnlistmentFirstInsuredDate',
      '入伍前首次参保日期应晚于公民身份号码所载的出生日期，请核对后更正。',
    ),
};

/** The dates of a life in their order, none of them in the future. */
export const dateChecks: Check<VeteranApplication>[] = [
  notInFuture('applicationDate', '申请日期', (application) => application.applicationDate),
  notInFuture('service.enlistmentDate', '入伍日期', ({ service }) => service.enlistmentDate),
  notInFuture('service.dischargeDate', '退出现役日期', ({ service }) => service.dischargeDate),
  dischargeAfterEnlistment,
  dischargeBeforeApplication,
  insuredBeforeEnlistment,
  enlistedAfterBirth,
  insuredAfterBirth,
];
