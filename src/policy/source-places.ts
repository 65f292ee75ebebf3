/** Where each requirement stands in its source, as an official letter cites it. Our own ids stay in docs/ and in the records. */
const guide = '《城镇企业职工基本养老保险个人参保办事指南》';

const places: Readonly<Record<string, string>> = {
  'L-01': `${guide}三、(一)`,
  'L-02': `${guide}三、(二)1`,
  'L-03': `${guide}三、(二)2`,
  'L-04': `${guide}三、(二)3`,
  'L-05': `${guide}三、(三)1`,
  'L-06': `${guide}三、(三)2(1)`,
  'L-07': `${guide}三、(三)2(1)`,
  'L-08': `${guide}三、(三)2(1)`,
  'L-09': `${guide}三、(三)2(2)`,
  'L-10': `${guide}三、(三)3`,
  'L-11': `${guide}三、(四)1(1)`,
  'L-12': `${guide}三、(四)1(2)`,
  'L-13': `${guide}三、(四)1`,
  'L-14': `${guide}三、(四)2`,
  'L-15': `${guide}三、(一)`,
  'S-01': `${guide}四、(一)`,
  'S-02': `${guide}四、(二)1`,
  'S-03': `${guide}四、(二)2`,
  'S-04': `${guide}四、(三)1`,
  'S-05': `${guide}四、(三)2`,
  'S-06': `${guide}四、(三)3`,
  'S-07': `${guide}四、(四)1`,
  'S-08': `${guide}四、(四)1`,
  'S-09': `${guide}四、(四)2`,
  'S-10': `${guide}四、(四)3`,
  'S-11': `${guide}四、(四)3`,
  'S-12': `${guide}四、(四)4`,
  'S-13': `${guide}四、(四)4`,
  'S-14': `${guide}四、(四)4`,
  'S-15': `${guide}四、(四)4`,
  'S-16': `${guide}四、(四)5`,
  'S-17': `${guide}四、(四)6`,
  'S-18': `${guide}四、(一)`,
};

/** Document and clause: "《…办事指南》三、(四)1"; the id itself where its place is not entered. */
export const placeOf = (requirement: string): string => places[requirement] ?? requirement;
