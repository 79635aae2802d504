import { templateAddress } from './template-address';

it('The address of templates names the unit, or means all', () => {
  expect(templateAddress({ phaseId: 3, unitId: 7 })).toBe('/api/templates/workbook.xlsx?unitId=7&phaseId=3');
  expect(templateAddress({ phaseId: 3 })).toBe('/api/templates/all.zip?phaseId=3');
});
