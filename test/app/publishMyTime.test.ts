import { createPublishMyTime } from "../../src/app/wiring/publishMyTime";
import { worldOrNothing } from "../../src/planning/planningData";
import { needsOf } from "../../src/domain/people/myTime/participant";
import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import { foldEntries } from "../../src/domain/document/fold";
import type { LiveDocument } from "../../src/domain/document/store/liveDocument";
import { availabilityOf } from "../../src/domain/document/members";
import type { MyTime } from "../../src/domain/people/myTime/myTime";
import { createZoneData } from "../../src/domain/time/zones";
import { declaredIn, kept, told, weekly } from "../domain/publishing/people";
import { noa, noaAndEmeka } from "../doubles/entries";
import { everythingSettled } from "../doubles/stoppedTime";
import { valueOf } from "../doubles/graphTools";
import { createScene } from "../sync/documentScene";

const zones = createZoneData();

const open = (loadWorld = () => Promise.resolve(NO_CALENDARS)) => {
  const { openFrame, shared, time } = createScene();
  const { document, cache, pending, setFault } = openFrame();
  const openWith = (one: LiveDocument) =>
    createPublishMyTime({
      ...{ me: noa, clock: time.clock, zones, zone: "Asia/Jerusalem", loadWorld, cache, pending },
      openDocument: () => one,
    });
  const publishing = openWith(document);
  const tell = async (myTime: MyTime): Promise<void> => {
    valueOf(await publishing.publish(valueOf(await publishing.preview(myTime)), noaAndEmeka));
    await everythingSettled();
  };
  const inDocument = async () => valueOf(await shared.storeFor().changes()).entries;
  return { publishing, openWith, tell, inDocument, setFault, document };
};

const lunch = declaredIn("Asia/Jerusalem", { patterns: [weekly("12:00", "13:00", told("lunch", "times"))] });
const dinner = declaredIn("Asia/Jerusalem", { patterns: [weekly("18:00", "19:00", told("dinner", "times"))] });

test("S47: what Noa previewed is what Emeka reads, and nothing more", async () => {
  const { publishing, tell, inDocument } = open();
  await tell(lunch);
  const entries = await inDocument();
  expect(availabilityOf(foldEntries(entries), noa.id)).toEqual(valueOf(await publishing.preview(lunch)));
  expect(JSON.stringify(entries)).not.toContain("lunch");
});

test("S47: what Noa tells anew takes the place of what she told before", async () => {
  const { tell, inDocument } = open();
  await tell(lunch);
  await tell(dinner);
  const [first, second] = await inDocument();
  expect(second?.supersedes).toBe(first?.id);
});

test("S47: she takes back all that she told, and nothing of it is left", async () => {
  const { publishing, tell, inDocument } = open();
  await tell(lunch);
  await tell(dinner);
  valueOf(await publishing.withdraw(noaAndEmeka));
  await everythingSettled();
  expect(availabilityOf(foldEntries(await inDocument()), noa.id)).toBeUndefined();
  expect(valueOf(await publishing.staleness(dinner, noaAndEmeka))).toBe("nothing");
});

test("S47: what she tells while offline is kept on her device, and she is not asked again about it", async () => {
  const { publishing, setFault, inDocument } = open();
  setFault("offline");
  valueOf(await publishing.publish(valueOf(await publishing.preview(lunch)), noaAndEmeka));
  expect(valueOf(await publishing.staleness(lunch, noaAndEmeka))).toBe("up-to-date");
  expect(valueOf(await publishing.staleness(dinner, noaAndEmeka))).toBe("changed");
  expect(await inDocument()).toEqual([]);
});

test("P9: without the world's calendars nothing is told, because windows would be missing without a word", async () => {
  const { publishing } = open(() => Promise.reject(new Error("no chunk")));
  expect(await publishing.preview(lunch)).toEqual({ ok: false, error: { type: "Offline" } });
});

test("P8: for finding times, calendars that cannot be fetched count as unknown", async () => {
  expect(await worldOrNothing(Promise.reject(new Error("no chunk")))).toBe(NO_CALENDARS);
});

test("only what somebody's time needs of the world is loaded, each thing once", () => {
  const sunset = {
    ...weekly("16:00", "17:00", told("a", "ask")),
    from: { at: "sun", event: "sunset", plusMinutes: 0 } as const,
  };
  const lagos = { place: { zone: "Africa/Lagos", region: "NG" } };
  const own = (myTime: Partial<MyTime>) => ({ ...declaredIn("Africa/Lagos"), ...myTime });
  const needs = (myTime: Partial<MyTime>) => needsOf([{ stays: [lagos, lagos], own: own(myTime) }]);
  expect(needs({})).toEqual({ regions: ["NG"], observances: [], needsSky: false });
  expect(needs({ patterns: [sunset] }).needsSky).toBe(true);
  const season = weekly("12:00", "13:00", told("b", "ask"), { during: "ramadan", notDuring: "lent" });
  expect(needs({ patterns: [season], observances: [kept("ramadan", told("c", "ask"))] }).observances).toEqual([
    "lent",
    "ramadan",
  ]);
  expect(needsOf([{ stays: [lagos], holidays: [] }]).regions).toEqual([]);
});

test("P9: when older words are unread, Noa is not told that everything she told about her time is taken back", async () => {
  const { publishing, tell, document, inDocument, openWith } = open();
  await tell(lunch);
  const partly = openWith({
    ...document,
    snapshot: () => ({ ...document.snapshot(), unread: { read: 24, of: 130 } }),
  });
  expect(await partly.withdraw(noaAndEmeka)).toMatchObject({ ok: false, error: { type: "Throttled", spared: true } });
  await everythingSettled();
  expect(availabilityOf(foldEntries(await inDocument()), noa.id)).toBeUndefined();
  expect(valueOf(await publishing.withdraw(noaAndEmeka))).toBeUndefined();
});
