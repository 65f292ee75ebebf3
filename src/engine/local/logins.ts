/**
 * Who may log in to the local Tasklist and Operate. They make their first user from their settings and keep all of them in one
 * index; every document there is one more login, shown by its name. The first person is that first user: what the engine
 * stored of the password serves for all, so nobody here need know how it is hashed.
 */
import type { Logins } from './contract.ts';
import { ask } from './open-search.ts';

/** Of 8.6.0. */
const index = 'operate-user-1.2.0_';

interface Users {
  hits: { hits: { _source: { userId: string; password: string } }[] };
}

/** Before the webapps start, so that the password is the one of this start: a data folder may have an older one, or `demo`. */
export async function forgetLogins(openSearchAddress: string): Promise<void> {
  await ask(openSearchAddress, 'POST', `${index}*/_delete_by_query?refresh=true&conflicts=proceed`, { query: { match_all: {} } });
}

/** Once the webapps are ready: the persons, and nobody else, `act` and `view` that the engine makes by itself least of all. */
export async function writeLogins(openSearchAddress: string, { persons }: Logins): Promise<void> {
  const [first] = persons;
  const byId = { query: { term: { userId: first.id } } };
  const found = (await ask(openSearchAddress, 'POST', `${index}/_search`, byId)) as Users;
  const password = found.hits.hits[0]?._source.password;
  for (const { id, name } of persons) {
    const user = { id, userId: id, displayName: name, password, roles: ['OWNER'] };
    await ask(openSearchAddress, 'PUT', `${index}/_doc/${id}`, user);
  }
  const others = { query: { bool: { must_not: [{ terms: { userId: persons.map(({ id }) => id) } }] } } };
  await ask(openSearchAddress, 'POST', `${index}/_delete_by_query?refresh=true&conflicts=proceed`, others);
}
