import { html, type Html } from '../../../html.ts';
import { type Fact, factsOf, type PreCheck, type Question } from '../../../pre-check/index.ts';
import type { Typed } from '../../pages/form.ts';

export interface Asked extends Fact {
  ask: string;
  hint: string | undefined;
}

/** Those that matter after the answer to the first. */
export function questionsOf({ given, guide: { questions } }: PreCheck, typed: Typed): Asked[] {
  const facts = new Map(factsOf(given).map((fact) => [fact.key, fact]));
  const first = questions[0] && typed[questions[0].fact];
  return questions.filter((question) => question.with?.includes(first ?? '') ?? true).flatMap((question) => asked(question, facts));
}

function asked({ fact: key, ask, hint }: Question, facts: ReadonlyMap<string, Fact>): Asked[] {
  const fact = facts.get(key);
  return fact ? [{ ...fact, ask: ask ?? fact.label, hint }] : [];
}

export const unanswered = (questions: readonly Asked[], given: Readonly<Record<string, unknown>>): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${questions.filter(({ key }) => !(key in given)).map(({ ask }) => html`<li>${ask}</li>`)}
  </ul>`;

/** Entries of a list that can be filled in. */
export const rows = [0, 1, 2, 3, 4, 5];

/** What was typed, carried along. */
export const hidden = (typed: Typed, questions: readonly Asked[]): Html =>
  html`${Object.entries(typed)
    .filter(([name]) => questions.some(({ key }) => key === name.split('.')[0]))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
