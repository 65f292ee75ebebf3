import { dateInChina } from '../../clock.ts';
import { dateText } from '../../policy/index.ts';

export const caseAddress = (caseNumber: string): string => `/cases/${caseNumber}`;

export const dayOf = (instant: string): string => dateText(dateInChina(new Date(instant)));
