/** What the system must know of the called process supplement-materials (补正). */
import type { CaseProgress } from '../../cases/index.ts';
import type { Processes } from '../../models/index.ts';
import { sentence } from '../../policy/index.ts';
import type { CalledProcess } from '../process.ts';
import { recordsOf } from '../shared/index.ts';
import { notices } from './notices.ts';
import { missingDocuments, supplementRequest } from './missing-documents.ts';

export const supplementMaterials: CalledProcess<Processes['supplement-materials']> = {
  id: 'supplement-materials',
  records: recordsOf({}),
  notices,
  waits: { 'await-supplement': { term: 'supplement' } },
  messages: {},
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  nextSteps: {
    'await-supplement': {
      action: 'supplement',
      instruction: (by, progress) => `请${by}${supplementOf(progress)}逾期未补正的，本次申请终止。`,
    },
  },
  supplement: { awaitedStep: 'await-supplement', missing: missingDocuments, request: supplementRequest },
};

/** What is missing by the list of materials, or what a clerk asked for. */
function supplementOf({ missingDocuments: missing, supplementRequest: request }: CaseProgress): string {
  if (request !== null) return `补正。要求补正的内容：${sentence(request)}`;
  if (missing.length === 0) return '按补正告知书的要求补正。';
  return `补正下列材料：${missing.map(({ name, form }) => (form === '' ? name : `${name}（${form}）`)).join('；')}。`;
}
