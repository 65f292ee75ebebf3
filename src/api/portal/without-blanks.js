/** What was left out is "" or null in a form, and absent for the intake and in a draft. */
export function withoutBlanks(value) {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([, one]) => one !== '' && one !== null && one !== undefined);
  return Object.fromEntries(told.map(([name, one]) => [name, withoutBlanks(one)]));
}
