import { ask } from './open-search.ts';

/** In milliseconds. The tab itself asks for news every 5 s. */
const EVERY = 2000;

/** Listed for want of a way to tell: what has no form to be started with. */
const notStartable = {
  bool: { must: { exists: { field: 'bpmnProcessId' } }, must_not: [{ exists: { field: 'formId' } }, { exists: { field: 'formKey' } }] },
};

/**
 * Tasklist's Processes tab offers every process that is deployed, also those that only a message starts ("Process start
 * failed") and those that others call (which then run without a case); no setting of 8.6 and nothing in a diagram tells it not
 * to (camunda/camunda#44280). It lists what has a `bpmnProcessId` in its store, and asks by the key for the process of a
 * task: without that field a process is not offered, and its tasks are shown as before. What has a start form is meant to be
 * started by a person, and stays.
 *
 * Looked for again and again, since nobody tells when Tasklist has taken a deployment over. The mapping of the field is no
 * way: Tasklist does not start with one that it did not make.
 *
 * @returns ends it
 */
export function offerOnlyStartForms(openSearchAddress: string): () => void {
  const withdraw = () =>
    ask(openSearchAddress, 'POST', 'tasklist-process-8*/_update_by_query?conflicts=proceed&refresh=true', {
      query: notStartable,
      script: { source: "ctx._source.remove('bpmnProcessId')" },
    });
  // Where OpenSearch is away for a moment, the next time does.
  const timer = setInterval(() => void withdraw().catch(() => undefined), EVERY).unref();
  return () => clearInterval(timer);
}
