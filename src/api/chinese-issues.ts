import type { z } from 'zod';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodRawIssue;

const kinds: Record<string, string> = {
  string: '文本',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  object: '对象',
  array: '列表',
};

/** The wording for whatever a schema has no message of its own for. */
export function chineseIssue(issue: Issue): string {
  if (issue.code === 'invalid_type') return invalidType(issue);
  if (issue.code === 'invalid_value') return `只能填写：${issue.values.map(String).join('、')}`;
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'unrecognized_keys') return `不应有的字段：${issue.keys.join('、')}`;
  return '填写的内容不符合要求';
}

/** All problems of a failed check, each with its field; `prefix` names the part of the request, if it is not the body. */
export function problemsOf(error: z.ZodError, prefix: string[] = []): Problem[] {
  return error.issues.map((issue) => ({
    field: [...prefix, ...issue.path.map(String)].join('.') || '请求内容',
    message: issue.message,
  }));
}

function invalidType(issue: Extract<Issue, { code: 'invalid_type' }>): string {
  if (issue.input === undefined) return '应当填写';
  return `应当是${kinds[issue.expected] ?? '规定的类型'}`;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return issue.minimum === 1 ? '不得为空' : `不得少于${issue.minimum}个字符`;
  if (issue.origin === 'array') return `不得少于${issue.minimum}项`;
  return `不得小于${issue.minimum}`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  if (issue.origin === 'string') return `不得超过${issue.maximum}个字符`;
  if (issue.origin === 'array') return `不得超过${issue.maximum}项`;
  return `不得大于${issue.maximum}`;
}
