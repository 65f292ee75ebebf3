/** Who asks: a person by the identity platform, a member of the staff, a program of another body, or nobody that is known. */

import type { StaffRole } from '../staff/index.ts';

/** 认证级别, from the lowest: an account only; the name checked against the ID number (实名); the face compared with it (实人). */
export const assurances = ['account', 'realName', 'face'] as const;
export type Assurance = (typeof assurances)[number];

/** A unit (GB 32100) for which somebody, or a program, speaks. */
export interface RepresentedUnit {
  creditCode: string;
  name: string;
}

/** As the identity platform vouches for it. */
export interface Person {
  kind: 'person';
  /** The platform's own number of the account. */
  subject: string;
  name: string;
  idNumber: string;
  assurance: Assurance;
  signedInAt: Date;
  /** Of somebody who is the handler (经办人) of a unit. */
  unit?: RepresentedUnit;
}

/** Somebody who works for the bureau. */
export interface StaffMember {
  kind: 'staff';
  id: string;
  name: string;
  /** The candidate groups of the diagrams. */
  groups: readonly string[];
  offices: readonly StaffRole[];
  signedInAt: Date;
  /** How: what the platform says in `acr` and `amr` (RFC 8176), in its own words. */
  signedInBy: readonly string[];
}

/** By client credentials: what a unit's or another body's system may do is in its scopes. */
export interface Program {
  kind: 'program';
  clientId: string;
  scopes: readonly string[];
  unit?: RepresentedUnit;
}

export interface Nobody {
  kind: 'nobody';
}

export type Actor = Person | StaffMember | Program | Nobody;

export const nobody: Nobody = { kind: 'nobody' };

/** As it stands in the audit trail: never a name or an ID number. */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.subject}`;
    case 'staff':
      return `staff:${actor.id}`;
    case 'program':
      return `program:${actor.clientId}`;
    case 'nobody':
      return 'nobody';
  }
}
