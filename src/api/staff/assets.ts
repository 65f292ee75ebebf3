import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asset } from '../pages/assets.ts';

const own = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

/** Of pages with figures, besides the style of every page. */
export const staffStyle = asset('staff', 'css', own('staff.css'));

/** The same of the page of a scan. */
export const paperAssets = {
  style: asset('paper', 'css', own('paper.css')),
  turn: asset('paper', 'js', own('paper.js')),
};
