import { formatList } from "../../../src/ui/format/list";

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "");

test.each([
  ["en", ["Amina", "Rafael"], "Amina and Rafael"],
  ["es", ["Amina", "Rafael", "Noa"], "Amina, Rafael y Noa"],
  ["fr", ["Amina"], "Amina"],
  ["ar", ["أمينة", "يوسف"], "أمينة ويوسف"],
])("%s: names that run with the list are joined as they are", (locale, names, joined) => {
  expect(formatList(names, locale)).toBe(joined);
});

// Seen on a screen: the list began with a Latin letter, so it ran from left to right, and its names changed places.
test("an Arabic list of Latin names begins with the first one, because each name is isolated by itself", () => {
  const list = formatList(["Yousef Hamdan", "Kenji Mori"], "ar");
  expect(list).toBe("\u2068Yousef Hamdan\u2069 و\u2068Kenji Mori\u2069");
  expect(plain(list)).toBe("Yousef Hamdan وKenji Mori");
});

test("an English list of Arabic names keeps its order, too", () => {
  expect(formatList(["أمينة", "يوسف"], "en-GB")).toBe("\u2068أمينة\u2069 and \u2068يوسف\u2069");
});
