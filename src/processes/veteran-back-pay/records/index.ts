/** What the steps of veteran back-pay record (B-01 to B-54). */
import { materials, type RecordOf, recordsOf } from '../../shared/index.ts';
import { identityOutcomes } from './identity.ts';
import { paymentOutcomes } from './payment.ts';
import { verificationOutcomes } from './verification.ts';

export const records = recordsOf({ ...materials.outcomes, ...identityOutcomes, ...verificationOutcomes, ...paymentOutcomes });

export type ArchivedService = RecordOf<typeof records, 'look-up-service-archive'>;
