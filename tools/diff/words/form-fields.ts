/** What owners call the parts of a form and their properties. */
export const fieldNouns: Readonly<Record<string, string>> = {
  default: '表单',
  group: '分组',
  html: '说明文字',
  text: '提示文字',
  table: '表格',
  dynamiclist: '可增行的清单',
  button: '按钮',
  expression: '必填检查',
};

/** How a field is filled in; the parts above have none. */
export const fieldKinds: Readonly<Record<string, string>> = {
  textfield: '文本',
  textarea: '多行文本',
  number: '数字',
  radio: '单选',
  select: '下拉选择',
  checkbox: '勾选',
  checklist: '多项勾选',
  datetime: '日期时间',
  taglist: '标签',
};

export interface FieldPropertyWords {
  readonly word: string;
  readonly value?: 'yesNo' | 'condition' | 'kind' | 'check';
}

/** By the path in the form's file. */
export const fieldProperties: Readonly<Record<string, FieldPropertyWords>> = {
  type: { word: '填写方式', value: 'kind' },
  label: { word: '名称' },
  description: { word: '填写说明' },
  key: { word: '键' },
  path: { word: '键' },
  defaultValue: { word: '默认值' },
  readonly: { word: '只读', value: 'yesNo' },
  disabled: { word: '停用', value: 'yesNo' },
  'conditional.hide': { word: '显示条件', value: 'condition' },
  'validate.minLength': { word: '最少字数' },
  'validate.maxLength': { word: '最多字数' },
  'validate.min': { word: '最小值' },
  'validate.max': { word: '最大值' },
  'validate.pattern': { word: '格式要求（正则表达式）' },
  'validate.validationType': { word: '校验方式', value: 'check' },
  decimalDigits: { word: '小数位数' },
  dataSource: { word: '数据来源' },
  valuesExpression: { word: '选项来源' },
  valuesKey: { word: '选项来源' },
  isRepeating: { word: '可否增行', value: 'yesNo' },
  allowAddRemove: { word: '可否增删行', value: 'yesNo' },
  defaultRepetitions: { word: '初始行数' },
  showOutline: { word: '是否显示边框', value: 'yesNo' },
  disableCollapse: { word: '是否总是展开', value: 'yesNo' },
  'appearance.prefixAdorner': { word: '前缀' },
  'appearance.suffixAdorner': { word: '后缀' },
  executionPlatform: { word: '执行平台' },
  executionPlatformVersion: { word: '执行平台版本' },
  schemaVersion: { word: '表单格式版本' },
};

export const checkWords: Readonly<Record<string, string>> = { custom: '自定义格式', email: '电子邮件', phone: '电话号码' };
