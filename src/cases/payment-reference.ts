import { createHash } from 'node:crypto';

/**
 * By which a unit or a bank names a case (缴款编号), ten digits, always the same for a case. It opens nothing: whoever has
 * the case number reads the whole case, and a letter to a unit is read by many.
 */
export function referenceOf(caseNumber: string): string {
  const digest = createHash('sha256').update(`payment reference of ${caseNumber}`).digest();
  return String(digest.readBigUInt64BE() % 10_000_000_000n).padStart(10, '0');
}
