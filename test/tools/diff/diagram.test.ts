import { describe, expect, test } from '#test';
import { diffProjects } from '../../../tools/diff/index.ts';
import {
  BACK_PAY,
  changesOf,
  type Edit,
  edited,
  editedText,
  newStep,
  newTimer,
  removedStep,
  sentencesOf,
  SUPPLEMENT,
  TODAY,
} from './edits.ts';

const DETERMINE = 'id="determine-identity" name="身份认定"';
const moveInto = (lane: string, node: string): Edit[] => [
  [`<bpmn:flowNodeRef>${node}</bpmn:flowNodeRef>`, ''],
  [RegExp(`(?<=<bpmn:lane id="${lane}"[\\s\\S]*?)<bpmn:flowNodeRef>`), `<bpmn:flowNodeRef>${node}</bpmn:flowNodeRef><bpmn:flowNodeRef>`],
];

describe('a property of a step', () => {
  test.each<[string, string, Edit[], string[]]>([
    ['name', BACK_PAY, [[DETERMINE, 'id="determine-identity" name="身份审定"']], ['步骤“身份认定”改名为“身份审定”']],
    [
      'lane',
      BACK_PAY,
      moveInto('finance', 'determine-identity'),
      ['步骤“身份认定”所在泳道由“退役军人事务局（身份认定）”改为“退役军人事务局（复核与资金）”'],
    ],
    [
      'notice',
      SUPPLEMENT,
      [['value="supplement-notice"', 'value="supplement-reminder"']],
      ['步骤“一次性告知补正”的通知模板由“申请材料补正告知书（supplement-notice）”改为“申请材料补正提醒通知书（supplement-reminder）”'],
    ],
    [
      'input',
      SUPPLEMENT,
      [['source="=[&#34;submitter&#34;]"', 'source="=[&#34;applicant&#34;,&#34;liableUnit&#34;]"']],
      ['步骤“一次性告知补正”的收件人由材料提交方改为申请人、补缴责任单位'],
    ],
    [
      'recipients that are worked out',
      SUPPLEMENT,
      [['source="=[&#34;submitter&#34;]"', 'source="=whoever"']],
      ['步骤“一次性告知补正”的收件人由材料提交方改为“=whoever”'],
    ],
    [
      'listener',
      SUPPLEMENT,
      [[/\s*<zeebe:executionListener eventType="end"[^>]*>/, '']],
      ['步骤“等待补正”取消执行监听“end finish-step”（重试次数）（原为“3”）'],
    ],
    [
      'called process',
      BACK_PAY,
      [['bindingType="versionTag" versionTag="0.2.0"', 'bindingType="latest"']],
      [
        '步骤“一次性告知补正并等待”所调用流程版本的取法由“有指定版本标签的版本”改为“最新版本”',
        '步骤“一次性告知补正并等待”取消所调用流程的版本标签（原为“0.2.0”）',
      ],
    ],
    [
      'documentation',
      SUPPLEMENT,
      [['：材料须补正。', '：材料应当补正。']],
      [
        '开始事件“需要补正”的说明由“B-25至B-30、E-10至E-21、C-09至C-13、L-05至L-10、S-04至S-06：材料须补正。”改为“B-25至B-30、E-10至E-21、C-09至C-13、L-05至L-10、S-04至S-06：材料应当补正。”',
      ],
    ],
    [
      'kind of step',
      SUPPLEMENT,
      [
        ['<bpmn:sendTask id="remind-supplement"', '<bpmn:serviceTask id="remind-supplement"'],
        [/(?<=id="remind-supplement"[\s\S]*?)<\/bpmn:sendTask>/, '</bpmn:serviceTask>'],
      ],
      ['步骤“提醒补正”的类型由“发送通知”改为“系统办理”'],
    ],
    [
      'line breaks of the name',
      BACK_PAY,
      [[DETERMINE, 'id="determine-identity" name="身份&#10;认定"']],
      ['步骤“身份认定”的名称仅调整了空格或者换行'],
    ],
    [
      'retries',
      SUPPLEMENT,
      [['type="send-notice" retries="3"', 'type="send-notice" retries="5"']],
      ['步骤“一次性告知补正”的失败后重试次数由“3”改为“5”'],
    ],
    [
      'anything else',
      SUPPLEMENT,
      [['name="等待补正"', 'name="等待补正" isForCompensation="true"']],
      ['步骤“等待补正”的属性“isForCompensation”由“false”改为“true”'],
    ],
  ])('%s', async (_property, path, edits, sentences) => {
    expect(await sentencesOf(path, ...edits)).toEqual(sentences);
  });

  test('the candidate group, with the path in the file and both values', async () => {
    expect(await changesOf(BACK_PAY, ['candidateGroups="veterans-identity"', 'candidateGroups="veterans-window"'])).toEqual([
      {
        file: BACK_PAY,
        process: 'veteran-back-pay',
        element: 'determine-identity',
        kind: 'changed',
        property: 'AssignmentDefinition.candidateGroups',
        before: '“退役军人事务局身份认定岗（veterans-identity）”',
        after: '“退役军人事务局受理窗口（veterans-window）”',
        text: '步骤“身份认定”的候选组由“退役军人事务局身份认定岗（veterans-identity）”改为“退役军人事务局受理窗口（veterans-window）”',
      },
    ]);
  });

  test('the name comes first, and the other sentences use the new one', async () => {
    expect(
      await sentencesOf(
        BACK_PAY,
        [DETERMINE, 'id="determine-identity" name="身份审定"'],
        ['candidateGroups="veterans-identity"', 'candidateGroups="veterans-review"'],
      ),
    ).toEqual([
      '步骤“身份认定”改名为“身份审定”',
      '步骤“身份审定”的候选组由“退役军人事务局身份认定岗（veterans-identity）”改为“退役军人事务局复核岗（veterans-review）”',
    ]);
  });
});

describe('a limit', () => {
  test('takes its length from another parameter, or states it', async () => {
    expect(
      await sentencesOf(SUPPLEMENT, ['=deadlines.supplement<', '=deadlines.hearing<'], ['=deadlines.supplementReminder<', 'R2/P15D<']),
    ).toEqual([
      '定时事件“定期提醒”的间隔和次数由参数“补正提醒间隔和次数（deadlineSupplementReminder，每7日一次，共3次）”改为每15日一次，共2次',
      '到期事件“补正期满”的期限由参数“补正材料期限（deadlineSupplement，30日）”改为参数“陈述申辩期限（deadlineHearing，10日）”',
    ]);
  });

  test('is new, and its flow is told with it', async () => {
    expect(await changesOf(BACK_PAY, ...newTimer)).toEqual([
      expect.objectContaining({
        element: 'identity-overdue',
        elements: ['identity-overdue-to-identity-decision'],
        kind: 'added',
        text: '新增时限：步骤“身份认定”增设到期事件“认定期满”，期限取自参数“补正材料期限（deadlineSupplement，30日）”',
      }),
    ]);
  });

  test('is gone', async () => {
    const gone = (tag: string, id: string): Edit => [RegExp(`\\s*<${tag} id="${id}"[\\s\\S]*?</${tag}>`), ''];
    const edits = [
      gone('bpmn:boundaryEvent', 'supplement-reminder'),
      gone('bpmndi:BPMNShape', 'supplement-reminder_di'),
      gone('bpmndi:BPMNEdge', 'supplement-reminder-to-remind-supplement_di'),
    ];
    const flow: Edit[] = [
      [/\s*<bpmn:sequenceFlow id="supplement-reminder-to-remind-supplement"[^>]*>/, ''],
      ['<bpmn:incoming>supplement-reminder-to-remind-supplement</bpmn:incoming>', ''],
    ];
    expect(await sentencesOf(SUPPLEMENT, ...edits, ...flow)).toEqual([
      '删除时限：步骤“等待补正”不再设定时事件“定期提醒”，间隔和次数原取自参数“补正提醒间隔和次数（deadlineSupplementReminder，每7日一次，共3次）”',
    ]);
  });
});

describe('a step', () => {
  test('is new, and the flows at it are told with it', async () => {
    expect(await changesOf(BACK_PAY, ...newStep)).toEqual([
      expect.objectContaining({
        element: 'recheck-identity',
        elements: ['determine-identity-to-identity-decision', 'recheck-identity-to-identity-decision'],
        kind: 'added',
        text: '新增步骤“复核身份”（人工办理），位于“身份认定”与“认定结果？”之间，表单为“身份认定（determine-identity）”，候选组为“退役军人事务局复核岗（veterans-review）”，所在泳道为“退役军人事务局（身份认定）”',
      }),
    ]);
  });

  test('is gone', async () => {
    expect(await changesOf(SUPPLEMENT, ...removedStep)).toEqual([
      expect.objectContaining({
        element: 'reminder-to-applicant',
        kind: 'removed',
        text: '删除消息流“补正提醒”（“提醒补正”→“申请人（转交单位）”）',
      }),
      expect.objectContaining({
        element: 'remind-supplement',
        elements: ['supplement-reminder-to-remind-supplement', 'remind-supplement-to-supplement-reminded'],
        kind: 'removed',
        text: '删除步骤“提醒补正”（发送通知），原位于“定期提醒”与“已提醒”之间，任务类型原为“send-notice”，收件人原为材料提交方，通知模板原为“申请材料补正提醒通知书（supplement-reminder）”',
      }),
    ]);
  });

  test('comes with the subprocess that it stands in', async () => {
    const subprocess =
      '<bpmn:subProcess id="recheck" name="复查"><bpmn:userTask id="recheck-materials" name="复查材料" /></bpmn:subProcess>\n    <bpmn:endEvent id="supplement-expired"';
    expect(await changesOf(SUPPLEMENT, ['<bpmn:endEvent id="supplement-expired"', subprocess])).toEqual([
      expect.objectContaining({ element: 'recheck', elements: ['recheck-materials'], text: '新增子流程“复查”，内含“复查材料”' }),
    ]);
  });

  test('goes into a subprocess that was there', async () => {
    const step = '<bpmn:manualTask id="note-withdrawal" name="登记撤回" />';
    const before: Edit = ['<bpmn:subProcess id="withdrawal"', `${step}<bpmn:subProcess id="withdrawal"`];
    const after: Edit = [/<bpmn:subProcess id="withdrawal"[^>]*>(?:\s*<bpmn:documentation>.*?<\/bpmn:documentation>)?/, ''];
    const text = editedText(BACK_PAY, []);
    const [opening = ''] = (after[0] as RegExp).exec(text) ?? [];
    const [base, head] = await Promise.all([edited({ [BACK_PAY]: [before] }), edited({ [BACK_PAY]: [[opening, `${opening}${step}`]] })]);
    expect(diffProjects(base, head, TODAY).changes.map((change) => change.text)).toEqual([
      '步骤“登记撤回”所属流程由“部分退役士兵保险补缴”改为“申请人撤回申请”',
    ]);
  });
});

describe('a flow', () => {
  test('has another condition, in the words of the form where it has them', async () => {
    expect(
      await sentencesOf('bpmn/continuation.bpmn', ['=decideTransfer.decision = "wait"', '=decideTransfer.decision = "refuse"']),
    ).toEqual([
      '连线“继续等待”（“是否继续等待？”→判断（reply-awaited））的条件由“‘处理意见’为‘继续等待（按政策参数重新计算期限，申请月份不变）’”改为“‘处理意见’为‘不再等待，不予续保（送达不予办理决定，业务办结）’”',
    ]);
  });

  test('leads elsewhere', async () => {
    const edits: Edit[] = [
      [
        'id="supplement-overdue-to-supplement-expired" sourceRef="supplement-overdue" targetRef="supplement-expired"',
        'id="supplement-overdue-to-supplement-expired" sourceRef="supplement-overdue" targetRef="supplemented"',
      ],
      ['<bpmn:incoming>supplement-overdue-to-supplement-expired</bpmn:incoming>', ''],
    ];
    expect(await sentencesOf(SUPPLEMENT, ...edits)).toEqual(['连线（“补正期满”→“逾期未补正”）的终点由“逾期未补正”改为“已补正”']);
  });

  test('is new and has a condition', async () => {
    const flow =
      '<bpmn:sequenceFlow id="extra" name="免予补正" sourceRef="send-supplement-notice" targetRef="supplemented"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=waived</bpmn:conditionExpression></bpmn:sequenceFlow>\n    <bpmn:sequenceFlow id="await';
    expect(await sentencesOf(SUPPLEMENT, ['<bpmn:sequenceFlow id="await', flow])).toEqual([
      '新增连线“免予补正”（“一次性告知补正”→“已补正”），条件为“=waived”',
    ]);
  });
});

test('the process and its messages', async () => {
  const edits: Edit[] = [
    ['versionTag value="0.2.0"', 'versionTag value="0.3.0"'],
    ['name="materials-supplemented"', 'name="materials-complete"'],
    ['"=caseNumber"', '"=application.caseNumber"'],
  ];
  expect(await sentencesOf(SUPPLEMENT, ...edits)).toEqual([
    '流程“一次性告知与补正”的版本标签由“0.2.0”改为“0.3.0”',
    '消息“materials-supplemented”改名为“materials-complete”',
    '消息“materials-complete”的对应案件的键由“=caseNumber”改为“=application.caseNumber”',
  ]);
});

describe('what changes nothing for anybody is said once', () => {
  test('shapes that only stand elsewhere', async () => {
    expect(await changesOf(SUPPLEMENT, ['x="484" y="260"', 'x="490" y="260"'], ['x="314" y="260"', 'x="314" y="270"'])).toEqual([
      expect.objectContaining({
        kind: 'moved',
        property: 'position',
        elements: ['send-supplement-notice', 'await-supplement'],
        text: '仅调整了图形位置：2处',
      }),
    ]);
  });

  test('beside other changes', async () => {
    expect(await sentencesOf(SUPPLEMENT, ['x="484" y="260"', 'x="490" y="260"'], ['name="等待补正"', 'name="等待材料"'])).toEqual([
      '步骤“等待补正”改名为“等待材料”',
      '另外调整了图形位置：1处',
    ]);
  });

  test.each<Edit>([
    ['<bpmn:collaboration id', '\n  <bpmn:collaboration id'],
    ['exporterVersion="5.31.0"', 'exporterVersion="5.40.0"'],
    ['<bpmn:boundaryEvent id="supplement-overdue"', '<bpmn:boundaryEvent cancelActivity="true" id="supplement-overdue"'],
  ])('only how the file is written: %s', async (...edit) => {
    expect(await changesOf(SUPPLEMENT, edit)).toEqual([
      expect.objectContaining({ property: 'format', text: '仅文件格式有变，内容没有变化' }),
    ]);
  });
});

test('data objects and data stores are called by their names', async () => {
  const drawn = `<bpmn:dataObjectReference id="papers" name="申请材料" dataObjectRef="papers-object" />
    <bpmn:dataObject id="papers-object" />
    <bpmn:dataStoreReference id="register" name="参保关系库" />
  </bpmn:process>`;
  expect(await sentencesOf('bpmn/enrollment.bpmn', ['</bpmn:process>', drawn])).toEqual([
    '新增数据对象“申请材料”',
    '新增数据存储“参保关系库”',
  ]);
});
