import type { Outcome, Reason } from '../reason.ts';

/** A row of the decision table back-pay-required-documents. */
export interface RequiredDocument {
  /** "idCard:copy" asks for that form; a code without suffix is satisfied by any form. */
  code: string;
  name: string;
  form: string;
  requirement: string;
  clause: string;
}

/** B-25 to B-30: the required documents that were not handed in, in the order of the list. */
export function assessMaterials(
  required: readonly RequiredDocument[],
  handedIn: readonly string[],
): Outcome<RequiredDocument[]> {
  const value = required.filter(({ code }) => !handedIn.some((given) => satisfies(given, code)));
  return { value, reasons: required.map((document) => reasonFor(document, value.includes(document))) };
}

function satisfies(given: string, code: string): boolean {
  return given === code || (!code.includes(':') && given.startsWith(`${code}:`));
}

function reasonFor({ requirement, clause, name, form }: RequiredDocument, missing: boolean): Reason {
  const document = form === '' ? name : `${name}（${form}）`;
  return { requirement, clause, finding: missing ? `缺少${document}。` : `已提交${document}。` };
}
