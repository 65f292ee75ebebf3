import { RegistryNotFound } from '../../registries/index.ts';

/** The agency's answer, or `instead` where the agency has no record of the person: a fact, not a fault. */
export async function orIfUnknown<T>(answer: Promise<T>, instead: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RegistryNotFound) return instead;
    throw error;
  }
}
