const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const GIVEN = '一中之书仁元公兰冬力勇勤卫友双君和国天子学宁安容导山岩平广建开强德心志';

/** A separate invented person for every number below 32 × 32 × 32. */
export function cadre(number: number): { person: string; phone: string } {
  const at = (text: string, place: number) => [...text][place % 32]!;
  const person = at(SURNAMES, number) + at(GIVEN, number >> 5) + at(GIVEN, number >> 10);
  return { person, phone: String(13_000_000_000 + number) };
}
