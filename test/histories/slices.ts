/** Which stretch of which example a history is: what happens on the way there is not disturbed, and is done once for many. */

export interface Slice {
  name: string;
  /** Of `examples/`. */
  example: string;
  /** How often it is taken: what is dear seldom. */
  weight: number;
  /** The step that it begins with; without one, with the application. */
  from?: string;
  /** Where the diagram is taken up, if not at that step: in front of a fork. */
  at?: string;
  /** The step that is not taken any more; without one, the case goes on to its end. */
  until?: string;
  /** It begins when the case has ended. */
  afterwards?: true;
  /** What the applicant does at once. */
  acts?: readonly ('pays more' | 'withdraws')[];
}

export const slices: readonly Slice[] = [
  { name: 'an application comes in', example: '52-placement-level', until: 'look-up-archive-custody', weight: 16 },
  {
    name: 'a clerk decides',
    example: '13-enrollment-already-insured',
    from: 'review-enrollment',
    until: 'send-refusal-notice',
    weight: 10,
  },
  { name: 'a letter goes out', example: '13-enrollment-already-insured', from: 'send-refusal-notice', weight: 10 },
  { name: 'months are calculated', example: '03-no-unit', from: 'calculate-back-pay', until: 'review-calculation', weight: 2 },
  { name: 'a share is awaited', example: '03-no-unit', from: 'await-personal-share', until: 'order-remittance', weight: 12 },
  { name: 'a sum is ordered', example: '03-no-unit', from: 'order-remittance', until: 'post-pension-contributions', weight: 10 },
  {
    name: 'months are posted',
    example: '01-able-unit',
    from: 'post-pension-contributions',
    at: 'posting-split',
    until: 'send-completion-notice',
    weight: 8,
  },
  {
    name: 'a case with money is withdrawn',
    example: '03-no-unit',
    from: 'await-personal-share',
    acts: ['pays more', 'withdraws'],
    weight: 8,
  },
  { name: 'an account is paid out', example: '31-payout-death-with-arrears', from: 'terminate-relation', weight: 12 },
  { name: 'a relation begins', example: '11-enrollment-business-owner', from: 'enroll-participant', weight: 6 },
  { name: 'money comes too late', example: '33-payout-not-settled-abroad', afterwards: true, acts: ['pays more'], weight: 4 },
  { name: 'a whole case', example: '13-enrollment-already-insured', weight: 2 },
];
