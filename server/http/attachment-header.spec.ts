import { attachmentHeader } from './attachment-header';

describe('attachment header', () => {
  it('gives a Chinese name in UTF-8 and a plain one for old browsers', () => {
    expect(attachmentHeader('和平区 附表1.xlsx')).toBe(
      `attachment; filename="______1.xlsx"; filename*=UTF-8''%E5%92%8C%E5%B9%B3%E5%8C%BA%20%E9%99%84%E8%A1%A81.xlsx`,
    );
  });

  it('lets no name break out of the header', () => {
    expect(attachmentHeader(`a"b\r\nSet-Cookie: x='1'(*).xlsx`)).toBe(
      `attachment; filename="a_b__Set-Cookie__x__1____.xlsx"; ` +
        `filename*=UTF-8''a%22b%0D%0ASet-Cookie%3A%20x%3D%271%27%28%2A%29.xlsx`,
    );
  });
});
