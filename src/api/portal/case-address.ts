import { dateInChina } from '../../clock.ts';
import { dateText } from '../../policy/index.ts';

export const caseAddress = (caseNumber: string): string => `/cases/${caseNumber}`;

export const diagramAddress = (caseNumber: string): string => `${caseAddress(caseNumber)}/diagram`;

export const dayOf = (instant: string): string => dateText(dateInChina(new Date(instant)));
