/** What the sign-in and the last case know stands with who hands in, and with nobody else. Other answers stay in their order. */
export function withKnown(answers, known) {
  const placed = JSON.parse(JSON.stringify(answers));
  const own = known[answers.submittedBy];
  for (const { part, vouched, suggested } of Object.values(known)) {
    if (part === own?.part) continue;
    for (const [field, value] of Object.entries({ ...suggested, ...vouched })) {
      if (placed[part]?.[field] === value) delete placed[part][field];
    }
  }
  if (own) placed[own.part] = { ...placed[own.part], ...missing(own.suggested, placed[own.part]), ...own.vouched };
  return placed;
}

const missing = (suggested, given = {}) => Object.fromEntries(Object.entries(suggested).filter(([field]) => given[field] === undefined));
