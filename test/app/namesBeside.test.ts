import type { StageNames } from "../../src/domain/conversation/stageNames";
import { namesBeside } from "../../src/app/wiring/namesBeside";

const NOA_AND_EMEKA: StageNames = { mentor: "Noa Ben-David", mentee: "Emeka Okafor" };
const ours = { siteId: "contoso.sharepoint.com,1,2", sessionListId: "3" };
const anotherPair = { ...ours, sessionListId: "4" };

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A side panel of that pair in this browser. */
const panel = (place: typeof ours, names: StageNames | undefined) => void ends.push(namesBeside(place)!.tell(names));

/** A stage of that pair in this browser; what it heard, oldest first. */
const stageOf = (place: typeof ours) => {
  const heard: (StageNames | undefined)[] = [];
  ends.push(namesBeside(place)!.hear((names) => void heard.push(names)));
  return heard;
};

/** Messages between windows come in a later turn. */
const arrive = () => new Promise((done) => setTimeout(done, 50));

test("S53: the stage hears from the panel beside it who tells, whichever of them is opened first", async () => {
  const early = stageOf(ours);
  await arrive();
  panel(ours, NOA_AND_EMEKA);
  await arrive();
  const late = stageOf(ours);
  await arrive();
  expect(early.at(0)).toEqual(NOA_AND_EMEKA);
  expect(late).toEqual([NOA_AND_EMEKA]);
});

test("P1: a stage hears nothing of another pair in the same browser", async () => {
  panel(anotherPair, NOA_AND_EMEKA);
  const heard = stageOf(ours);
  await arrive();
  expect(heard).toEqual([]);
});

test("equals who have not chosen their host have no name on either side", async () => {
  const heard = stageOf(ours);
  panel(ours, undefined);
  await arrive();
  expect(heard).toEqual([undefined]);
});

test.each<[string, unknown]>([
  ["words that are no names", "Noa Ben-David"],
  ["one name", { mentor: "Noa" }],
  ["an empty name", { mentor: " ", mentee: "Emeka" }],
  ["a name longer than any", { mentor: "N".repeat(5_000), mentee: "Emeka" }],
  ["markup in place of a name", { mentor: { toString: "Noa" }, mentee: ["Emeka"] }],
])("from a window that says %s the stage hears of nobody", async (_, said) => {
  const heard = stageOf(ours);
  const window = new BroadcastChannel(`meridian-stage ${ours.siteId} ${ours.sessionListId}`);
  ends.push(() => window.close());
  window.postMessage(said);
  await arrive();
  expect(heard).toEqual([undefined]);
});
