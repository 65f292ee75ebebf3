/** Applications of people whom nobody has seen before: the first example of each process, in turn, or of one. */
import { join } from 'node:path';
import { isIdNumber } from '../../../src/applications/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { type Example, loadExamples } from '../../demo/index.ts';

type Application = Example['application'];

const firstOfEach = (): Application[] => {
  const examples = loadExamples(join(projectRoot, 'examples')).map(({ application }) => application);
  return examples.filter(({ process }, index) => examples.findIndex((other) => other['process'] === process) === index);
};

/** @param which default: of all processes in turn @returns the n-th, in JSON */
export function applications(which: 'all' | 'ofOneProcess' = 'all'): (n: number) => string {
  const models = which === 'all' ? firstOfEach() : firstOfEach().slice(0, 1);
  return (n) => {
    const model = models[n % models.length] as Application;
    return JSON.stringify({ ...model, applicant: { ...(model['applicant'] as object), idNumber: idNumber(n) } });
  };
}

/** Born on a day of the seventies, a thousand of them each. */
function idNumber(n: number): string {
  const day = new Date(Date.UTC(1970, 0, 1 + Math.floor(n / 1000))).toISOString().slice(0, 10).replaceAll('-', '');
  const front = `510101${day}${String(n % 1000).padStart(3, '0')}`;
  return Array.from('0123456789X', (check) => front + check).find(isIdNumber) ?? front;
}
