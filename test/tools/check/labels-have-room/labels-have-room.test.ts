import { labelsHaveRoom } from '../../../../tools/check/rules/labels-have-room.ts';
import { testRule } from '../rule-test.ts';

testRule(labelsHaveRoom, { invalid: ['applied'] });
