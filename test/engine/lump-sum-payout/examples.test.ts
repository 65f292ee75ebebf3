import { playExamples } from '../play-examples.ts';

playExamples('lump-sum-payout');
