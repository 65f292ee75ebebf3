import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { workers } from '../../workers/index.ts';
import { processes } from '../../src/processes/index.ts';

test.each(workers.map(({ jobType }) => [jobType]))('the worker of %s is a file of that name', (jobType) => {
  const folders = ['shared', ...processes.map(({ id }) => id)];
  const root = join(import.meta.dirname, '..', '..', 'workers');
  expect(folders.filter((folder) => existsSync(join(root, folder, `${jobType}.ts`)))).toHaveLength(1);
});
