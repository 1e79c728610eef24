import { createOneNoteEntryStore } from "../../../src/graph/oneNote/oneNoteEntryStore";
import { createGraphDocumentPlaces } from "../../../src/graph/documentPlaces";
import type { FaultKind } from "../../../src/sandbox/fault";
import { emptySite } from "../../../src/sandbox/seed/pairs";
import { amina, hannah, rafael } from "../../../src/sandbox/seed/people";
import { sandbox, scripted, refusal, valueOf } from "../../doubles/graphTools";
import { herNote, openNotebook, parseHtml, words } from "../../doubles/oneNoteTools";

const OBSTACLES: readonly [FaultKind, string][] = [
  ["section-locked", "locked"],
  ["section-damaged", "damaged"],
  ["check-out", "check-out"],
];

describe.each(OBSTACLES)("P4: a notebook with “%s”", (kind, why) => {
  test("says why it takes no words, and takes them once when that is over", async () => {
    const { storeOf, fail, local } = openNotebook();
    const store = storeOf(amina.id);
    fail({ kind });
    const refused = { ok: false, error: { type: "NotebookRefused", why } };
    expect(await store.append(herNote(1))).toEqual(refused);
    local.faults.set([]);
    valueOf(await store.append(herNote(1)));
    fail({ kind });
    expect(await store.append(herNote(2))).toEqual(refused);
    local.faults.set([]);
    valueOf(await store.append(herNote(2)));
    expect(valueOf(await storeOf(rafael.id).changes()).entries).toEqual([herNote(1), herNote(2)]);
  });
});

test("a section that cannot be made for a new pair says why", async () => {
  const { local, graphOf } = sandbox();
  const places = createGraphDocumentPlaces(graphOf(hannah.id));
  const [notebook] = valueOf(await places.notebooks({ kind: "team", groupId: emptySite.groupId }));
  if (!notebook) throw new Error("The notebook is not there. Maybe the seed has changed.");
  local.faults.set([{ id: "one", who: "everyone", kind: "check-out" }]);
  expect(await places.makeSection(notebook, "Hannah and Nusrat")).toEqual({
    ok: false,
    error: { type: "NotebookRefused", why: "check-out" },
  });
});

// Microsoft lists the numbers, and not the status that comes with them.
test.each([
  [400, "10008"],
  [403, "10013"],
  [500, "10008"],
  [507, "10016"],
])("a library that is too full for OneNote is told as such, with status %i and %s", async (status, code) => {
  const { graph } = scripted(refusal(status, code));
  const { pair, clock } = openNotebook();
  const store = createOneNoteEntryStore({ graph: graph(), pair, words, parse: parseHtml, clock });
  expect(await store.changes()).toEqual({ ok: false, error: { type: "NotebookRefused", why: "crowded" } });
});
