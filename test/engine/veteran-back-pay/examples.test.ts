import { playExamples } from '../play-examples.ts';

playExamples('veteran-back-pay');
