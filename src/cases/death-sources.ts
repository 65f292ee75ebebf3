/** Who tells of a death: registers, or a clerk who was shown a certificate. */
export const deathSourceNames = {
  publicSecurity: '公安机关户籍注销信息',
  civilAffairs: '民政部门殡葬火化信息',
  health: '医疗卫生机构死亡医学证明',
  court: '人民法院宣告死亡判决',
  window: '经办人员凭死亡证明登记',
} as const;
export type DeathSource = keyof typeof deathSourceNames;
