/** What the rules of all processes share: months, money, dates, parameters, and the words for them. Pure. */
export { assessMaterials, type RequiredDocument } from './assess-materials.ts';
export { becauseShared, sharedClauses } from './clauses.ts';
export { allMet, type Condition, type Partly } from './conditions.ts';
export { addDays, ageMonths, completedMonths, firstDayOf, isBefore, type IsoDate, isoDate, monthOf, monthsLater } from './dates.ts';
export { deadlines, sharedTimers, type Timers } from './deadlines.ts';
export { individualBase } from './individual-base.ts';
export {
  bearerNames,
  type Calculation,
  type Insurance,
  insuranceNames,
  type LedgerRow,
  type PersonalShareBearer,
  personalShareBearerNames,
  personalShareBearers,
  type Remitter,
  remitterNames,
  remitters,
  type Treatment,
  treatmentNames,
  treatments,
} from './ledger.ts';
export {
  type PlacementUnitStatus,
  placementUnitStatuses,
  placementUnitStatusNames,
  type SupervisingDeptStatus,
  supervisingDeptStatuses,
  supervisingDeptStatusNames,
} from './liable-units.ts';
export {
  type ArchiveStatus,
  archiveStatuses,
  archiveStatusNames,
  type DischargeMode,
  dischargeModeChoices,
  dischargeModeNames,
  dischargeModes,
  type PersonType,
  personTypeNames,
  personTypes,
} from './military-service.ts';
export { Money } from './money.ts';
export {
  addMonths,
  compareMonths,
  distinctMonths,
  laterMonth,
  month,
  type Month,
  monthsBetween,
  monthsIn,
  type Period,
  periodsOf,
} from './months.ts';
export { codesOf } from './names.ts';
export { notedParameters, type NotedParameters } from './noted-parameters.ts';
export { checkParameters } from './parameter-check.ts';
export { type FaultKind, faultText, ParameterError, type ParameterFault } from './parameter-fault.ts';
export { cycle, day, isTerm, months, rate, type RetirementAgeRule, share } from './parameter-forms.ts';
export { type ParameterName, type ParameterValues, type SchemasByFile, sharedParameters } from './parameter-schemas.ts';
export { wordOf } from './parameter-words.ts';
export { type ParameterSet, parameterSet } from './parameters.ts';
export {
  type CustodyType,
  custodyTypeNames,
  custodyTypes,
  type RelationStatus,
  relationStatuses,
  relationStatusNames,
  type SuspensionReason,
  suspensionReasonNames,
  suspensionReasons,
} from './pension-relation.ts';
export {
  type ApplicantCategory,
  categoryNames,
  type Gender,
  genderNames,
  type Hardship,
  hardshipNames,
  hardships,
  type Hukou,
  hukouNames,
} from './person.ts';
export { citing, type Outcome, type Reason } from './reason.ts';
export { placeOf } from './source-places.ts';
export { legalRetirementAgeMonths, retirementMonth } from './retirement-age.ts';
export { lastUnpayableMonth, unpayableMonths, type UnpayableMonths } from './suspension-end.ts';
export { ageText, countText, dateText, monthText, percentText, periodsText, sentence, termText } from './wording.ts';
export { addWorkingDays, inCalendarDays, workingDaysOf, workingDaysUntil } from './working-days.ts';
