import { groupBy } from './group-by';

it('Items are grouped by key, in their order', () => {
  const groups = groupBy(['和平区', '河东区', '南开大学', '河北区'], (name) => name.at(-1));
  expect([...groups]).toEqual([
    ['区', ['和平区', '河东区', '河北区']],
    ['学', ['南开大学']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
