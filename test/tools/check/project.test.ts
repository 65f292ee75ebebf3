import { expect, test } from '#test';
import { shippedContract } from '../../../tools/check/contract.ts';
import { checkProject } from '../../../tools/check/index.ts';
import { project } from '../../models/project.ts';

test('the project as it is shipped has no finding', async () => {
  expect(await checkProject(project, shippedContract())).toEqual([]);
});
