import type { RequestHandler } from 'express';
import type { z } from 'zod';

/** An agency's "no": the HTTP status and every problem, in English, without values. */
export class Refusal extends Error {
  readonly status: number;
  readonly problems: string[];

  constructor(status: number, problems: string[]) {
    super(problems.join('; '));
    this.status = status;
    this.problems = problems;
  }
}

/** The agency has no entry of this person. */
export class NoRecord extends Error {}

/** A route: the body is checked against `schema` (400 lists all problems), then answered with `status`. */
export function answering<S extends z.ZodType>(schema: S, answer: (body: z.output<S>) => unknown, status = 200): RequestHandler {
  return (request, response) => {
    const parsed = schema.safeParse(request.body);
    if (!parsed.success) throw new Refusal(400, parsed.error.issues.map(problemOf));
    response.status(status).json(answer(parsed.data));
  };
}

function problemOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'body'}: ${issue.message}`;
}
