/** docs/security.md: its words are written by hand, who reaches what comes from src/access. */
import { demands, freshSeconds, type Right, rights, type Role, roleNames, rolesByScope } from '../../src/access/index.ts';
import { apiRoutes, type ApiServices } from '../../src/api/index.ts';
import { processList } from '../../src/processes/index.ts';
import { withMadeParts } from '../shared/index.ts';

export const securityPath = 'docs/security.md';

export const securityPage = (): string => withMadeParts(securityPath, { roles: rolesTable, rights: rightsTable });

const acts: Record<keyof typeof demands, string> = { look: '查看', apply: '申请', dispose: '处分' };
const levels = { account: '登录', realName: '实名', face: '实人（人脸）' } as const;
const roles = Object.keys(roleNames) as Role[];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

/** Each role with its name, and the scopes by which a program has it. */
function rolesTable(): string {
  const scopes = (role: Role): string =>
    Object.keys(rolesByScope)
      .filter((scope) => rolesByScope[scope]?.includes(role))
      .map((scope) => `\`${scope}\``)
      .join(', ');
  return table(
    ['role', '身份', 'of a program: scope'],
    roles.map((role) => [`\`${role}\``, roleNames[role], scopes(role)]),
  );
}

/** Those that a person who signs in by the platform can have: only of them an assurance is asked. */
const ofPersons: readonly Role[] = ['applicant', 'mandateHolder', 'submitter', 'unit'];

/** Operations by roles. */
function rightsTable(): string {
  const names = operationNames();
  const rows = Object.entries(rights).map(([operation, right]) => [
    `\`${operation}\``,
    names.get(operation) ?? '',
    anybody(right),
    ...roles.map((role) => (reaches(right, role) ? '●' : '')),
    assuranceOf(right),
  ]);
  return table(['operation', '事项', 'anybody', ...roles.map((role) => `\`${role}\``), 'asked of a person'], rows);
}

function reaches(right: Right, role: Role): boolean {
  if (right.for === 'agency') return role === 'agency';
  return right.for !== 'everybody' && right.for.includes(role);
}

function anybody(right: Right): string {
  if (right.for === 'everybody') return '●';
  return 'newcomer' in right ? '已登录的' : '';
}

function assuranceOf(right: Right): string {
  if (!('act' in right) || !right.for.some((role) => ofPersons.includes(role))) return '';
  const demand = demands[right.act];
  const fresh = 'orFresh' in demand ? `，或者${freshSeconds / 60}分钟内的实名登录` : '';
  return `${acts[right.act]}：${levels[demand.level]}${fresh}`;
}

/** The pre-checks are one row. */
function operationNames(): Map<string, string> {
  // Only what the routes say of themselves is read: nothing is asked, so nothing need be there.
  const services = { cases: {}, health: {}, processes: processList } as unknown as ApiServices;
  const routes = apiRoutes(services, {} as Parameters<typeof apiRoutes>[1], {} as Parameters<typeof apiRoutes>[2]);
  return new Map([...routes.map(({ operationId, summary }) => [operationId, summary] as const), ['precheck', '预审（每项业务一个）']]);
}
