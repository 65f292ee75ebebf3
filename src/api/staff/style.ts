import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asset } from '../pages/assets.ts';

/** Of pages with figures, besides the style of every page. */
export const staffStyle = asset('staff', 'css', readFileSync(join(import.meta.dirname, 'staff.css'), 'utf8'));
