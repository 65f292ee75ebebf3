/** `npm run agency-keys`: new keys for the agencies, to be put into AGENCY_KEYS_FILE. */
import { said } from '../../src/language.ts';
import type { AddCommand } from './command.ts';

export const addAgencyKeys: AddCommand = (program) => {
  program
    .command('agency-keys')
    .description(
      said({
        en: 'Print a new key file, with a random key for every agency that reports to this system.',
        zh: '输出一个新的密钥文件，为每个报送机构随机生成一个密钥。',
      }),
    )
    .addHelpText(
      'after',
      said({
        en: '\nKeep what it prints as a file, and set AGENCY_KEYS_FILE to it; docs/agencies.md says the rest.',
        zh: '\n请把输出的内容存为文件，用AGENCY_KEYS_FILE指明；说明见docs/agencies.md。',
      }),
    )
    .action(async () => {
      const { newAgencyKeys } = await import('../../src/registries/index.ts');
      process.stdout.write(`${JSON.stringify(newAgencyKeys(), null, 2)}\n`);
    });
};
