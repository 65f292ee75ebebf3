import { afterAll, describe, expect, test } from '#test';
import { readFileSync, statSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { planJvm, type JvmKind, type JvmName, type PlanInput } from '../../src/engine/local/jvm-plan.ts';
import { brokersOf, checkBrokers, portsOfMore } from '../../src/engine/local/brokers.ts';
import { EngineSetupError } from '../../src/engine/local/contract.ts';
import { DEFAULT_PORTS, PORTS_OF, TEST_PORTS } from '../../src/engine/local/ports.ts';
import { newFolder, removeFolders } from './folders.ts';

afterAll(removeFolders);

const JVMS: JvmKind[] = ['opensearch', 'broker', 'webapps'];

function newInput(changes: Partial<PlanInput> = {}): PlanInput {
  const folder = newFolder();
  return {
    dataDir: join(folder, 'data'),
    installation: {
      camundaLib: join(folder, 'camunda', 'lib'),
      openSearchLib: join(folder, 'opensearch', 'lib'),
      classArchives: join(folder, 'class-archives'),
    },
    javaVersion: '25.0.3',
    ports: DEFAULT_PORTS,
    clusterName: 'local-engine-test',
    controlledClock: false,
    webapps: true,
    logins: { persons: [{ id: 'zhao.shouli', name: '赵受理（示例）' }], password: 'only-here' },
    recordsFile: undefined,
    ...changes,
  };
}

function settingsOf(name: JvmName, { dataDir }: PlanInput): string {
  const file = name === 'opensearch' ? join(dataDir, name, 'config', 'opensearch.yml') : join(dataDir, 'config', `${name}.yaml`);
  return readFileSync(file, 'utf8');
}

describe('settings', () => {
  test.each(JVMS)('%s listens on its own ports, on loopback only', (name) => {
    const input = newInput({ ports: TEST_PORTS });
    const plan = planJvm(name, input);
    const written = settingsOf(name, input) + readFileSync(plan.argumentFile, 'utf8');
    // OpenSearch's program adds 1 to its port.
    const expected = PORTS_OF[name].map((port) => String(TEST_PORTS[port] - (port === 'openSearch' ? 1 : 0)));
    for (const port of expected) expect(written).toContain(port);
    expect(written).not.toMatch(/0\.0\.0\.0|localhost/);
    expect(written).toContain('127.0.0.1');
    expect(written).not.toContain('\t');
  });

  test('the webapps make no login with a password that everybody knows, and only their owner reads the one that they make', () => {
    const input = newInput();
    planJvm('webapps', input);
    const written = settingsOf('webapps', input);
    for (const name of ['password', 'readerPassword', 'operatorPassword']) {
      expect(written.match(new RegExp(`^ {4}${name}: "only-here"$`, 'gm'))).toHaveLength(2);
    }
    expect(written.match(/^ {4}userId: "zhao.shouli"$/gm)).toHaveLength(2);
    expect(statSync(join(input.dataDir, 'config', 'webapps.yaml')).mode & 0o777).toBe(0o600);
  });

  test('the clock can be moved only when asked for', () => {
    for (const controlledClock of [true, false]) {
      const input = newInput({ controlledClock });
      planJvm('broker', input);
      expect(settingsOf('broker', input)).toContain(`clock.controlled: ${controlledClock}`);
    }
  });

  test('records go to OpenSearch for the webapps, and to a file where one is named; then no start is refused', () => {
    const usual = newInput();
    planJvm('broker', usual);
    expect(settingsOf('broker', usual)).toContain('OpensearchExporter');
    expect(settingsOf('broker', usual)).not.toContain('DebugLogExporter');
    expect(settingsOf('broker', usual)).toContain('flowControl.request.enabled: true');

    const recordsFile = '/of <a> "test" & more';
    const inTest = newInput({ webapps: false, recordsFile });
    planJvm('broker', inTest);
    expect(settingsOf('broker', inTest)).not.toContain('OpensearchExporter');
    expect(settingsOf('broker', inTest)).toContain('DebugLogExporter');
    expect(settingsOf('broker', inTest)).toContain('flowControl.request.enabled: false');
    const logging = readFileSync(join(inTest.dataDir, 'config', 'broker-log4j2.xml'), 'utf8');
    expect(logging).toContain('fileName="/of &lt;a> &quot;test&quot; &amp; more"');
  });

  test('a data folder with spaces, quotes and Chinese is quoted', () => {
    const dataDir = join(newFolder(), 'an "odd" 数据 folder');
    const input = newInput({ dataDir });
    const plan = planJvm('broker', input);
    expect(settingsOf('broker', input)).toContain(`directory: ${JSON.stringify(join(dataDir, 'broker', 'data'))}`);
    expect(readFileSync(plan.argumentFile, 'utf8')).toContain('an \\"odd\\" 数据 folder');
  });
});

test('three brokers have names, folders, ports and records of their own, and know one another', () => {
  const input = newInput({ webapps: false, recordsFile: '/records', moreBrokers: portsOfMore(DEFAULT_PORTS, 3) });
  const plans = brokersOf(input.ports, input.moreBrokers).map(({ name }) => planJvm(name, input));
  expect(plans.map(({ name }) => name)).toEqual(['broker-1', 'broker-2', 'broker-3']);
  const all = plans.flatMap(({ ports }) => PORTS_OF.broker.map((port) => ports[port]));
  expect(new Set(all).size).toBe(15);
  for (const [id, { name, ports }] of plans.entries()) {
    const written = settingsOf(name, input);
    expect(written).toContain(`nodeId: ${id}\n      clusterSize: 3\n      partitionsCount: 3\n      replicationFactor: 3\n`);
    for (const { ports: of } of plans) expect(written).toContain(`'127.0.0.1:${of.internal}'`);
    expect(written).toContain(`gateway:\n      network: { host: 127.0.0.1, port: ${ports.gateway} }`);
    expect(written).toContain(JSON.stringify(join(input.dataDir, name, 'data')));
    expect(readFileSync(join(input.dataDir, 'config', `${name}-log4j2.xml`), 'utf8')).toContain(`fileName="/records.${id + 1}"`);
  }
  // Data of another number of brokers are left alone.
  expect(() => checkBrokers(input.dataDir, brokersOf(input.ports, input.moreBrokers))).not.toThrow();
  expect(() => checkBrokers(input.dataDir, brokersOf(input.ports))).toThrow(EngineSetupError);
});

describe('plan of a JVM', () => {
  test('its argument file lies in the data folder, so that the process is known as ours', () => {
    const input = newInput();
    const plan = planJvm('webapps', input);
    expect(plan.argumentFile.startsWith(input.dataDir)).toBe(true);
    expect(plan.logFile).toBe(join(input.dataDir, 'logs', 'webapps.log'));
  });

  test('empties the temporary folder of the start before', () => {
    const input = newInput();
    const stale = join(input.dataDir, 'broker', 'tmp', 'librocksdb.so');
    mkdirSync(join(input.dataDir, 'broker', 'tmp'), { recursive: true });
    writeFileSync(stale, '');
    planJvm('broker', input);
    expect(existsSync(stale)).toBe(false);
  });

  test('prepared classes are saved at the first end, used from then on, and never saved by tests', () => {
    const input = newInput();
    const file = join(input.installation.classArchives, '25.0.3', 'broker.jsa');
    const first = planJvm('broker', input);
    expect(first.savesClassesTo).toBe(file);
    expect(readFileSync(first.argumentFile, 'utf8')).toContain('AutoCreateSharedArchive');

    const inTest = planJvm('broker', { ...input, recordsFile: '/records.jsonl' });
    expect(inTest.savesClassesTo).toBeUndefined();
    expect(readFileSync(inTest.argumentFile, 'utf8')).not.toContain('SharedArchive');

    writeFileSync(file, '');
    const second = planJvm('broker', input);
    expect(second.savesClassesTo).toBeUndefined();
    expect(readFileSync(second.argumentFile, 'utf8')).toContain(file);
  });
});
