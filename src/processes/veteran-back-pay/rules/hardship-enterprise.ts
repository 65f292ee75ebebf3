import type { Outcome, ParameterValues, PlacementUnitStatus, SupervisingDeptStatus } from '../../../policy/index.ts';
import { because } from './clauses.ts';

export interface HardshipEnterpriseDetermination {
  /** Unit or department exists and says that it cannot pay. */
  needed: boolean;
  decidedBy: 'countyGovernment' | 'cityGovernment';
}

/**
 * B-38, B-39: is a hardship enterprise to be determined, and by which government (AMB-02)? A record of its own that
 * does not switch the branch of payment (AMB-03).
 */
export function hardshipEnterprise(facts: {
  placementUnitStatus: PlacementUnitStatus;
  supervisingDeptStatus: SupervisingDeptStatus;
  hardshipEnterpriseLevel: ParameterValues['hardshipEnterpriseLevel'];
}): Outcome<HardshipEnterpriseDetermination> {
  const statuses = [facts.placementUnitStatus, facts.supervisingDeptStatus];
  const needed = statuses.includes('existsUnableToPay');
  const county = facts.hardshipEnterpriseLevel === 'county';
  const finding = needed
    ? `责任单位存在但申报无力缴纳，应由${county ? '县' : '市'}人民政府认定是否属于特困企业。`
    : '没有存在而申报无力缴纳的责任单位，无需认定特困企业。';
  return {
    value: { needed, decidedBy: county ? 'countyGovernment' : 'cityGovernment' },
    reasons: [because('B-38', finding, 'AMB-02')],
  };
}
