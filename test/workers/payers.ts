/** Rows of the decision table back-pay-payer, as the engine hands them to the workers. */
export const payers = {
  ableUnit: {
    branch: 'ableUnit',
    remitter: 'placementUnit',
    personalShareBorneBy: 'veteran',
    personalShareCollectedFromVeteran: true,
    subsidyAppliedTo: null,
    requirements: ['B-44', 'B-50'],
    explanation: '原安置单位有缴费能力，由其收齐个人应缴部分后向社会保险征缴机构缴费。',
  },
  noUnit: {
    branch: 'noUnit',
    remitter: 'veteransAffairsBureau',
    personalShareBorneBy: 'veteran',
    personalShareCollectedFromVeteran: true,
    subsidyAppliedTo: null,
    requirements: ['B-46', 'B-52'],
    explanation: '无安置单位，由退役军人事务局收齐个人缴费部分后，负责向社会保险征缴机构缴费。',
  },
} as const;
