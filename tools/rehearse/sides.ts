/** The two sides of a rehearsal: the parameters and tables of a revision, and those that are to replace them. */
import {
  type Decision,
  decisionTables,
  type DecisionTables,
  type ModelFiles,
  owners,
  type Place,
  readTables,
} from '../../src/models/index.ts';
import { parameterSet, type ParameterSet } from '../../src/policy/index.ts';
import { parameterSchemas } from '../../src/processes/index.ts';

export interface Side {
  parameters: ParameterSet;
  /** By id, for what stands in them. */
  decisions: ReadonlyMap<string, Decision>;
  /** The same, to be asked. */
  tables: DecisionTables;
}

/** @throws ParameterError, or an Error naming a table that cannot be read */
export async function sideOf(files: ModelFiles): Promise<Side> {
  const those = ({ has }: Place) => [...files].filter(([path]) => has(path)).map(([file, text]) => ({ file, text }));
  const decisions = await readTables(those(owners.tables));
  return { parameters: parameterSet(those(owners.parameters), parameterSchemas), decisions, tables: decisionTables(decisions) };
}

export interface ChangedFiles {
  /** Of parameters and tables: what is rehearsed. */
  rehearsed: string[];
  /** Of diagrams, forms and notices: what a rehearsal says nothing about. */
  notRehearsed: string[];
}

/** Paths of the files that differ between the two. */
export function changedFiles(base: ModelFiles, head: ModelFiles): ChangedFiles {
  const changed = [...new Set([...base.keys(), ...head.keys()])].filter((path) => base.get(path) !== head.get(path)).sort();
  const isRehearsed = (path: string) => owners.parameters.has(path) || owners.tables.has(path);
  return { rehearsed: changed.filter(isRehearsed), notRehearsed: changed.filter((path) => !isRehearsed(path)) };
}
