/** What the source leaves open about suspension, in words for the clerk who decides. */
export const openQuestions: Record<string, string> = {
  'AMB-38': '受理范围称“劳改”，另一处称“劳动教养”；劳改按服刑处理，劳动教养期间可以继续缴费。',
  'AMB-39': '管制、缓刑也是判刑，是否不再计算视为缴费年限，原文未明确，按政策参数确定。',
  'AMB-41': '受理范围未列参军和转出，作为其他原因中断缴费办理。',
  'AMB-42': '“年初”未规定起止，按1月1日起至新的缴费标准出台前一日止。',
  'AMB-43': '服刑起止当月是否可以缴费，原文未规定，按政策参数确定。',
  'AMB-44': '原文只规定服刑期满后继续缴费的合并计算；其他原因的参照办理，不再缴费的，原年限仍予保留。',
};
