/** Who hands in, and for whom: name and ID number come from the sign-in, not from the form. */
import type { Actor } from '../access/index.ts';
import { actorId } from '../access/index.ts';
import type { Application, ApplicationBase } from '../applications/index.ts';
import { type MandateKind, mandateKindNames, type Submission } from '../cases/index.ts';
import { invalidRequest, type Problem } from './problem.ts';

type Fields = Record<string, unknown>;

/** Part of an application that names who hands it in, and what the sign-in says of them. */
export interface Vouched {
  part: string;
  known: Readonly<Record<string, string>>;
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMandate = (submittedBy: unknown): submittedBy is MandateKind => typeof submittedBy === 'string' && submittedBy in mandateKindNames;

/**
 * Puts the names of who has signed in where an application has them; what is there already must agree. The window hands
 * in for those who stand before it, and has looked at their identity card.
 *
 * @throws Failure 400 naming each field that says otherwise
 */
export function withSignedInPerson(body: unknown, actor: Actor): unknown {
  if (actor.kind === 'staff' || !isObject(body)) return body;
  const vouched = vouchedFor(body, actor);
  if (!vouched)
    throw invalidRequest([
      { field: 'submittedBy', message: '单位、主管部门提交的，应由该单位登记的经办人员登录后提交；个人请选择本人或者代办人。' },
    ]);
  return completed(body, vouched);
}

/** The same for who claims as heir or beneficiary. @throws Failure 400 naming each field that says otherwise */
export function withSignedInHeir(body: unknown, actor: Actor): unknown {
  if (actor.kind !== 'person' || !isObject(body)) return body;
  const { name, idNumber } = actor;
  return completed(body, { part: 'heir', known: { name, idNumber } });
}

function completed(body: Fields, { part, known }: Vouched): Fields {
  const given = isObject(body[part]) ? body[part] : {};
  const problems = Object.entries(known).flatMap(([field, value]) => disagreement(`${part}.${field}`, given[field], value));
  if (problems.length > 0) throw invalidRequest(problems);
  return { ...body, [part]: { ...given, ...known } };
}

/** Undefined: whoever has signed in cannot hand in as this. */
export function vouchedFor(body: Fields, actor: Actor): Vouched | undefined {
  const { submittedBy } = body;
  if (isUnit(body)) {
    const unit = 'unit' in actor ? actor.unit : undefined;
    return unit && { part: String(submittedBy), known: { creditCode: unit.creditCode } };
  }
  if (actor.kind !== 'person') return undefined;
  const { name, idNumber } = actor;
  if (submittedBy === 'agent') return { part: 'agent', known: { name } };
  return { part: isMandate(submittedBy) ? 'claimant' : 'applicant', known: { name, idNumber } };
}

/** Whether a unit or department hands in: then the application describes it under that name. */
const isUnit = (body: Fields): boolean => {
  const unit = body[String(body['submittedBy'])];
  return isObject(unit) && 'creditCode' in unit;
};

function disagreement(field: string, given: unknown, known: string): Problem[] {
  if (given === undefined || (typeof given === 'string' && given.trim().toUpperCase() === known.toUpperCase())) return [];
  return [{ field, message: '与登录的身份不一致，请更正，或者留空（以登录的身份为准）；为他人办理的，请在材料提交方中选择代办。' }];
}

/** What the case file keeps of who has handed in. */
export function submissionOf(application: Application, actor: Actor): Submission {
  const { submittedBy, ...fields } = application as Application & Fields;
  const unit = isUnit(application) ? String((fields[submittedBy] as Fields)['creditCode']) : undefined;
  const draftOf = actor.kind === 'person' ? actor.idNumber : undefined;
  return { actor: actorId(actor), unit, mandate: mandateOf(application, actor), draftOf };
}

function mandateOf({ submittedBy, claimant }: ApplicationBase, actor: Actor): Submission['mandate'] {
  if (!isMandate(submittedBy)) return undefined;
  if (actor.kind === 'person') return { kind: submittedBy, idNumber: actor.idNumber };
  // At the window an agent's number is not asked for: without an account they come back to the window.
  return claimant && { kind: submittedBy, idNumber: claimant.idNumber };
}
