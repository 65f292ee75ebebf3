/**
 * As whom the server runs. PostgreSQL refuses root, so root gives it a user namespace in which root counts as an ordinary
 * user: its files stay root's, in folders that others may not enter. Where user namespaces are switched off, the server
 * runs as an ordinary user. (`setpriv` with a capability is no way: PostgreSQL asks `access`, which ignores it.)
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { said } from '../../language.ts';
import { DatabaseSetupError } from './contract.ts';
import type { Data } from './place.ts';

export interface Account {
  /** Stands before the command. */
  prefix: string[];
  /** Another user than the one who runs this process. */
  user?: User;
  /** What a person should know of it. */
  note?: string;
}

interface User {
  name: string;
  uid: number;
  gid: number;
}

const asIs: Account = { prefix: [] };

/** For a new data folder. `postgres` is only asked for its version. */
export async function accountForNew(postgres: string): Promise<Account> {
  if (process.getuid?.() !== 0) return asIs;
  const namespace = await inNamespace(postgres);
  if (namespace) return namespace;
  const user = ordinaryUser();
  return {
    prefix: [],
    user,
    note: said({
      en: `PostgreSQL refuses root, and user namespaces are switched off here: it runs as the user ${user.name}.`,
      zh: `PostgreSQL不以root运行，本机又关闭了用户命名空间：改以用户${user.name}运行。`,
    }),
  };
}

/** For a data folder that there is: PostgreSQL runs as nobody but its owner. */
export async function accountFor({ path, owner }: Data, postgres: string): Promise<Account> {
  const me = process.getuid?.();
  if (me === undefined || (me === owner.uid && me !== 0)) return asIs;
  if (me !== 0) {
    throw new DatabaseSetupError(
      said({
        en: `The case file in ${path} belongs to another user (${nameOf(owner.uid)}).`,
        zh: `${path}中的案卷库属于另一个用户（${nameOf(owner.uid)}）。`,
      }),
      said({ en: 'Start as that user, or set DATA_DIR to a folder of your own.', zh: '请以该用户启动，或者把DATA_DIR设为自己的文件夹。' }),
    );
  }
  if (owner.uid !== 0) {
    const user = { ...owner, name: nameOf(owner.uid) };
    return {
      prefix: [],
      user,
      note: said({
        en: `PostgreSQL runs as the user ${user.name}, whose the case file is.`,
        zh: `PostgreSQL以案卷库所属的用户${user.name}运行。`,
      }),
    };
  }
  const namespace = await inNamespace(postgres);
  if (namespace) return namespace;
  throw new DatabaseSetupError(
    said({
      en: `The case file in ${path} is root's, and PostgreSQL refuses to run as root; user namespaces, which it used before, are switched off here.`,
      zh: `${path}中的案卷库属于root，PostgreSQL不以root运行；以前借助的用户命名空间在本机已经关闭。`,
    }),
    said({
      en: `Allow them (sysctl user.max_user_namespaces), or give the folder to an ordinary user (chown -R) and start as that user.`,
      zh: '请打开用户命名空间（sysctl user.max_user_namespaces），或者把该文件夹交给普通用户（chown -R），以该用户启动。',
    }),
  );
}

async function inNamespace(postgres: string): Promise<Account | undefined> {
  // A user that the machine knows: initdb asks for its name.
  const { uid, gid } = ordinaryUser();
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
  const runs = await new Promise<boolean>((resolve) => {
    const [command, ...args] = [...prefix, postgres, '--version'];
    execFile(command, args, { env: process.env }, (error) => resolve(error === null));
  });
  return runs ? { prefix } : undefined;
}

function users(): User[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.filter((line) => line.includes(':')).map((line) => line.split(':'));
  return fields.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** PostgreSQL's own user where there is one, else one who owns nothing, else anyone but root. */
function ordinaryUser(): User {
  const all = users().filter(({ uid }) => uid > 0);
  const found = ['postgres', 'nobody'].map((name) => all.find((user) => user.name === name)).find(Boolean) ?? all[0];
  if (found) return found;
  throw new DatabaseSetupError(
    said({
      en: 'PostgreSQL refuses to run as root, and this machine has no other user.',
      zh: 'PostgreSQL不以root运行，本机又没有其他用户。',
    }),
    said({
      en: 'Start as another user, or set DATABASE_URL to a PostgreSQL.',
      zh: '请以其他用户启动，或者用DATABASE_URL指明一个PostgreSQL。',
    }),
  );
}

function nameOf(uid: number): string {
  return users().find((user) => user.uid === uid)?.name ?? String(uid);
}
