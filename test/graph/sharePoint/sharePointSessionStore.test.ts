import { createSharePointSessionStore } from "../../../src/graph/sharePoint/sharePointSessionStore";
import type { Fault } from "../../../src/sandbox/fault";
import { pairs } from "../../../src/sandbox/seed/pairs";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { opened, sessionStoreContract } from "../../contracts/sessionStore";
import { noaAndEmeka } from "../../doubles/entries";
import { createMemorySessions } from "../../doubles/memorySessionStore";
import { visitor } from "../../sandbox/sandboxTools";
import { refusal, sandbox, scripted, valueOf } from "../../doubles/graphTools";

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
    storeOf: (personId: string) => createSharePointSessionStore(graphOf(personId), { siteId, sessionListId }),
    fail: (fault: Omit<Fault, "id" | "who">) => local.faults.set([{ id: "one", who: "everyone", ...fault }]),
  };
};

sessionStoreContract("A SharePoint list", async () => {
  const { storeOf, fail } = openMeetings();
  return {
    hers: storeOf(amina.id),
    his: storeOf(rafael.id),
    loseTheNextAnswer: () => fail({ kind: "lost-answer", left: 1 }),
  };
});

sessionStoreContract("The memory double", async () => {
  const { storeFor } = createMemorySessions();
  let lost = false;
  const fault = () => {
    const now = lost ? ("lost-answer" as const) : ("none" as const);
    lost = false;
    return now;
  };
  return {
    hers: storeFor(fault),
    his: storeFor(),
    loseTheNextAnswer: () => {
      lost = true;
    },
  };
});

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
    const { graph, sent } = scripted({ status: 201, body: { id: "1", eTag: "e1" } });
    valueOf(await createSharePointSessionStore(graph(), noaAndEmeka.document).open(opened()));
    expect(JSON.stringify(sent)).toContain("StepStartedAt");
    expect(JSON.stringify(sent)).not.toContain("Signs");
  });

  test("survive a look that comes months later", async () => {
    const { storeOf, clock } = openMeetings();
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    valueOf(await hers.latest());
    valueOf(await his.open(opened()));
    clock.pass(90 * 86_400_000);
    expect(valueOf(await hers.latest())?.state).toEqual(opened());
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
