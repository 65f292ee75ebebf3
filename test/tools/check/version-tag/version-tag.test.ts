import { versionTag } from '../../../../tools/check/rules/version-tag.ts';
import { testRule } from '../rule-test.ts';

testRule(versionTag, { invalid: ['invalid'] });
