/** What the sign-in and earlier cases know of who fills in: it is filled in, and what the sign-in vouches for cannot be changed. */
import type { Actor } from '../../access/index.ts';
import type { PersonalData } from '../../applications/index.ts';
import type { Component, FormSchema } from '../../models/index.ts';
import { vouchedFor } from '../handing-in.ts';
import { fieldsIn } from './application-form.ts';

type Contact = Pick<PersonalData['applicant'], 'phone' | 'address'>;

/** Of who hands in as something: which part of the application names them. */
export interface Known {
  part: string;
  /** The intake takes nothing else there. */
  vouched: Readonly<Record<string, string>>;
  /** As in the last case; may have changed. */
  suggested: Readonly<Record<string, string>>;
}

/** By what they may hand in as, where the form asks that. The window fills in for whoever stands before it. */
export function knownBy(schema: FormSchema, actor: Actor, contact: Contact | null): Record<string, Known> {
  if (actor.kind !== 'person') return {};
  const keys = new Set(fieldsIn(schema).map(({ key }) => key));
  const { values = [] } = fieldsIn(schema).find(({ key }) => key === 'submittedBy') ?? {};
  return Object.fromEntries(
    values.flatMap(({ value: submittedBy }) => {
      const asUnit = actor.unit && keys.has(`${submittedBy}.creditCode`) ? { [submittedBy]: { creditCode: '' } } : {};
      const found = vouchedFor({ submittedBy, ...asUnit }, actor);
      if (!found) return [];
      const { part, known: vouched } = found;
      return [[submittedBy, { part, vouched, suggested: 'creditCode' in vouched ? {} : suggestedOf(contact, part) }]];
    }),
  );
}

/** An agent has no address in an application. */
function suggestedOf(contact: Contact | null, part: string): Record<string, string> {
  if (!contact) return {};
  const { phone, address } = contact;
  return part === 'applicant' && address !== undefined ? { phone, address } : { phone };
}

/** The form with what is known marked as such. */
export function marked<C extends Component>(component: C, known: Record<string, Known>): C {
  const { key, components } = component;
  const vouchedAs = Object.entries(known).flatMap(([submittedBy, { part, vouched }]) =>
    Object.keys(vouched).some((field) => key === `${part}.${field}`) ? [submittedBy] : [],
  );
  const whenSo = vouchedAs.map((submittedBy) => `submittedBy = ${JSON.stringify(submittedBy)}`).join(' or ');
  return {
    ...component,
    ...(vouchedAs.length > 0 && {
      readonly: `=${whenSo}`,
      description: `=if ${whenSo} then "以登录的身份为准，不用填写。" else ${JSON.stringify(component.description ?? '')}`,
    }),
    ...(components && { components: components.map((one) => marked(one, known)) }),
  };
}
