/** Whether this version of the engine finds tasks by its own API, by the variables of their case and by their place. */
export function searchesTasks(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 8 || (major === 8 && minor >= 8);
}
