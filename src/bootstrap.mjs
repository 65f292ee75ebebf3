// Runs a TypeScript entry point on a machine that may have nothing but Node 20 and npm: installs the packages when the
// lock file has changed (Node 24 itself is one of them) and hands over to Node 24. Plain JavaScript without imports
// from node_modules, because it runs before they exist.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.installed-lock');
const log = join(root, '.local', 'npm-install.log');
const node24 = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** As src/language.ts has it, which cannot be loaded yet. */
const [, asked] = /--lang[= ](\w+)/.exec(process.argv.join(' ')) ?? [];
const terminal = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => process.env[name]).find(Boolean) ?? '';
const said = ({ en, zh }) => (/^zh/i.test(asked ?? terminal) ? zh : en);

/** Ends with one line that says what is wrong and one that says what to do. */
function giveUp(problem, remedy) {
  process.stderr.write(`${problem}\n${remedy}\n`);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function packagesAreCurrent() {
  return existsSync(node24) && existsSync(marker) && readFileSync(marker, 'utf8') === lockHash();
}

function installPackages() {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  const startedAt = Date.now();
  const elapsed = () => Math.round((Date.now() - startedAt) / 1000);
  // Not on the standard output: that belongs to the command, whose answer another program may read.
  process.stderr.write(
    said({
      en: 'Installing npm packages (one to two minutes, only when the lock file changes) ...\n',
      zh: '正在安装npm软件包（一至两分钟，只在依赖有变化时安装）……\n',
    }),
  );
  const tick = () => process.stderr.write(said({ en: `  still installing, ${elapsed()} s\n`, zh: `  正在安装，已${elapsed()}秒\n` }));
  const ticking = setInterval(tick, 15_000);
  return new Promise((resolve) => {
    // Not `npm ci`: it refuses a lock file without the optional binaries of every foreign platform, which not every
    // registry has. `--no-save` installs what the lock file says and leaves it alone.
    // A package of the development dependencies would start a process that writes the whole environment into a file for all.
    const env = { ...process.env, IBM_TELEMETRY_DISABLED: 'true' };
    const npm = spawn('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { cwd: root, env, stdio: ['ignore', output, output] });
    npm.on('error', () => resolve(127));
    npm.on('exit', (code) => resolve(code ?? 1));
  }).then((code) => {
    clearInterval(ticking);
    if (code === 127) {
      giveUp(
        said({ en: 'npm was not found.', zh: '没有找到npm。' }),
        said({
          en: 'Install Node.js 20 or newer together with npm, then try again.',
          zh: '请安装带npm的Node.js 20或者更新的版本，然后重试。',
        }),
      );
    }
    if (code !== 0) {
      giveUp(
        said({ en: `npm install failed (exit code ${code}).`, zh: `npm install没有成功（退出码${code}）。` }),
        said({
          en: `Read ${log}, mend the cause (network, disk space), then try again.`,
          zh: `请查看${log}，排除原因（网络、磁盘空间）后重试。`,
        }),
      );
    }
    writeFileSync(marker, lockHash());
  });
}

function handOver() {
  const child = spawn(node24, process.argv.slice(2), {
    cwd: root,
    stdio: 'inherit',
    env: {
      // What Node has compiled it finds again: the pre-check starts in 1.7 s of CPU in place of 2.1.
      NODE_COMPILE_CACHE: join(root, '.local', 'compile-cache'),
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
    },
  });
  // Ctrl-C reaches the child by itself (same terminal); a signal sent to this process alone has to be passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  giveUp(
    said({ en: `Node.js ${process.versions.node} is too old.`, zh: `Node.js ${process.versions.node}版本过低。` }),
    said({
      en: 'Install Node.js 20 or newer; it fetches Node 24 for this project by itself.',
      zh: '请安装Node.js 20或者更新的版本，本项目所用的Node 24会自动下载。',
    }),
  );
}
if (!packagesAreCurrent()) await installPackages();
handOver();
