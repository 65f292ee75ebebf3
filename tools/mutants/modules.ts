/**
 * Modules that are evaluated anew without another process: what a file computes when it is loaded is computed with the mutant in it. Node
 * keeps a module by its address, so each evaluation has an address of its own; types are left out of a file once, which is most of its load.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { pathToFileURL } from 'node:url';

const importers = new Map<string, Set<string>>();
const evaluations = new Map<string, number>();
const sources = new Map<string, string>();

const isOurs = (url: string): boolean => /^file:.*\/(?:src|test)\/.*\.ts$/.test(url);
const plain = (url = ''): string => url.replace(/\?.*/, '');

/** From now on, modules are loaded so. */
export const followModules = (): void => {
  registerHooks({
    resolve(specifier, context, resolved) {
      const found = resolved(specifier, context);
      const url = plain(found.url);
      if (!isOurs(url)) return found;
      importers.set(url, (importers.get(url) ?? new Set()).add(plain(context.parentURL)));
      return { ...found, url: `${url}?${evaluations.get(url) ?? 0}` };
    },
    load(address, context, loaded) {
      const url = plain(address);
      if (!isOurs(url)) return loaded(address, context);
      const source = sources.get(url) ?? stripTypeScriptTypes(readFileSync(new URL(url), 'utf8'));
      sources.set(url, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });
};

/** The file and whatever imports it, directly or not, is evaluated when it is next imported. Returns their addresses. */
export function forget(file: string): Set<string> {
  const reached = new Set([pathToFileURL(file).href]);
  // A set takes up what is added while one goes through it.
  for (const url of reached) for (const importer of importers.get(url) ?? []) reached.add(importer);
  for (const url of reached) evaluations.set(url, (evaluations.get(url) ?? 0) + 1);
  return reached;
}
