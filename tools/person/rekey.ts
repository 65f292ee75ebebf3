import { writing } from '../case-file/index.ts';

/** Wraps the keys of all persons by the first of the master keys that are set. */
export async function rekey(): Promise<void> {
  const { rewrapped } = await writing((cases) => cases.persons.rewrap((done) => process.stderr.write(`已重新加密${done}人的密钥……\n`)));
  process.stdout.write(
    `已用新的主密钥重新加密${rewrapped}个密钥，旧的主密钥不再使用。请从MASTER_KEY_FILE（或者MASTER_KEY）中删除旧的一行；旧备份仍须用旧的主密钥，请与备份一并按期销毁。\n`,
  );
}
