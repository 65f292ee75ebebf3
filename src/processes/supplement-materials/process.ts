/** What the system must know of the called process supplement-materials (补正). */
import { z } from 'zod';
import type { Processes } from '../../models/names.ts';
import type { CalledProcess } from '../process.ts';
import { stepRecords } from '../shared/records.ts';
import { notices } from './notices.ts';

export const supplementMaterials: CalledProcess<Processes['supplement-materials']> = {
  id: 'supplement-materials',
  applicationView: async () => ({}),
  applicationSchema: z.object({}),
  clerkSteps: {},
  records: stepRecords({}),
  notices,
  waits: { 'await-supplement': 'supplement' },
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  closingReasons: async () => [],
};
