import { testRule } from '../rule-test.ts';

// The invalid files are GBK; the valid ones are UTF-8 with a byte order mark and the line ends of Windows.
testRule('encoding', { invalid: ['notices/letter.md', 'parameters/deadlines.json'] });
