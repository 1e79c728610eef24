import type { Entry } from "../../../src/domain/document/entry";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { valueOf } from "../../doubles/graphTools";
import { herNote, meeting, openNotebook, plainText } from "../../doubles/oneNoteTools";

/** As the app sends a day of notes: the outbox, up to twenty at once. */
const sendAll = async ({ storeOf }: ReturnType<typeof openNotebook>, entries: readonly Entry[]) =>
  storeOf(amina.id).appendAll?.(entries);

const notes = (count: number): readonly Entry[] => Array.from({ length: count }, (_, minute) => herNote(minute + 1));

describe("P4: twenty notes that Amina wrote on a train to Kano", () => {
  test("go in three requests, and Rafael reads each once, in their order", async () => {
    const notebook = openNotebook();
    const { storeOf, roundTrips, clock } = notebook;
    valueOf(await storeOf(amina.id).append(herNote(0)));
    clock.pass(60_000);
    const before = roundTrips();
    const answers = await sendAll(notebook, notes(20));
    expect(answers).toEqual(notes(20).map(() => ({ ok: true, value: undefined })));
    // The list of pages, the page that a new device has not read, and the notes.
    expect(roundTrips() - before).toBe(3);
    expect(valueOf(await storeOf(rafael.id).changes()).entries).toEqual([herNote(0), ...notes(20)]);
  });

  test("begin a page together where there is none, and go to two pages when they belong on two", async () => {
    const notebook = openNotebook();
    const both = [...notes(2), herNote(3, { session: meeting }), herNote(4, { session: meeting })];
    await sendAll(notebook, both);
    const pages = await notebook.pages();
    expect(pages.map(({ html }) => plainText(html).match(/in minute \d/g))).toEqual([
      ["in minute 1", "in minute 2"],
      ["in minute 3", "in minute 4"],
    ]);
    expect(valueOf(await notebook.storeOf(rafael.id).changes()).entries).toEqual(both);
  });

  test("are all found again when the one answer is lost, and none is there twice", async () => {
    const notebook = openNotebook();
    const store = notebook.storeOf(amina.id);
    valueOf(await store.append(herNote(0)));
    notebook.clock.pass(60_000);
    notebook.fail({ kind: "lost-answer", left: 1 });
    const answers = await store.appendAll?.(notes(3));
    expect(answers?.map((answer) => !answer.ok && answer.error.type)).toEqual([
      "OutcomeUnknown",
      "OutcomeUnknown",
      "OutcomeUnknown",
    ]);
    for (const { id } of notes(3)) expect(valueOf(await store.find(id))?.id).toBe(id);
    expect((await store.appendAll?.(notes(3)))?.every((answer) => !answer.ok)).toBe(true);
    expect(plainText((await notebook.pages())[0]?.html ?? "").match(/in minute 2/g)).toHaveLength(1);
  });

  test("wait all when OneNote refuses the first request: nothing is sent behind it", async () => {
    const notebook = openNotebook();
    notebook.fail({ kind: "throttled-silent" });
    const answers = await sendAll(notebook, [herNote(1), herNote(2, { session: meeting })]);
    expect(answers?.map((answer) => !answer.ok && answer.error.type)).toEqual(["Throttled", "Throttled"]);
  });
});
