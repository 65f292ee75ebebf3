/** The groups of officials to whom user tasks are given, kept by the owners. */
import { z } from 'zod';
import { readJson } from './json-file.ts';
import { candidateGroupsFile } from './owners.ts';

const chinese = z.string().regex(/^[\p{Script=Han}、（）]+$/u, 'is not in Chinese');
const groupSchema = z.strictObject({
  /** As in the diagrams and in the organisation's user administration. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'is not of small letters and hyphens'),
  name: chinese,
  office: chinese,
});
export type CandidateGroup = z.output<typeof groupSchema>;

const groupsSchema = z
  .array(groupSchema)
  .refine((groups) => new Set(groups.map(({ id }) => id)).size === groups.length, 'names a group twice');

/** @throws FileUnusable naming the entry that is wrong */
export const readCandidateGroups = (json?: string): readonly CandidateGroup[] => readJson(candidateGroupsFile, groupsSchema, json);

export const candidateGroups = readCandidateGroups();

/** Such as `退役军人事务局受理窗口`; the id itself for a group that is not known. */
export function groupName(id: string): string {
  const group = candidateGroups.find((one) => one.id === id);
  return group ? `${group.office}${group.name}` : id;
}
