import { createPlanMeetings } from "../../../src/planning/planMeetings";
import { ok } from "../../../src/domain/shared/result";
import { loadLaterText } from "../../../src/locales/text";
import { exceptionWords } from "../../../src/ui/schedule/seriesWords";
import { english, planningData, SEARCHED_AT, somebody, timeOf, zones } from "../../doubles/fakeServices";

const aroha = somebody("aroha", "Aroha Parata");
const ines = somebody("ines", "Inês Matos");

/** Six meetings, one every two weeks, of two people in these zones who work from nine to six. */
const plannedFor = async (mine: string, theirs: string) => {
  const data = planningData([aroha, ines], [timeOf(aroha, mine), timeOf(ines, theirs)]);
  const plan = createPlanMeetings({ clock: { now: () => SEARCHED_AT }, zones, loadData: async () => ok(data) });
  const company = { kind: "people", people: [ines] } as const;
  const planned = await plan({ company, durationMinutes: 45, count: 6, everyDays: 14 }, new AbortController().signal);
  if (!planned.ok) throw new Error("The engine plans it.");
  return planned.value;
};

const words = async (mine: string, theirs: string): Promise<readonly string[]> => {
  const format = {
    text: await loadLaterText("en", "series", await english()),
    zones,
    zone: mine,
    locale: "en-GB",
    dir: "ltr",
    me: aroha,
  } as const;
  return exceptionWords(await plannedFor(mine, theirs), { ...format, clock: { now: () => SEARCHED_AT } });
};

test("E16: where Auckland and Lisbon take turns with the harder hours, one sentence says it for all those meetings", async () => {
  const said = await words("Pacific/Auckland", "Europe/Lisbon");
  expect(said.filter((sentence) => /harder/.test(sentence))).toEqual([
    expect.stringMatching(/^You take turns with the harder hours: \d of 6 meetings are at another time\.$/),
  ]);
  expect(said.length).toBeLessThanOrEqual(6);
});

test("E16: between Lagos and Lisbon nothing leaves the rhythm, and nothing is said", async () => {
  expect((await words("Africa/Lagos", "Europe/Lisbon")).filter((sentence) => /turns|instead/.test(sentence))).toEqual(
    [],
  );
});
