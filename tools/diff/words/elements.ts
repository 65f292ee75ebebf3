/** What owners call the elements of a diagram. `kind` says how a step is done, where the noun alone does not tell. */
export interface ElementWords {
  readonly noun: string;
  readonly kind?: string;
}

export const elementWords: Readonly<Record<string, ElementWords>> = {
  'bpmn:UserTask': { noun: '步骤', kind: '人工办理' },
  'bpmn:ServiceTask': { noun: '步骤', kind: '系统办理' },
  'bpmn:SendTask': { noun: '步骤', kind: '发送通知' },
  'bpmn:ReceiveTask': { noun: '步骤', kind: '等待消息' },
  'bpmn:BusinessRuleTask': { noun: '步骤', kind: '按决策表判定' },
  'bpmn:ScriptTask': { noun: '步骤', kind: '脚本' },
  'bpmn:CallActivity': { noun: '步骤', kind: '调用另一流程' },
  'bpmn:ManualTask': { noun: '步骤', kind: '线下办理' },
  'bpmn:Task': { noun: '步骤', kind: '未指明办理方式' },
  'bpmn:SubProcess': { noun: '子流程' },
  'bpmn:StartEvent': { noun: '开始事件' },
  'bpmn:EndEvent': { noun: '结束事件' },
  'bpmn:IntermediateCatchEvent': { noun: '等待事件' },
  'bpmn:IntermediateThrowEvent': { noun: '中间事件' },
  'bpmn:BoundaryEvent': { noun: '边界事件' },
  'bpmn:ExclusiveGateway': { noun: '判断' },
  'bpmn:InclusiveGateway': { noun: '多选分支' },
  'bpmn:ParallelGateway': { noun: '并行分支' },
  'bpmn:EventBasedGateway': { noun: '事件分支' },
  'bpmn:SequenceFlow': { noun: '连线' },
  'bpmn:MessageFlow': { noun: '消息流' },
  'bpmn:Association': { noun: '批注连线' },
  'bpmn:DataObjectReference': { noun: '数据对象' },
  'bpmn:DataStoreReference': { noun: '数据存储' },
  'bpmn:TextAnnotation': { noun: '批注' },
  'bpmn:Lane': { noun: '泳道' },
  'bpmn:Participant': { noun: '参与方' },
  'bpmn:Collaboration': { noun: '协作图' },
  'bpmn:Process': { noun: '流程' },
  'bpmn:Message': { noun: '消息' },
  'bpmn:Error': { noun: '错误' },
  'bpmn:Escalation': { noun: '升级' },
  'bpmn:Signal': { noun: '信号' },
  'bpmn:Definitions': { noun: '流程图文件' },
};

/** An event by what it waits for or throws, which says more than its place. */
export const eventWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bpmn:BoundaryEvent': {
    'bpmn:MessageEventDefinition': '消息事件',
    'bpmn:ErrorEventDefinition': '错误事件',
    'bpmn:EscalationEventDefinition': '升级事件',
    'bpmn:SignalEventDefinition': '信号事件',
  },
  'bpmn:IntermediateCatchEvent': { 'bpmn:LinkEventDefinition': '连接点', 'bpmn:TimerEventDefinition': '等待时限' },
  'bpmn:IntermediateThrowEvent': { 'bpmn:LinkEventDefinition': '连接点' },
};

/** A timer at a step: it ends the step, or it only does something beside it. */
export const boundaryTimer = { ending: '到期事件', beside: '定时事件' } as const;
