/** Some ten milliseconds on a slow machine. */
const IN_ONE_GO = 1_000;

/** What `read` makes of many items, in their order. After each thousand the page may draw and answer presses. */
export const readInTurns = async <Item, Read>(
  items: readonly Item[],
  read: (some: readonly Item[]) => readonly Read[],
): Promise<readonly Read[]> => {
  if (items.length <= IN_ONE_GO) return read(items);
  const all: Read[] = [];
  for (let from = 0; from < items.length; from += IN_ONE_GO) {
    if (from > 0) await new Promise((next) => setTimeout(next));
    for (const each of read(items.slice(from, from + IN_ONE_GO))) all.push(each);
  }
  return all;
};
