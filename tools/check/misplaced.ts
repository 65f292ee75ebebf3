/** The code of a process that does not stand where it is looked for, or does not make what its name says: in Chinese. */
import type { Misplaced } from '../../src/deployment/index.ts';
import type { Finding } from './rule.ts';

export const misplacedFindings = (misplaced: readonly Misplaced[]): Finding[] =>
  misplaced.map((found) => ({ file: found.path, ...words[found.kind](found) }));

const words: Record<Misplaced['kind'], (found: Misplaced) => Pick<Finding, 'message' | 'remedy'>> = {
  'makes nothing': ({ name, path }) => ({
    message: `这个文件没有给出${path.includes('/tasks/') ? '用户任务' : '任务类型'}“${name}”的工作程序。`,
    remedy: `请由开发人员用export default给出它；不是工作程序的代码，请移到src/processes中。`,
  }),
  'makes another': ({ name, made = '' }) => ({
    message: `文件名是“${name}”，而其中的工作程序是“${made}”。`,
    remedy: '请由开发人员使文件名与任务类型（用户任务的ID）一致。',
  }),
  twice: ({ name, other = '' }) => ({
    message: `“${name}”有两个工作程序，另一个在${other}。`,
    remedy: '请由开发人员删除其中一个，或者连同流程图改为各自的名称。',
  }),
  'folder of no process': ({ name }) => ({
    message: `没有名为“${name}”的流程，这个文件夹不起作用。`,
    remedy: '请由开发人员在src/processes/index.ts中登记这个流程，或者删除文件夹。',
  }),
  'process without folder': ({ name }) => ({
    message: `流程“${name}”已登记，而没有它的文件夹。`,
    remedy: '请由开发人员使文件夹的名称与流程的ID一致。',
  }),
};
