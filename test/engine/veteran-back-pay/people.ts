/** Applications of the seeded, fictitious persons, by their name; `changes` make a path of the diagram come up. */
import type { VeteranApplication } from '../../../src/processes/veteran-back-pay/application/fields.ts';
import { loadSeed } from '../../../src/registries/simulator/seed.ts';
import { applicationFor } from '../../registries/application-for.ts';

const seed = loadSeed();

export function applicationOf(name: string, changes: Partial<VeteranApplication> = {}): VeteranApplication {
  const person = [...seed.persons.values()].find((candidate) => candidate.name === name);
  if (!person) throw new Error(`No seeded person is called ${name}.`);
  return { ...applicationFor(seed, person), ...changes };
}
