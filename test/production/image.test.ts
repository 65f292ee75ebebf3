/** The production image has all that the application and its operator load, and nothing that only a trial needs. */
import { describe, expect, test } from '#test';
import { codeFolders, codeIn } from '../../tools/architecture/imports.ts';
import { isInImage, loadedLater, loadedWith } from './image-files.ts';

const code = codeFolders.flatMap(codeIn);
const workers = code.filter((file) => file.startsWith('workers/'));
/** Workers are found by their place. */
const application = loadedWith(['src/app-main.ts', ...workers]);
const operator = loadedWith(['tools/cli/main.ts', 'tools/cli/run.ts', 'tools/person/main.ts']);

/** For a checkout with the owners' models, or for one machine: README, Production. */
const elsewhere = /^tools\/(backup|check|coverage|deploy|diff|rehearse)\//;
const simulator = 'src/registries/simulator/index.ts';

describe('the production image', () => {
  test('has what the application loads', () => {
    expect(application.size).toBeGreaterThan(500);
    expect([...application].filter((file) => !isInImage(file))).toEqual([]);
  });

  test('has what it loads later, but for the simulator, which production refuses', () => {
    const later = loadedLater(application);
    expect(later).toContain(simulator);
    const missing = later.filter((file) => file !== simulator && [...loadedWith([file])].some((loaded) => !isInImage(loaded)));
    expect(missing).toEqual([]);
  });

  test('has the operator’s commands', () => {
    expect([...operator].filter((file) => !isInImage(file))).toEqual([]);
    const later = loadedLater(operator).filter((file) => !elsewhere.test(file));
    expect(later).toEqual(expect.arrayContaining(['tools/audit/index.ts', 'tools/migrate/index.ts']));
    expect(later.filter((file) => [...loadedWith([file])].some((loaded) => !isInImage(loaded)))).toEqual([]);
  });

  test('has nothing of the simulator, the local identity provider and the local engine', () => {
    const local = code.filter((file) =>
      /^src\/(registries\/simulator|sign-in\/local|engine\/local|main\.ts|whole-system\.ts|start-|application-)/.test(file),
    );
    expect(local.length).toBeGreaterThan(30);
    expect(local.filter(isInImage)).toEqual([]);
    expect(['src/registries/simulator/seed.json', 'src/engine/local/engine-pom.xml'].filter(isInImage)).toEqual([]);
  });

  test('has no example, demo, test or secret', () => {
    const others = ['examples/01.json', 'tools/demo/main.ts', 'tools/rehearse/index.ts', 'test/program.ts', 'docs/owner-guide.md'];
    const secrets = ['.env', 'master-key', 'agency-keys.json', 'secrets/session-secret', '.local/data/master-key', '.git/config'];
    expect([...others, ...secrets].filter(isInImage)).toEqual([]);
  });

  test('what may be asked here would be seen', () => {
    expect(isInImage('src/app.ts') && isInImage('bpmn/enrollment.bpmn') && isInImage('tools/person/main.ts')).toBe(true);
    expect(loadedWith(['src/whole-system.ts'])).toContain(simulator);
  });
});
