import { formWording } from '../../../../tools/check/rules/form-wording.ts';
import { testRule } from '../rule-test.ts';

testRule(formWording, { invalid: ['english', 'polite', 'comma', 'unnamed'] });
