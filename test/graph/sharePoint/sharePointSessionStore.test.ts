import { postpone, type SessionState } from "../../../src/domain/conversation/session";
import type { PersonId } from "../../../src/domain/shared/ids";
import { plusMs } from "../../../src/domain/time/interval";
import { isoText } from "../../../src/domain/time/isoText";
import { createSharePointSessionStore } from "../../../src/graph/sharePoint/sharePointSessionStore";
import type { FaultKind } from "../../../src/sandbox/fault";
import { pairs } from "../../../src/sandbox/seed/pairs";
import { amina, kenji, mereana, rafael, type SeedPerson } from "../../../src/sandbox/seed/people";
import { opened as openedBy, sessionStoreContract } from "../../contracts/sessionStore";
import { at, noaAndEmeka } from "../../doubles/entries";
import { visitor } from "../../sandbox/sandboxTools";
import { refusal, sandbox, scripted, valueOf } from "../../doubles/graphTools";
import { growsSlowerThan } from "../../growsSlowerThan";

const opened = (minute = 0, extra: Partial<SessionState> = {}): SessionState =>
  openedBy(minute, { movedBy: idOf(amina), ...extra });

const idOf = ({ id }: SeedPerson): PersonId => id as PersonId;

/** The meetings of Amina and Rafael on the local Graph. */
const openMeetings = () => {
  const [planted] = pairs;
  if (!planted) throw new Error("The sandbox has no pair. Maybe its seed was emptied.");
  const { local, clock, graphOf } = sandbox();
  const { siteId, sessionListId } = planted;
  const items = `/sites/${siteId}/lists/${sessionListId}/items`;
  return {
    items,
    clock,
    visitor: visitor(local, amina),
    visitorAs: (person: SeedPerson) => visitor(local, person),
    storeOf: (personId: string, members: readonly SeedPerson[] = [amina, rafael]) =>
      createSharePointSessionStore(graphOf(personId), { siteId, sessionListId }, members.map(idOf)),
    local,
  };
};

const setUp =
  (...shapes: readonly FaultKind[]) =>
  async () => {
    const { storeOf, local, clock } = openMeetings();
    const always = shapes.map((kind) => ({ id: kind, who: "everyone", kind }));
    local.faults.set(always);
    return {
      hers: storeOf(amina.id),
      his: storeOf(rafael.id),
      her: idOf(amina),
      him: idOf(rafael),
      pass: (ms: number) => clock.pass(ms),
      loseTheNextAnswer: () =>
        local.faults.set([...always, { id: "one", who: "everyone", kind: "lost-answer", left: 1 }]),
    };
  };

sessionStoreContract("A SharePoint list", setUp());
sessionStoreContract("A list whose changes name nobody", setUp("bare-delta"));
sessionStoreContract("A list that tells rows without columns", setUp("bare-delta", "bare-rows"));

describe("meetings in a SharePoint list", () => {
  test("are looked at with the cheapest request: only what changed since the last look", async () => {
    const { graph, sent } = scripted({
      body: { value: [], "@odata.deltaLink": "http://graph.local/v1.0/sites/s/lists/l/items/delta?token=7" },
    });
    const store = createSharePointSessionStore(graph(), noaAndEmeka.document);
    await store.latest();
    await store.latest();
    const paths = sent.map(({ url }) => url.slice("http://graph.local/v1.0".length));
    expect(paths).toEqual([
      "/sites/site/lists/sessions/items/delta?$expand=fields",
      "/sites/s/lists/l/items/delta?$expand=fields&token=7",
    ]);
  });

  test("S48: are called by their day: whoever looks at the list does not read in a title what they talked about", async () => {
    const { storeOf, visitor, items } = openMeetings();
    valueOf(await storeOf(amina.id).open(opened(0, { guide: { id: "repair", version: "1.0.0" }, tender: true })));
    const { value } = (await visitor.ask("GET", `${items}?$expand=fields`)).body;
    expect(value[0].fields.Title).toBe("2026-11-24");
  });

  test("and ones without a sign do not name the column that an older list has not", async () => {
    const { graph, sent } = scripted({
      status: 201,
      body: { id: "1", eTag: "e1", createdDateTime: "2026-11-24T09:00:00Z" },
    });
    valueOf(await createSharePointSessionStore(graph(), noaAndEmeka.document).open(opened()));
    expect(JSON.stringify(sent)).toContain("StepStartedAt");
    expect(JSON.stringify(sent)).not.toContain("Signs");
  });

  test("survive a look that comes months later", async () => {
    const { storeOf, clock } = openMeetings();
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    valueOf(await hers.latest());
    const state = opened(0, { movedBy: idOf(rafael) });
    valueOf(await his.open(state));
    clock.pass(90 * 86_400_000);
    expect(valueOf(await hers.latest())?.state).toEqual(state);
  });

  test("that somebody deleted by hand are gone", async () => {
    const { storeOf, visitor, items } = openMeetings();
    const store = storeOf(amina.id);
    const { version } = valueOf(await store.open(opened()));
    valueOf(await store.latest());
    const [row] = (await visitor.ask("GET", items)).body.value;
    await visitor.ask("DELETE", `${items}/${row.id}`);
    expect(await store.move(opened(0, { move: 1 }), version)).toMatchObject({ error: { type: "NotFound" } });
    expect(valueOf(await store.latest())).toBeUndefined();
  });

  test("and a row that somebody made by hand is no meeting", async () => {
    const { storeOf, visitor, items } = openMeetings();
    await visitor.ask("POST", items, { fields: { Title: "Meeting?" } });
    expect(valueOf(await storeOf(amina.id).latest())).toBeUndefined();
  });

  test("an opening that an ill service refused, and that left no row, is told as it is", async () => {
    const { graph } = scripted(refusal(500, "generalException"), { body: { value: [] } });
    const answer = await createSharePointSessionStore(graph(), noaAndEmeka.document).open(opened());
    expect(answer).toMatchObject({ ok: false, error: { type: "Unavailable" } });
  });
});

/** The columns of a meeting's row, as anybody who may write in the list could fill them in by hand. */
const byHand = (fields: Record<string, unknown> = {}) => ({
  fields: {
    Title: "2026-11-24",
    SessionKey: "01KB0000000000000000000001",
    GuideId: "first-meeting",
    GuideVersion: "1.0.0",
    Minutes: 45,
    Step: 0,
    Move: 0,
    MovedBy: rafael.id,
    StartedAt: "2026-11-24T09:00:00Z",
    StepStartedAt: "2026-11-24T09:00:00Z",
    Ended: false,
    ...fields,
  },
});

describe("what somebody writes into the list by hand", () => {
  test("S8: Rafael cannot say “yes, today” or “we may write” for Amina, in whatever row he writes it", async () => {
    const { storeOf, visitorAs, items } = openMeetings();
    const both = [amina.id, rafael.id].flatMap((by) => [
      { press: "yes-today", by },
      { press: "keep-record", by },
    ]);
    const key = { SessionKey: opened().id };
    const hers = storeOf(amina.id);
    valueOf(await hers.open(opened(0, { guide: { id: "repair", version: "1.0.0" }, tender: true })));
    const his = visitorAs(rafael);
    const [row] = (await his.ask("GET", items)).body.value;
    await his.ask("PATCH", `${items}/${row.id}`, { fields: { Signs: JSON.stringify({ tender: true, said: both }) } });
    const changed = valueOf(await hers.latest())?.state;
    expect(changed?.said?.map(({ by }) => by) ?? []).not.toContain(amina.id);
    await his.ask("POST", items, {
      fields: {
        ...key,
        SessionKey: `${opened().id} ${amina.id}`,
        Signs: JSON.stringify({ press: "yes-today", by: amina.id, said: both }),
      },
    });
    expect(valueOf(await hers.latest())?.state.said?.map(({ by }) => by) ?? []).not.toContain(amina.id);
    expect(valueOf(await storeOf(amina.id).latest())?.state.said?.map(({ by }) => by) ?? []).not.toContain(amina.id);
  });

  test("S8: after “another day” no row says which guide it was, who had agreed, or who put it off", async () => {
    const { storeOf, visitor, items } = openMeetings();
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    const repair = { guide: { id: "repair", version: "1.0.0" }, tender: true } as const;
    const { state } = valueOf(await hers.open(opened(0, { ...repair, host: idOf(amina) })));
    valueOf(await hers.press(state.id, "yes-today"));
    const seen = valueOf(await his.latest());
    if (!seen) throw new Error("Rafael sees no meeting.");
    const both = [idOf(amina), idOf(rafael)];
    valueOf(await his.move(postpone(seen.state, both, at("2026-11-24T09:01:00Z")), seen.version));
    const rows = (await visitor.ask("GET", `${items}?$expand=fields`)).body.value;
    expect(rows).toHaveLength(2);
    const columns = JSON.stringify(rows.map(({ fields }: { fields: unknown }) => fields));
    expect(columns).not.toMatch(/repair|yes-today|tender/);
    for (const id of both) expect(columns).not.toContain(id);
    expect(valueOf(await hers.latest())?.state).toMatchObject({ guide: { id: "another-day" }, ended: true });
  });

  test("S8: what Rafael wrote for Amina into her own row goes when she next changes it", async () => {
    const { storeOf, visitorAs, items } = openMeetings();
    const hers = storeOf(amina.id);
    const { state } = valueOf(await hers.open(opened(0, { guide: { id: "repair", version: "1.0.0" } })));
    const [row] = (await visitorAs(rafael).ask("GET", items)).body.value;
    const said = [{ press: "yes-today", by: amina.id }];
    await visitorAs(rafael).ask("PATCH", `${items}/${row.id}`, { fields: { Signs: JSON.stringify({ said }) } });
    const { version } = valueOf(await hers.latest()) ?? { version: "" };
    valueOf(await hers.move({ ...state, step: 1, move: 1 }, version));
    for (const store of [hers, storeOf(amina.id), storeOf(rafael.id)])
      expect(valueOf(await store.latest())?.state.said).toBeUndefined();
  });

  test("S8: a meeting that somebody outside the pair wrote into the list is none of theirs", async () => {
    const { storeOf, visitorAs, items } = openMeetings();
    await visitorAs(rafael).ask("POST", items, byHand({ MovedBy: amina.id }));
    expect(valueOf(await storeOf(amina.id, [amina, kenji]).latest())).toBeUndefined();
    expect(valueOf(await storeOf(amina.id).latest())?.state.step).toBe(0);
  });

  test("S8: a meeting of the year 9998 is one of the minute in which its row came: the next one that Amina starts is newer", async () => {
    const { storeOf, visitorAs, items, clock } = openMeetings();
    const future = { StartedAt: "9998-01-01T00:00:00Z", StepStartedAt: "9998-01-01T00:00:00Z", Ended: true };
    await visitorAs(rafael).ask("POST", items, byHand(future));
    const hers = storeOf(amina.id);
    expect(valueOf(await hers.latest())?.state).toMatchObject({
      startedAt: at("2026-11-24T09:00:00Z"),
      stepStartedAt: at("2026-11-24T09:00:00Z"),
    });
    clock.pass(60_000);
    valueOf(await hers.open(opened(1)));
    expect(valueOf(await hers.latest())?.state.id).toBe(opened(1).id);
    const [row] = (await visitorAs(rafael).ask("GET", items)).body.value;
    clock.pass(60_000);
    await visitorAs(rafael).ask("PATCH", `${items}/${row.id}`, {
      fields: { StartedAt: "2026-11-24T09:01:30Z", Move: 3 },
    });
    expect(valueOf(await hers.latest())?.state.id).toBe(opened(1).id);
  });

  test("S8: Rafael's clock is an hour ahead: his meeting is found, and has the time at which the service took it", async () => {
    const { storeOf } = openMeetings();
    const ahead = at("2026-11-24T10:00:00Z");
    const his = valueOf(await storeOf(rafael.id).open(opened(0, { startedAt: ahead, stepStartedAt: ahead })));
    expect(his.state.startedAt).toBe(at("2026-11-24T09:00:00Z"));
    expect(valueOf(await storeOf(amina.id).latest())?.state).toEqual(his.state);
  });

  test.each([
    ["-1", { Step: -1 }],
    ["half a step", { Step: 0.5 }],
    ["a step in the billions", { Step: 1e15 }],
    ["as many moves as there are numbers", { Move: Number.MAX_VALUE }],
    ["a move less than none", { Move: -3 }],
    ["a name without an end", { GuideId: "x".repeat(5_000) }],
  ])("S8: a row with %s is no meeting", async (_, fields) => {
    const { storeOf, visitorAs, items } = openMeetings();
    await visitorAs(rafael).ask("POST", items, byHand(fields));
    expect(valueOf(await storeOf(amina.id).latest())).toBeUndefined();
  });

  test("S8: a pause that somebody raised in another's name is nobody's, and so is a step", async () => {
    const { storeOf, visitorAs, items } = openMeetings();
    const sign = { kind: "wait", by: amina.id, at: "2026-11-24T09:00:00Z" };
    await visitorAs(rafael).ask("POST", items, byHand({ MovedBy: amina.id, Step: 2, Signs: JSON.stringify({ sign }) }));
    const seen = valueOf(await storeOf(amina.id).latest())?.state;
    expect(seen).toMatchObject({ step: 2 });
    expect([seen?.movedBy, seen?.signal]).toEqual([undefined, undefined]);
  });

  test("S8: four times as many rows of meetings, eight thousand, take no sixteen times as long", async () => {
    const look = (count: number) => {
      const value = Array.from({ length: count }, (_, i) => ({
        ...{ id: `${i + 1}`, eTag: `"${i}"`, createdDateTime: isoText(plusMs(at("2026-11-24T09:00:00Z"), i * 1_000)) },
        ...{ createdBy: { user: { id: rafael.id } }, lastModifiedBy: { user: { id: rafael.id } } },
        ...byHand({ SessionKey: `s${i}`, Step: i % 7 }),
      }));
      return async (): Promise<void> => {
        const { graph } = scripted({ body: { value, "@odata.deltaLink": "http://graph.local/v1.0/x/delta?token=1" } });
        const store = createSharePointSessionStore(graph(), noaAndEmeka.document);
        expect(valueOf(await store.latest())?.state.id).toBe(`s${count - 1}`);
      };
    };
    expect(await growsSlowerThan(12, look, 2_000)).toBe(true);
  });

  test("S8: while Amina's page reads 8,000 rows of meetings, it gets its turn after each thousand", async () => {
    const turnsFor = async (count: number): Promise<number> => {
      const value = Array.from({ length: count }, (_, i) => ({
        ...{ id: `${i + 1}`, eTag: `"${i}"`, createdDateTime: isoText(plusMs(at("2026-11-24T09:00:00Z"), i * 1_000)) },
        ...{ createdBy: { user: { id: rafael.id } }, lastModifiedBy: { user: { id: rafael.id } } },
        ...byHand({ SessionKey: `s${i}`, Step: i % 7 }),
      }));
      const { graph } = scripted({ body: { value, "@odata.deltaLink": "http://graph.local/v1.0/x/delta?token=1" } });
      const looking = createSharePointSessionStore(graph(), noaAndEmeka.document).latest();
      const isOver = looking.then(() => true);
      const turn = (): Promise<boolean> => new Promise((next) => setTimeout(next, 0, false));
      let turns = 0;
      while (!(await Promise.race([isOver, turn()]))) turns += 1;
      expect(valueOf(await looking)?.state.id).toBe(`s${count - 1}`);
      return turns;
    };
    expect((await turnsFor(8_000)) - (await turnsFor(500))).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ["Mereana, who is not of the pair, starts 1,500 meetings", mereana, (n: number) => `hers-${n}`],
    ["Rafael presses 1,500 times", rafael, (n: number) => `today ${n}`],
  ])("S8: %s after theirs began: Amina's new window still finds their meeting", async (_, person, keyOf) => {
    const rowOf = (id: number, { id: by }: SeedPerson, fields: object) => ({
      ...{ id: `${id}`, eTag: `"${id}"`, createdDateTime: isoText(plusMs(at("2026-11-24T09:00:00Z"), id * 1_000)) },
      ...{ createdBy: { user: { id: by } }, lastModifiedBy: { user: { id: by } }, fields },
    });
    const step = byHand({ SessionKey: "today", Step: 2 }).fields;
    const flood = Array.from({ length: 1_500 }, (__, n) => rowOf(n + 2, person, { ...step, SessionKey: keyOf(n) }));
    const value = [rowOf(1, rafael, step), ...flood];
    const { graph } = scripted({ body: { value, "@odata.deltaLink": "http://graph.local/v1.0/x/delta?token=1" } });
    const store = createSharePointSessionStore(graph(), noaAndEmeka.document, [amina, rafael].map(idOf));
    expect(valueOf(await store.latest())?.state).toMatchObject({ id: "today", step: 2 });
  });
});
