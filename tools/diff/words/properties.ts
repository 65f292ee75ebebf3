/** What owners call the properties of an element, by their path (see diagram-facts.ts), and what their values are. */

export type ValueKind =
  | 'text'
  | 'yesNo'
  | 'groups'
  | 'recipients'
  | 'time'
  | 'condition'
  | 'element'
  | 'notice'
  | 'form'
  | 'table'
  | 'process'
  | 'type'
  | 'binding';

export interface PropertyWords {
  /** `*` stands for the key in the path. */
  readonly word: string;
  readonly value?: ValueKind;
  /** Said of an element that is added or removed. */
  readonly telling?: true;
}

export const propertyWords: Readonly<Record<string, PropertyWords>> = {
  name: { word: '名称' },
  text: { word: '文字' },
  'Documentation.text': { word: '说明' },
  $type: { word: '类型', value: 'type' },
  parent: { word: '所属流程', value: 'element' },
  lane: { word: '所在泳道', value: 'element', telling: true },
  'AssignmentDefinition.candidateGroups': { word: '候选组', value: 'groups', telling: true },
  'AssignmentDefinition.candidateUsers': { word: '候选人' },
  'AssignmentDefinition.assignee': { word: '办理人' },
  'FormDefinition.formId': { word: '表单', value: 'form', telling: true },
  'FormDefinition.bindingType': { word: '表单版本的取法', value: 'binding' },
  'FormDefinition.versionTag': { word: '表单的版本标签' },
  'TaskSchedule.dueDate': { word: '办理时限', value: 'time', telling: true },
  'TaskSchedule.followUpDate': { word: '跟进日' },
  'PriorityDefinition.priority': { word: '优先级' },
  'TaskDefinition.type': { word: '任务类型', telling: true },
  'TaskDefinition.retries': { word: '失败后重试次数' },
  'CalledDecision.decisionId': { word: '决策表', value: 'table', telling: true },
  'CalledDecision.resultVariable': { word: '判定结果变量' },
  'CalledDecision.bindingType': { word: '决策表版本的取法', value: 'binding' },
  'CalledDecision.versionTag': { word: '决策表的版本标签' },
  'CalledElement.processId': { word: '所调用流程', value: 'process', telling: true },
  'CalledElement.bindingType': { word: '所调用流程版本的取法', value: 'binding' },
  'CalledElement.versionTag': { word: '所调用流程的版本标签' },
  'CalledElement.propagateAllChildVariables': { word: '是否带回全部变量', value: 'yesNo' },
  'CalledElement.propagateAllParentVariables': { word: '是否传入全部变量', value: 'yesNo' },
  'Header(template).value': { word: '通知模板', value: 'notice', telling: true },
  'Header(*).value': { word: '任务参数“*”' },
  'Input(recipients).source': { word: '收件人', value: 'recipients', telling: true },
  'Input(*).source': { word: '输入变量“*”' },
  'Output(*).source': { word: '输出变量“*”' },
  'ExecutionListener(*).retries': { word: '执行监听“*”（重试次数）' },
  'TaskListener(*).retries': { word: '任务监听“*”（重试次数）' },
  'Property(*).value': { word: '扩展属性“*”' },
  'LoopCharacteristics.inputCollection': { word: '重复办理的清单' },
  'LoopCharacteristics.inputElement': { word: '重复办理的每一项' },
  'TimerEventDefinition.timeDuration': { word: '期限', value: 'time', telling: true },
  'TimerEventDefinition.timeCycle': { word: '间隔和次数', value: 'time', telling: true },
  'TimerEventDefinition.timeDate': { word: '时间', value: 'time', telling: true },
  'MessageEventDefinition.messageRef': { word: '所等消息', value: 'element', telling: true },
  'LinkEventDefinition.name': { word: '连接名称' },
  messageRef: { word: '所等消息', value: 'element', telling: true },
  'Subscription.correlationKey': { word: '对应案件的键' },
  conditionExpression: { word: '条件', value: 'condition', telling: true },
  default: { word: '默认路径', value: 'element' },
  sourceRef: { word: '起点', value: 'element' },
  targetRef: { word: '终点', value: 'element' },
  'DataInputAssociation.sourceRef': { word: '所用资料', value: 'element' },
  'DataOutputAssociation.targetRef': { word: '所出资料', value: 'element' },
  attachedToRef: { word: '所附步骤', value: 'element' },
  processRef: { word: '所办流程', value: 'element' },
  cancelActivity: { word: '到时是否结束该步骤', value: 'yesNo' },
  isInterrupting: { word: '到时是否结束所在流程', value: 'yesNo' },
  isExecutable: { word: '是否可执行', value: 'yesNo' },
  triggeredByEvent: { word: '是否由事件启动', value: 'yesNo' },
  'VersionTag.value': { word: '版本标签' },
  UserTask: { word: '由待办任务办理的标记', value: 'yesNo' },
  modelerTemplate: { word: '元素模板' },
  modelerTemplateVersion: { word: '元素模板版本' },
  'modeler:executionPlatform': { word: '执行平台' },
  'modeler:executionPlatformVersion': { word: '执行平台版本' },
};

export const bindingWords: Readonly<Record<string, string>> = {
  deployment: '随流程一并部署的版本',
  latest: '最新版本',
  versionTag: '有指定版本标签的版本',
};
