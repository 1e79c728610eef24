import { region } from "../../../src/commands/calendar/region";

const run = async (words: string): Promise<unknown> => {
  const answer = await region.run(words.split(" ").filter((word) => word !== ""));
  return answer.ok ? answer.value : answer.error;
};

test("P9: Kerala's year shows India's days and its own, each with names, kind, confidence and source", async () => {
  const year = (await run("IN-KL 2026")) as { readonly holidays: readonly { readonly date: string }[] };
  expect(year).toMatchObject({ schema: 1, region: "IN-KL", year: 2026, weeks: [{ off: [6, 7] }] });
  expect(year.holidays.every(({ date }) => date.startsWith("2026-"))).toBe(true);
  expect(year.holidays.find(({ date }) => date === "2026-11-08")).toEqual({
    date: "2026-11-08",
    names: expect.objectContaining({ en: "Diwali (Deepavali)", hi: "दिवाली (दीपावली)", fr: "Diwali" }),
    kind: "public",
    confidence: "gazetted",
    source: expect.stringContaining("india.py"),
  });
  expect(year.holidays).toContainEqual(expect.objectContaining({ date: "2026-11-01", kind: "public" }));
});

test("only the weeks that are in force in that year are shown", async () => {
  expect(await run("MY-01 2026")).toMatchObject({ weeks: [{ from: "2025-01-01", off: [6, 7] }] });
});

test.each([
  ["", "region", "nothing"],
  ["IN", "year", "nothing"],
  ["XX 2026", "region", "XX"],
  ["IN-XX 2026", "region", "IN-XX"],
  ["IN 2025", "year", "2025"],
  ["IN 2031", "year", "2031"],
  ["IN soon", "year", "soon"],
  ["IN 2026 2027", "arguments", "2027"],
])("E15: %j is refused by the name of its field", async (words, field, value) => {
  expect(await run(words)).toMatchObject({ type: "BadInput", field, value });
});
