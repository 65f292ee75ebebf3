/** What must be true of every answer, whatever was sent. */
import { tmpdir } from 'node:os';
import { failureSchema } from '../../src/api/problem.ts';
import { projectRoot } from '../../src/models/index.ts';
import type { Office } from './office.ts';
import type { Sent } from './requests.ts';

export interface Answer {
  status: number;
  type: string;
  text: string;
  /** Tables whose rows it has changed. */
  changed: readonly string[];
}

/** What is inside the program is nobody's business. */
const inside = [
  /\bat \S+ \(/,
  /\.[cm]?[jt]s:\d+/,
  /node_modules|drizzle|postgres|violates|duplicate key|syntax error at|\bselect .+ from\b|\binsert into\b/i,
  /TypeError|RangeError|ZodError|ECONN/,
];
const folders = [projectRoot, tmpdir()];

const tellsInside = (text: string): boolean => inside.some((one) => one.test(text)) || folders.some((folder) => text.includes(folder));

/** What is wrong with HTTP itself is refused before it comes to any operation; the description says so once, for all. */
const everywhere = [400, 408, 417, 421, 431];

export function findingsIn({ operation, who, method, headers, target, body }: Sent, answer: Answer, office: Office): string[] {
  const { status, text, changed } = answer;
  const refused = status >= 400;
  const findings: string[] = [];
  if (status >= 500 && status !== 503) findings.push(`answers ${status}`);
  if (!isTold(operation, method, status)) findings.push(`answers ${status}, which its description does not name`);
  if (refused && changed.length > 0) findings.push(`answers ${status} and has changed ${changed.join(', ')}`);
  if (method !== 'HEAD') findings.push(...formOf(operation, answer));
  const own = `${target}${String(body)}`;
  if (refused && tellsInside(text)) findings.push('tells what is inside');
  if (office.hiddenFrom(who).some((value) => text.includes(value) && !own.includes(value))) findings.push('tells what is of somebody else');
  if (headers['accept'] === undefined && refused && !answer.type.startsWith('application/json')) findings.push(`refuses as ${answer.type}`);
  return findings;
}

/** Pages are described nowhere; another method than the operation's is refused by its address as a whole. */
function isTold({ answers, page, method: own }: Sent['operation'], method: string, status: number): boolean {
  return page || method !== own || answers.has(status) || everywhere.includes(status);
}

function formOf({ answers, page }: Sent['operation'], { status, type, text }: Answer): string[] {
  if (!type.startsWith('application/json')) return [];
  const value = JSON.parse(text) as unknown;
  if (status >= 400) {
    const { data } = failureSchema.safeParse(value);
    if (!data)
      return page || answers.get(status)?.safeParse(value).success === true ? [] : [`answers ${status} with neither reason nor remedy`];
    const words = [data.error, data.remedy, ...data.problems.map(({ message }) => message)];
    return words.filter((one) => !/\p{Script=Han}/u.test(one)).map((one) => `refuses without Chinese: ${one}`);
  }
  const parsed = answers.get(status)?.safeParse(value);
  if (!parsed || parsed.success) return [];
  return [
    `answers ${status} otherwise than described: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
  ];
}
