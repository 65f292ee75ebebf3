import { testRule } from '../rule-test.ts';

testRule('engine-version', { invalid: ['bpmn/invalid.bpmn', 'dmn/invalid.dmn', 'forms/example/invalid.form'] });
