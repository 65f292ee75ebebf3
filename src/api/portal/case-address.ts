import { dateInChina } from '../../clock.ts';
import { dateText } from '../../policy/index.ts';

export const caseAddress = (caseNumber: string): string => `/cases/${caseNumber}`;
export const casePlace = (caseNumber: string) => ({ name: '办理进度', address: caseAddress(caseNumber) });
export const papersAddress = (caseNumber: string): string => `${caseAddress(caseNumber)}/papers`;
export const receiptAddress = (caseNumber: string): string => `${caseAddress(caseNumber)}/receipt.pdf`;
export const diagramAddress = (caseNumber: string): string => `${caseAddress(caseNumber)}/diagram`;

/** Of an instant, in China. */
export const dayOf = (instant: string | Date): string => dateText(dateInChina(new Date(instant)));
