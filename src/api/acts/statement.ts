import { dateInChina } from '../../clock.ts';
import { group, prose } from '../../applications/index.ts';
import type { ProcessList } from '../../processes/index.ts';
import { awaits, type CaseAct, defineAct } from './act.ts';

const statementSchema = group('陈述、申辩', {
  text: prose('陈述、申辩内容', 4000).meta({ description: '陈述、申辩的事实和理由' }),
}).meta({ id: 'Statement' });

/** The right to be heard before a refusal. */
export const statement = ({ cases: processes }: ProcessList): CaseAct =>
  defineAct({
    path: 'statement',
    operationId: 'submitStatement',
    summary: '提出陈述、申辩',
    description: '只在收到拟不予办理告知后、告知的期限内办理。',
    body: statementSchema,
    accepted: '已收到，复核陈述、申辩',
    answer: '陈述、申辩已收到，将予以复核，请关注办理进度。',
    isOpen: (progress) => awaits(progress, processes.find(({ id }) => id === progress.process)?.hearing),
    asks: () => [
      { field: 'text', label: '陈述、申辩内容', hint: '请写明事实和理由，不超过4000字。有证据材料的，请送受理窗口。', as: 'prose' },
    ],
    perform: async ({ cases, clock }, { caseNumber, body: { text }, key, by }) => {
      await cases.statements.save(caseNumber, { text, receivedOn: dateInChina(clock()) }, key, by);
      return undefined;
    },
  });
