/** Camunda's own engine of 8.8 in memory, for what can be held against a newer engine without its full distribution. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched } from '../../../src/engine/local/fetched.ts';
import { findJava } from '../../../src/engine/local/java.ts';
import { freePort } from '../../../src/local/ports.ts';

const here = import.meta.dirname;
const home = join(here, '..', '..', '..', '.local', 'engine');

export interface NewerEngine {
  gatewayAddress: string;
  stop(): Promise<void>;
}

/** Fetches it where it is not there, which takes a minute, and starts it. @throws Error with what Java said */
export async function startNewerEngine(report: (line: string) => void): Promise<NewerEngine> {
  const pom = readFileSync(join(here, 'pom.xml'), 'utf8');
  const folder = await fetched({ home, name: 'newer-engine', pom, report });
  const { command } = await findJava();
  const port = await freePort();
  const flags = ['-Xmx400m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', join(folder, 'lib', '*')];
  const java = spawn(command, [...flags, join(here, 'NewerEngine.java'), String(port)]);
  const ended = once(java, 'exit');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (/^ready$/m.test(said)) resolve();
    };
    java.stdout.on('data', listen);
    java.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`The engine of 8.8 did not start: ${said}`)));
  });
  return {
    gatewayAddress: `grpc://127.0.0.1:${port}`,
    async stop() {
      java.stdin.end();
      await ended;
    },
  };
}
