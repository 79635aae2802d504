import { gridOf } from '../../../test/fixtures/forms/grid-of';
import { changesSince, FORM_VERSION, FORM_VERSION_LABEL, FORM_VERSIONS, formVersionOf } from './form-version';
import { VERSION_SHEET } from './own-sheets';

const saying = (version: string | number, hidden = true) =>
  gridOf([[FORM_VERSION_LABEL, version]], { name: VERSION_SHEET, hidden });

describe('The version of the forms in a workbook', () => {
  it('is read from the hidden sheet', () => {
    expect(formVersionOf([gridOf([['附表1']]), saying(3)])).toBe(3);
  });

  it.each<[string, ReturnType<typeof gridOf>[]]>([
    ['there is no such sheet', [gridOf([['附表1']])]],
    ['the sheet is not hidden', [saying(3, false)]],
    ['the sheet says something else', [gridOf([['版本', 3]], { name: VERSION_SHEET, hidden: true })]],
    ['the version is no number', [saying('第三版')]],
    ['the version is not whole', [saying(-1)]],
  ])('is unknown when %s', (_why, sheets) => {
    expect(formVersionOf(sheets)).toBeNull();
  });
});

describe('What changed since a version', () => {
  const versions = [
    { version: 1, changed: '首次印发' },
    { version: 2, changed: '附表2增加了“所在地”' },
    { version: 3, changed: '附表12增加了“本人同意”' },
  ];

  it('is told from the next version on', () => {
    expect(changesSince(1, versions)).toEqual(['附表2增加了“所在地”', '附表12增加了“本人同意”']);
    expect(changesSince(2, versions)).toEqual(['附表12增加了“本人同意”']);
  });

  it.each([3, 4, null])('is nothing for version %s', (version) => {
    expect(changesSince(version, versions)).toEqual([]);
  });

  it('counts versions up to the present one', () => {
    expect(FORM_VERSIONS.map(({ version }) => version)).toEqual(
      Array.from({ length: FORM_VERSION }, (_, index) => index + 1),
    );
  });
});
