import { testRule } from '../rule-test.ts';

testRule('readable', { invalid: ['bpmn/invalid.bpmn', 'dmn/invalid.dmn', 'forms/example/invalid.form'] });
