/** How the rows of a table that apply make up its answer. */
export const hitPolicyWords: Readonly<Record<string, string>> = {
  UNIQUE: '只能有一行符合',
  FIRST: '取最先符合的一行',
  ANY: '符合的各行结果须相同',
  COLLECT: '符合的行全部列出',
  'RULE ORDER': '符合的行按表中顺序列出',
  PRIORITY: '取优先级最高的一行',
  'OUTPUT ORDER': '符合的行按优先级列出',
};

/** How a table that collects its rows makes one number of them. */
export const aggregationWords: Readonly<Record<string, string>> = { COUNT: '行数', SUM: '合计', MIN: '最小值', MAX: '最大值' };
