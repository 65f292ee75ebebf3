/** What the system must know of the process death-report (死亡信息核实), which runs beside a case whose applicant is said to have died. */
import type { Processes } from '../../models/index.ts';
import type { CalledProcess } from '../process.ts';
import { records } from './records.ts';
import { reportView } from './report-view.ts';

export const deathReport: CalledProcess<Processes['death-report']> = {
  id: 'death-report',
  records,
  notices: {},
  waits: {},
  messages: {},
  taskViews: { 'confirm-death': reportView },
  interrupts: {},
  noticeEffects: {},
  nextSteps: {},
};
