/** A broker as the engine comes: its own settings and those of the JVM, but for the ports and the place of its data. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findJava, install } from '../../../src/engine/local/index.ts';
import { freePort } from '../../../src/local/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { ended, folderFor } from '../../shared/parts/index.ts';

/** @returns the address of its gateway */
export async function startDefaultBroker(running: AsyncDisposableStack): Promise<string> {
  const folder = folderFor(running, 'bench');
  const [gateway, command, internal, rest, management] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const settings = join(folder, 'broker.yaml');
  writeFileSync(
    settings,
    `server: { address: 127.0.0.1, port: ${rest} }
management.server: { address: 127.0.0.1, port: ${management} }
zeebe.broker:
  network: { host: 127.0.0.1, commandApi.port: ${command}, internalApi.port: ${internal} }
  gateway: { network: { host: 127.0.0.1, port: ${gateway} }, cluster.initialContactPoints: ['127.0.0.1:${internal}'] }
  data.directory: ${JSON.stringify(join(folder, 'data'))}
`,
  );
  const { camundaLib } = await install(join(projectRoot, '.local', 'engine'), () => undefined);
  const options = ['-Dspring.profiles.active=broker', `-Dspring.config.additional-location=file:${settings}`, `-Dbasedir=${folder}`];
  const program = ['-cp', join(camundaLib, '*'), 'io.camunda.application.StandaloneBroker'];
  const child = spawn((await findJava()).command, [...options, ...program], { cwd: folder, stdio: 'ignore' });
  running.defer(() => ended(child));
  while (!(await isReady(management))) {
    if (child.exitCode !== null) throw new Error('The broker with its default settings ended while it was starting.');
    await pause(200);
  }
  return `grpc://127.0.0.1:${gateway}`;
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/actuator/health/readiness`).then(
    ({ ok }) => ok,
    () => false,
  );
