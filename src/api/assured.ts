/** Refuses who has not signed in well enough for what they want, and says which sign-in would do. */
import {
  type Act,
  type Actor,
  demands,
  freshSeconds,
  isAssured,
  isFresh,
  isStaffAssured,
  type Person,
  type StaffMember,
} from '../access/index.ts';
import { Failure } from './problem.ts';

const levelNames = { account: '登录', realName: '实名认证', face: '人脸认证' } as const;

/** Who has signed in, and not well enough, or too long ago. */
export class NotAssured extends Failure {
  /** What the sign-in is asked for. */
  readonly signIn: Readonly<Record<string, string>>;

  constructor(error: string, remedy: string, { challenge, ...signIn }: { challenge: string; level?: string; fresh: string }) {
    super(403, error, remedy, { headers: { 'WWW-Authenticate': `Bearer error="insufficient_user_authentication", ${challenge}` } });
    this.signIn = signIn;
  }
}

/** By the time of the machine, not of the cases. RFC 9470: says which sign-in would do. @throws Failure 403 */
export function mustBeAssured(person: Person, act: Act): void {
  if (isAssured(person, act, new Date())) return;
  const { level } = demands[act];
  throw new NotAssured(
    `办理此事项须经${levelNames[level]}。`,
    `请打开/sign-in?level=${level}&fresh=yes重新登录并完成${levelNames[level]}。`,
    { challenge: `acr_values="${level}"`, level, fresh: 'yes' },
  );
}

/** RFC 9470, as for persons. @throws Failure 403 */
export function staffMustBeAssured(member: StaffMember, accepted: readonly string[]): void {
  if (isStaffAssured(member, accepted)) return;
  throw new NotAssured(
    '工作人员须经双因素等规定方式登录，本次登录没有达到要求。',
    `请打开/sign-in?level=staff&fresh=yes重新登录，并完成身份认证平台的双因素等认证；已经完成而仍不能办理的，请系统运维核对身份认证平台给出的acr、amr与STAFF_ASSURANCE（现为${accepted.join('、')}）。`,
    { challenge: `acr_values="${accepted.join(' ')}"`, level: 'staff', fresh: 'yes' },
  );
}

/** Who ends sessions has just signed in: whoever has found one open locks nobody out by it. @throws Failure 403 */
export function mustBeFresh(actor: Actor): void {
  if (!('signedInAt' in actor) || isFresh(actor, new Date())) return;
  const level = actor.kind === 'staff' ? { level: 'staff' } : {};
  throw new NotAssured('办理此事项须重新登录。', `请打开/sign-in?fresh=yes重新登录，在${freshSeconds / 60}分钟内办理。`, {
    challenge: `max_age="${freshSeconds}"`,
    ...level,
    fresh: 'yes',
  });
}
