/** Why a task is open again after somebody has completed it, and who may decide it: for the clerk who opens it. */
import { dateInChina } from '../../../clock.ts';
import { checkedBy, type ElementId, groupName } from '../../../models/index.ts';
import { dateText, sentence } from '../../../policy/index.ts';
import { type Staff, type UncountedReason } from '../../../staff/index.ts';
import { type Visit, visitOf } from '../visit.ts';

/** In Chinese: what was wrong, and what to do; null where nothing was. */
export async function whyReturned(visit: Visit): Promise<string | null> {
  const { cases, staff, steps, job } = visit.context;
  const returned = await cases.returnedTasks.before(visit.caseNumber, visitOf(job));
  if (!returned) return null;
  const groups = await steps.groupsOf(job);
  const proposed = await proposal(visit);
  const { person, reason, checkedStep, returnedAt } = returned;
  const facts = {
    person: nameIn(staff, person),
    groups: groups.map(groupName).join('、'),
    checked: checkedStep === undefined ? '' : await stepName(visit, checkedStep),
  };
  const wrong =
    reason === 'secondPerson' ? '' : `${dateText(dateInChina(returnedAt))}的提交没有计入：${wrongs[reason as UncountedReason](facts)}`;
  return `${proposed}${wrong}${reason === 'nobody' ? '' : await whoMay(visit, groups)}`;
}

/** What this visit is to confirm. */
async function proposal({ caseNumber, context: { cases, staff, job } }: Visit): Promise<string> {
  const proposed = await cases.returnedTasks.proposed(caseNumber, visitOf(job));
  return proposed
    ? `须由两人办理。${nameIn(staff, proposed.person)}提出：${sentence(proposed.words)}请另一人核对；同意的，填写同样的决定提交，方才生效；不同意的，填写自己的决定。`
    : '';
}

const wrongs: Record<UncountedReason, (facts: { person: string; groups: string; checked: string }) => string> = {
  nobody: () => '提交时任务没有认领人，不能确定由谁作出决定。请先认领任务（Assign to me），再填写、提交。',
  stranger: ({ person }) => `提交人“${person}”不在工作人员名单中。`,
  otherGroup: ({ person, groups }) => `提交人${person}不属于${groups}，当日也不是其人员的代理人。`,
  checksOwnWork: ({ person, checked }) => `本步骤须核对“${checked}”，该步骤由提交人${person}办理，同一人不得核对自己办理的事项。`,
};

async function whoMay({ caseNumber, context }: Visit, groups: readonly string[]): Promise<string> {
  const { cases, staff, job, clock } = context;
  const checked = await Promise.all(
    checkedBy(job.bpmnProcessId, job.elementId).map((step) => cases.decisions.latest(caseNumber, step as ElementId)),
  );
  const proposed = await cases.returnedTasks.proposed(caseNumber, visitOf(job));
  const excluded = [...checked.map((decision) => decision?.decidedBy), proposed?.person];
  const names = staff
    .entitled(groups, dateInChina(clock()))
    .filter(({ id }) => !excluded.includes(id))
    .map(({ name }) => name);
  return names.length > 0
    ? `请由下列人员之一认领（Assign to me）后办理：${names.join('、')}。`
    : '目前名单中没有可以办理的人员，请单位负责人增加人员或者指定代理人。';
}

/** A login that is nobody's may be anything that was typed. */
const nameIn = (staff: Staff, login = ''): string => staff.person(login)?.name ?? (/^[\w.@-]{1,50}$/.test(login) ? login : '（无法辨认）');

const stepName = async ({ caseNumber, context: { cases } }: Visit, step: string): Promise<string> =>
  (await cases.decisions.latest(caseNumber, step as ElementId))?.name ?? step;
