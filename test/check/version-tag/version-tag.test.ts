import { versionTag } from '../../../src/check/rules/version-tag.ts';
import { testRule } from '../rule-test.ts';

testRule(versionTag, { invalid: ['invalid'] });
