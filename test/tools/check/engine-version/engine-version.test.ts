import { engineVersion } from '../../../../tools/check/rules/engine-version.ts';
import { testRule } from '../rule-test.ts';

testRule(engineVersion, { invalid: ['bpmn/invalid.bpmn', 'dmn/invalid.dmn', 'forms/example/invalid.form'] });
