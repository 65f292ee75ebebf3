import { type Check, unless } from '../../../applications/index.ts';
import { statedDifficulty } from '../rules/stated-instead.ts';
import type { VeteranApplication } from './fields.ts';

/** B-33: a person is to judge it, so it has to be described. */
export const archiveDifficultyDescribed: Check<VeteranApplication> = {
  reads: ['service.archiveDifficulty', 'service.archiveDifficultyDescription'],
  find: ({ service }) =>
    unless(
      statedDifficulty(service) === null || service.archiveDifficultyDescription !== undefined,
      'service.archiveDifficultyDescription',
      '档案材料情况的说明未填写，请写明缺少哪些材料、原由何单位保管、如何缺失。',
    ),
};
