interface Page<Item> {
  items: Item[];
  total: number;
  pageSize: number;
}

const AT_ONCE = 4;

/** All items of a list that is answered in pages: the first page, then the others, four at a time, in order. */
export async function everyPage<Item>(ask: (page: number) => Promise<Page<Item>>): Promise<Item[]> {
  const first = await ask(1);
  const last = Math.ceil(first.total / first.pageSize);
  const items = [...first.items];
  for (let page = 2; page <= last; page += AT_ONCE) {
    const wanted = Array.from({ length: Math.min(AT_ONCE, last - page + 1) }, (_none, index) => page + index);
    const pages = await Promise.all(wanted.map(ask));
    items.push(...pages.flatMap((one) => one.items));
  }
  return items;
}
