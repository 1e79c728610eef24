import { createEntry, createEntryIds } from "../../src/domain/document/store/createEntry";
import { startSession } from "../../src/domain/conversation/session";
import type { JsonObject } from "../../src/graph/transport/json";
import type { PairId, PersonId, SessionId } from "../../src/domain/shared/ids";
import { toInstant } from "../../src/domain/time/interval";
import { entryFields } from "../../src/graph/entryContent/entryRow";
import { fieldsOf } from "../../src/graph/sharePoint/sessionRow";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { go } from "./harness";
import { freshDevice, press, reads, setScene, threeTimes } from "./scene";

// What Rafael may write into the lists that he shares with Amina, by hand or by a program, and what Amina then sees.

const found = pairs.find(({ keptIn, members }) => keptIn === "list" && members[0]?.person.id === amina.id);
if (!found) throw new Error("Amina has no document in a list. Maybe the seed has changed.");
const { id, siteId, logListId, sessionListId } = found;
const HIS_WORDS = "After the hostile rows: shall we talk on Thursday?";

const scene = setScene();
const device = freshDevice(scene);

const newId = createEntryIds({ now: () => toInstant(Date.now()) }, () => crypto.getRandomValues(new Uint8Array(10)));

const add = async (listId: string, fields: JsonObject): Promise<void> => {
  const answer = await scene.sandbox.askGraph(rafael, `/sites/${siteId}/lists/${listId}/items`, "POST", { fields });
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}: ${await answer.text()}`);
};

const writes = (text: string, change: JsonObject = {}): Promise<void> => {
  const author = { id: rafael.id as PersonId, name: rafael.name, address: rafael.address };
  const context = { id: newId(), at: toInstant(Date.now()), pair: id as PairId, author, lang: "en" };
  return add(logListId, { ...entryFields(createEntry({ text, content: { kind: "note" } }, context)), ...change });
};

const starts = (change: JsonObject, guide = "first-meeting"): Promise<void> => {
  const { id: session, at } = { id: newId(), at: toInstant(Date.now()) };
  const state = startSession(
    session as string as SessionId,
    { id: guide, version: "1.0.0" },
    30,
    rafael.id as PersonId,
    at,
  );
  return add(sessionListId, { ...fieldsOf(state), ...change });
};

const STAY = { stays: [{ place: { zone: "Africa/Lagos", region: "x" } }], work: [], closedDays: [], overlay: [] };
const DEEP = `{"of":${"[".repeat(4_000)}${"]".repeat(4_000)}}`;

test("P4: entries that no reader expects take nothing from Amina: she finds times, reads the rest and writes", async () => {
  await writes("", { Kind: "availability", Data: JSON.stringify({ availability: STAY, ...STAY }) });
  await writes("Deep", { Kind: "agreement", Data: DEEP });
  await writes("Odd", { Kind: "commitment", Data: '{"owner":{},"due":"9999-99-99"}', AtUtc: "1900-01-01T00:00:00Z" });
  await writes(HIS_WORDS);
  const frame = await device.open(amina);
  await threeTimes(frame);
  await go(frame, "Our story");
  await reads(frame, HIS_WORDS);
  await frame.locator("textarea").first().fill("Yes, on Thursday.");
  await press(frame, "Keep this note");
  await reads(frame, "Yes, on Thursday.");
  expect(await frame.getByText("This could not be shown").count()).toBe(0);
});

test.each<readonly [what: string, change: JsonObject, guide: string]>([
  ["a step before the first", { Step: -1 }, "first-meeting"],
  ["half a step", { Step: 0.5 }, "first-meeting"],
  ["a guide without that length", { Minutes: 15 }, "repair"],
  ["a start in the year 9998, already ended", { StartedAt: "9998-01-01T00:00:00Z", Ended: true }, "first-meeting"],
])("P4: %s does not keep Amina from the conversation", async (_, change, guide) => {
  await starts(change, guide);
  const frame = await device.open(amina);
  await go(frame, "Talk");
  await frame.getByRole("heading", { level: 1 }).first().waitFor();
  expect(await frame.getByText("This could not be shown").count()).toBe(0);
  await go(frame, "Our story");
  await reads(frame, "Our story");
});
