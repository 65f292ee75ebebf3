import { afterEach, describe, expect, test } from '#test';
import type { Server } from 'node:net';
import { EngineSetupError, type EnginePorts } from '../../src/engine/local/contract.ts';
import { checkPorts, DEFAULT_PORTS, PORTS_OF, TEST_PORTS } from '../../src/engine/local/ports.ts';
import { freePorts, listening, portOf } from './free-ports.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A port that another program listens on for the rest of the test. */
async function takenPort(host = '127.0.0.1'): Promise<number> {
  const server = await listening(host);
  servers.push(server);
  return portOf(server);
}

async function refusal(ports: EnginePorts): Promise<EngineSetupError> {
  const error: unknown = await checkPorts(ports, ['opensearch', 'broker', 'webapps']).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EngineSetupError);
  return error as EngineSetupError;
}

describe('check of the ports', () => {
  test('passes when all are free', async () => {
    await expect(checkPorts(await freePorts(), ['opensearch', 'broker', 'webapps'])).resolves.toBeUndefined();
  });

  test('waits for a port that is about to be freed, as after the kill of a program', async () => {
    const leaving = await listening();
    setTimeout(() => leaving.close(), 300);
    const ports = { ...(await freePorts()), gateway: portOf(leaving) };
    await expect(checkPorts(ports, ['opensearch', 'broker', 'webapps'])).resolves.toBeUndefined();
  });

  test('names a taken port, its purpose and the variable that moves it', async () => {
    const taken = await takenPort();
    const error = await refusal({ ...(await freePorts()), webapps: taken });
    expect(error.message).toBe(`Port ${taken} (Tasklist and Operate) is taken by another program.`);
    expect(error.remedy).toContain('ENGINE_PORT_WEBAPPS');
  });

  test('sees a program that listens on all interfaces, and names every taken port', async () => {
    const [gateway, rest] = [await takenPort('0.0.0.0'), await takenPort()];
    const error = await refusal({ ...(await freePorts()), gateway, rest });
    expect(error.message).toContain(`${gateway} (gRPC of the engine)`);
    expect(error.message).toContain(`${rest} (REST of the engine)`);
    expect(error.remedy).toContain('ENGINE_PORT_GRPC, ENGINE_PORT_REST');
  });

  test('does not mind a taken port of a JVM that is not started', async () => {
    const ports = { ...(await freePorts()), webapps: await takenPort() };
    await expect(checkPorts(ports, ['opensearch', 'broker'])).resolves.toBeUndefined();
  });

  test('refuses one port for two purposes', async () => {
    const ports = await freePorts();
    const error = await refusal({ ...ports, command: ports.internal });
    expect(error.message).toContain('more than one purpose');
  });

  test('refuses a port that OpenSearch cannot take', async () => {
    const error = await refusal({ ...(await freePorts()), openSearch: 19_200 });
    expect(error.message).toContain('9299');
  });
});

describe('sets of ports', () => {
  test('an engine for tests runs beside a normal one', () => {
    const all = [...Object.values(DEFAULT_PORTS), ...Object.values(TEST_PORTS)];
    expect(new Set(all).size).toBe(all.length);
  });

  test('every port belongs to one JVM', () => {
    expect(Object.values(PORTS_OF).flat().sort()).toEqual(Object.keys(DEFAULT_PORTS).sort());
  });
});
