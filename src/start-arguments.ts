/** What may stand behind `npm start --`. */
import { parseArgs } from 'node:util';
import { said } from './language.ts';

export interface StartArguments {
  /** All is to be forgotten first. */
  fresh: boolean;
  help: boolean;
  brokers: number;
  /** Processes of the application. */
  workers: number;
}

/** Three of anything are what one may be missing of; with two brokers neither could go on alone. */
const counts = { brokers: ['1', '3'], workers: ['1', '2', '3'] } as const;

/** Says what is wrong. */
export class UnknownArgument extends Error {}

/** @throws UnknownArgument */
export function startArguments(args: string[]): StartArguments {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    options: {
      fresh: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      brokers: { type: 'string', default: '1' },
      workers: { type: 'string', default: '1' },
    },
  });
  const { fresh, help, brokers, workers, ...others } = values;
  const unknown = [...Object.keys(others).map((name) => (name.length === 1 ? `-${name}` : `--${name}`)), ...positionals].join(' ');
  if (unknown !== '') throw new UnknownArgument(said({ en: `Unknown option ${unknown}.`, zh: `没有选项${unknown}。` }));
  return { fresh: fresh === true, help: help === true, brokers: count('brokers', brokers), workers: count('workers', workers) };
}

function count(option: keyof typeof counts, given: unknown): number {
  const found = counts[option].find((one) => one === given);
  if (found !== undefined) return Number(found);
  throw new UnknownArgument(
    said({ en: `--${option} is one of ${counts[option].join(', ')}.`, zh: `--${option}只能是${counts[option].join('、')}。` }),
  );
}
