import { monthOf } from '../../../policy/index.ts';
import { type Check, documentNames, documentsOnce, personOf, repeated, rightEntries, unless } from '../../../applications/index.ts';
import type { VeteranApplication } from './fields.ts';

const contributionPeriods: Check<VeteranApplication> = {
  reads: [],
  find: ({ statedContributions }, { today, isRight }) =>
    rightEntries(statedContributions, 'statedContributions', isRight).flatMap(([field, { from, to }]) => [
      ...unless(from <= to, `${field}.to`, `缴费截止年月（${to}）不得早于缴费起始年月（${from}），请更正。`),
      ...unless(to <= monthOf(today), `${field}.to`, `缴费截止年月（${to}）不得晚于本月，请更正。`),
    ]),
};

const contributionsAfterBirth: Check<VeteranApplication> = {
  reads: ['applicant.idNumber'],
  find: ({ statedContributions, applicant }, { isRight }) =>
    rightEntries(statedContributions, 'statedContributions', isRight).flatMap(([field, { from }]) =>
      unless(
        from >= monthOf(personOf(applicant.idNumber).birthDate),
        `${field}.from`,
        `缴费起始年月（${from}）不得早于公民身份号码所载的出生年月，请核对后更正。`,
      ),
    ),
};

const contributionsOnce: Check<VeteranApplication> = {
  reads: [],
  find: ({ statedContributions }, { isRight }) =>
    repeated(rightEntries(statedContributions, 'statedContributions', isRight)).flatMap(([field]) =>
      unless(false, field, '该条缴费情况与前面填写的完全相同，请删除重复的一条。'),
    ),
};

/** AMB-11: something else in place of what is not handed in, once. */
const proofsOnce: Check<VeteranApplication> = {
  reads: ['documents'],
  find: ({ otherProofs = [], documents }, { isRight }) => {
    const right = rightEntries(otherProofs, 'otherProofs', isRight);
    return [
      ...right.flatMap(([field, { insteadOf }]) =>
        unless(
          !documents.includes(insteadOf),
          `${field}.insteadOf`,
          `“${documentNames[insteadOf]}”已在提交的材料中，不需要以其他证明材料代替，请删除其中一项。`,
        ),
      ),
      ...repeated(right).flatMap(([field]) => unless(false, field, '该项其他证明材料与前面填写的完全相同，请删除重复的一项。')),
    ];
  },
};

/** Stated contributions (B-36), documents and other proofs: possible months, nothing twice. */
export const listChecks: Check<VeteranApplication>[] = [
  contributionPeriods,
  contributionsAfterBirth,
  contributionsOnce,
  documentsOnce,
  proofsOnce,
];
