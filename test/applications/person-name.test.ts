/** Names as people have them and type them. */
import { describe, expect, test } from '#test';
import { name } from '../../src/applications/person-name.ts';

const schema = name('申请人姓名');

describe('a name', () => {
  test.each([
    ['张〇', '张〇'],
    ['测试𠮷', '测试𠮷'],
    [' 测试甲 ', '测试甲'],
    ['买买提·艾合买提', '买买提·艾合买提'],
    ['José da Silva', 'José da Silva'],
    ['Jose\u0301', 'José'],
    ['J. Smith', 'J. Smith'],
  ])('%j is taken as %j', (typed, taken) => {
    expect(schema.parse(typed)).toBe(taken);
  });

  test.each(['•', '．', '‧', '・', '･', '∙', '⋅'])('has one interpunct, though %s was typed', (typed) => {
    expect(schema.parse(`买买提${typed}艾合买提`)).toBe('买买提·艾合买提');
  });

  test.each([
    ['Jean-Luc', '申请人姓名中有“-”，姓名只能由文字和间隔号“·”组成，请按身份证更正。'],
    ['张　三', '申请人姓名中有全角或者特殊的空格（U+3000），应当删除，请按身份证更正。'],
    ['\uE815明', '申请人姓名中有一个自造字（U+E815），各系统无法识别，应当改用国家标准编码的字，输入不了的请到窗口办理，请按身份证更正。'],
    ['张\u200B三', '申请人姓名中有一个看不见的字符（U+200B），应当删除，请按身份证更正。'],
    ['', '申请人姓名未填写，请补充填写。'],
    ['e', '申请人姓名至少应有两个字，请按身份证填写全名。'],
    ['张·', '申请人姓名至少应有两个字，请按身份证填写全名。'],
    ['张\n三', '申请人姓名中有换行、制表符或者其他看不见的控制字符，请删除。'],
  ])('%j: the character is named', (typed, message) => {
    expect(schema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test('each wrong character is told, once', () => {
    expect(schema.safeParse('张3@3').error?.issues.map((issue) => issue.message.slice(0, 10))).toEqual([
      '申请人姓名中有“3”',
      '申请人姓名中有“@”',
    ]);
  });
});
