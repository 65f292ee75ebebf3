/** What the sign-in and the last case know stands with who hands in, and with nobody else. */
export function withKnown(answers, known) {
  const own = known[answers.submittedBy];
  const placed = { ...answers };
  for (const { part, vouched, suggested } of Object.values(known)) {
    const ours = { ...suggested, ...vouched };
    if (placed[part] && part !== own?.part) placed[part] = filtered(placed[part], (field, value) => ours[field] !== value);
  }
  if (!own) return placed;
  const given = placed[own.part] ?? {};
  return { ...placed, [own.part]: { ...given, ...filtered(own.suggested, (field) => given[field] === undefined), ...own.vouched } };
}

const filtered = (fields, keep) => Object.fromEntries(Object.entries(fields).filter(([field, value]) => keep(field, value)));
