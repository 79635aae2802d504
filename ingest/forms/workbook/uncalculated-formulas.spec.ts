import { withResults } from './uncalculated-formulas';

const filled = (xml: string): string => withResults(Buffer.from(xml)).toString();

describe('withResults', () => {
  it.each([
    ['<c r="A1" s="2"><f>1+1</f></c>', '<c r="A1" s="2"><f>1+1</f><v>0</v></c>'],
    ['<c r="A1"><f>HYPERLINK("甲")</f><v></v></c>', '<c r="A1"><f>HYPERLINK("甲")</f><v>0</v></c>'],
    ['<c r="A1"><f>B1</f><v/></c>', '<c r="A1"><f>B1</f><v>0</v></c>'],
    ['<c r="A1"/><c r="B1"><f>C1</f></c>', '<c r="A1"/><c r="B1"><f>C1</f><v>0</v></c>'],
  ])('%s', (xml, expected) => {
    expect(filled(xml)).toBe(expected);
  });

  it.each([
    '<c r="A1"><f>1+1</f><v>2</v></c>',
    '<c r="A1" t="str"><f>B1</f></c>',
    '<c r="A1" t="s"><v>3</v></c>',
    '',
  ])('leaves %s', (xml) => {
    expect(filled(xml)).toBe(xml);
  });
});
