import type { Outcome, Reason } from './reason.ts';

/** A row of a decision table of required documents. */
export interface RequiredDocument {
  /** "idCard:copy" asks for that form; a code without suffix is satisfied by any form. */
  code: string;
  name: string;
  /** Empty where the source states no form. */
  form: string;
  requirement: string;
  clause: string;
  /** Codes of which any one will do; then `code` names the whole group. */
  alternatives?: string[] | null | undefined;
}

/** The required documents that were not handed in, in the order of the list: B-25 to B-30, E-10 to E-21, C-09 to C-13, L-05 to L-10, S-04 to S-06. */
export function assessMaterials(required: readonly RequiredDocument[], handedIn: readonly string[]): Outcome<RequiredDocument[]> {
  const isThere = ({ code, alternatives }: RequiredDocument) =>
    (alternatives ?? [code]).some((wanted) => handedIn.some((given) => satisfies(given, wanted)));
  const value = required.filter((document) => !isThere(document));
  return { value, reasons: required.map((document) => reasonFor(document, value.includes(document))) };
}

function satisfies(given: string, code: string): boolean {
  return given === code || (!code.includes(':') && given.startsWith(`${code}:`));
}

function reasonFor({ requirement, clause, name, form }: RequiredDocument, missing: boolean): Reason {
  const document = form === '' ? name : `${name}（${form}）`;
  return { requirement, clause, finding: missing ? `缺少${document}。` : `已提交${document}。` };
}
