import { html, type Html } from '../../html.ts';
import { dayOf } from './case-address.ts';

/** 时限停计, said to the applicant and to the staff alike. */
export const stoppedClock = (since: string | null | undefined): Html | undefined =>
  since
    ? html`<p class="govuk-body">
        <strong class="govuk-tag govuk-tag--grey">时限停计</strong>
        自${dayOf(since)}：等待补正期间，经办时限不计算；收到补正后，按剩余的时限继续计算。
      </p>`
    : undefined;
