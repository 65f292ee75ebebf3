import { identityDocuments, relationRecords, type DocumentCode } from '../../applications/documents.ts';

/** S-04 to S-06 */
export const suspensionDocuments = [...identityDocuments, ...relationRecords, 'suspensionTransferForm'] as const satisfies DocumentCode[];
