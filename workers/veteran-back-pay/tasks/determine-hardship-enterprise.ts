/** 特困企业认定: a record of its own, which does not switch the branch of payment (B-38, B-39, AMB-02, AMB-03). */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

const governments = { county: '县人民政府', city: '市人民政府' } as const;

export default clerkStep({
  task: 'determine-hardship-enterprise',
  schema: records.outcomes['determine-hardship-enterprise'],
  outcomeText: ({ decision }) => (decision === 'hardship' ? '认定为特困企业' : '不认定为特困企业'),
  reasons({ decision, decidedBy, reason }) {
    const finding = `${governments[decidedBy]}${decision === 'hardship' ? '认定为' : '未认定为'}特困企业，理由：${reason}`;
    return [because('B-38', finding, 'AMB-02'), because('B-39', '该认定单独记载，不改变缴费责任主体。', 'AMB-03')];
  },
});
