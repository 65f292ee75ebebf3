import { type DocumentCode, identityDocuments, relationRecords } from '../../applications/index.ts';

/** S-04 to S-06 */
export const suspensionDocuments = [...identityDocuments, ...relationRecords, 'suspensionTransferForm'] as const satisfies DocumentCode[];
