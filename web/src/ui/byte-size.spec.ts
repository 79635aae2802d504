import { byteSize } from './byte-size';

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [3482, '3.4 KB'],
  [512 * 1024, '512 KB'],
  [1_258_291, '1.2 MB'],
  [25 * 1024 * 1024, '25 MB'],
])('%s bytes are shown as %s', (bytes, shown) => {
  expect(byteSize(bytes)).toBe(shown);
});
