/**
 * The three ways in which an agency's system can disappoint. The engine retries the first one; the other two
 * need a person or a decision, so a worker must be able to tell them apart.
 */

/** The agency cannot be reached, answers too late, with a 5xx, or with something that is not JSON: try again later. */
export class RegistryUnavailable extends Error {
  override name = 'RegistryUnavailable';
}

/** The agency refused the request (4xx), or its answer does not fit the agreed form: repeating will not help. */
export class RegistryRejected extends Error {
  override name = 'RegistryRejected';
}

/** The agency has no record of the person: a business fact, not a fault. */
export class RegistryNotFound extends Error {
  override name = 'RegistryNotFound';
}
