/** bpmnlint and Camunda's plugin for it speak English: what their rules mean in an owner's words, and what to do in Modeler. */

export interface Words {
  /** Follows the name of the element. */
  readonly says: string;
  readonly remedy: string;
}

const draw = '在 Camunda Modeler 中';
const panel = '在 Camunda Modeler 属性面板';

export const bpmnlintWords: Readonly<Record<string, Words>> = {
  'conditional-flows': { says: '从有条件的出路引出，自己却没有条件。', remedy: `${panel}“Condition expression”中填写条件。` },
  'end-event-required': { says: '没有结束事件。', remedy: `${draw}补上结束事件。` },
  'event-based-gateway': { says: '是事件网关，后面接的却不都是等待的事件。', remedy: `${draw}使它的每条出路都接到一个消息或者定时事件。` },
  'event-sub-process-typed-start-event': {
    says: '是事件子流程的开始，却没有写明等待什么。',
    remedy: `${draw}把它改为消息或者定时开始事件。`,
  },
  'fake-join': { says: '有多条线直接汇入，看起来像在等待，其实各走各的。', remedy: '在它前面放一个汇合网关，让各条线先接到网关上。' },
  'label-required': { says: '没有名称。', remedy: `${draw}双击它，写上办事人员看得懂的中文名称。` },
  'link-event': { says: '是链接事件，却没有成对。', remedy: `${draw}使抛出和捕获的链接事件名称相同，各有一个。` },
  'no-bpmndi': {
    says: '在图上没有画出来，但引擎仍会执行它。',
    remedy: '多为合并或手工改写文件时丢失了图形：恢复该文件的上一版本，再用 Camunda Modeler 重新修改。',
  },
  'no-complex-gateway': { says: '是复杂网关，引擎不支持。', remedy: `${draw}改用排他、并行或者事件网关。` },
  'no-disconnected': { says: '没有接入流程。', remedy: `${draw}用连线把它接入流程，或删除它。` },
  'no-duplicate-sequence-flows': { says: '与另一条连线的起点、终点和条件都相同。', remedy: '删除两条重复连线中的一条。' },
  'no-gateway-join-fork': { says: '既汇合又分支。', remedy: '把网关拆成两个：一个只汇合，一个只分支。' },
  'no-implicit-end': { says: '后面没有下一步，流程在这里悄悄结束。', remedy: '从它引出连线接到后续步骤，或接到一个结束事件。' },
  'no-implicit-split': { says: '直接引出多条连线。', remedy: '在该步骤后面放一个网关，从网关引出各条连线。' },
  'no-implicit-start': { says: '前面没有上一步。', remedy: '用连线把它接在前一步骤之后，或在它前面放一个开始事件。' },
  'no-inclusive-gateway': { says: '是包容网关，难以读懂。', remedy: `${draw}改用排他或者并行网关。` },
  'no-overlapping-elements': {
    says: '与另一个图形重叠或者相接，或者超出了所在的池、子流程。',
    remedy: `${draw}拖开重叠的图形，使其看得出空隙。`,
  },
  'single-blank-start-event': { says: '有不止一个空白的开始事件。', remedy: `${draw}只留一个，其他的写明等待什么。` },
  'single-event-definition': { says: '同时等待几种事件。', remedy: `${draw}拆成几个事件，每个只等待一种。` },
  'start-event-required': { says: '没有开始事件。', remedy: `${draw}补上开始事件。` },
  'sub-process-blank-start-event': { says: '的子流程不是以空白的开始事件开始。', remedy: `${draw}把子流程里的开始事件改为空白。` },
  'superfluous-gateway': { says: '只有一进一出，没有用处。', remedy: '删除它，把前后直接相连。' },
  'superfluous-termination': { says: '是终止事件，而此时没有别的路径要终止。', remedy: `${draw}改为普通的结束事件。` },
  'camunda-compat/called-element': {
    says: '没有写明调用哪个流程。',
    remedy: `${panel}“Called element”的“Process ID”中填写被调用流程的编号。`,
  },
  'camunda-compat/feel': { says: '有一个表达式写法有误。', remedy: `${panel}中找到标红的输入框，按提示改正。` },
  'camunda-compat/implementation': {
    says: '没有写明由哪个程序或者哪张决策表办理。',
    remedy: `${panel}“Task definition”的“Type”中填写作业类型（业务规则任务填“Decision ID”）。`,
  },
  'camunda-compat/message-reference': { says: '没有写明等待哪条消息。', remedy: `${panel}“Message”的“Name”中填写消息名称。` },
  'camunda-compat/sequence-flow-condition': { says: '是从网关引出的，却没有条件。', remedy: `${panel}“Condition expression”中填写条件。` },
  'camunda-compat/subscription': {
    says: '等待的消息没有写明对应到哪个案件。',
    remedy: `${panel}“Message”的“Subscription correlation key”中填 =caseNumber。`,
  },
  'camunda-compat/timer': { says: '没有写明时限。', remedy: `${panel}“Timer”中选择类型并填写时限。` },
  'camunda-compat/user-task-definition': { says: '没有表单。', remedy: `${panel}“Form”中为该步骤选择表单。` },
};

/** For a rule that nobody has met here yet. */
export const otherWords = (rule: string, message: string): Words => ({
  says: `不符合 ${rule}：${message}`,
  remedy: '在 Camunda Modeler 中打开该图，底部“Problems”列出同一问题，点击可定位；在属性面板中按提示修改后保存。',
});
