import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { documentFile } from "../../../src/graph/documentFile";
import { documentPage } from "../../../src/ui/document/copy/documentPage";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import { CopyFold } from "../../../src/ui/leaving/CopyFold";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";
import { everyKind, FACT_KINDS } from "../../doubles/everyKind";
import { createFakeDocument } from "../../doubles/liveFakes";
import { beforeEntryParts, createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2027-01-25T09:00:00Z");

const open = async (...entries: readonly Entry[]) => {
  const document = createFakeDocument(emeka, createHandClock(NOW));
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  render(
    <InContext services={services}>
      <DocumentView pair={noaAndEmeka} document={document}>
        <CopyFold pair={noaAndEmeka} document={document} />
      </DocumentView>
    </InContext>,
  );
  act(() => entries.forEach((entry) => document.receive(entry)));
  const user = userEvent.setup();
  await user.click(screen.getByText("Copies, and how to end"));
  await screen.findByRole("button", { name: "Save a page to read" });
  return { user, document };
};

/** jsdom's files cannot be read by themselves. */
const fileOf = (content: string) =>
  Object.assign(new File([content], "our-document.json", { type: "application/json" }), { text: async () => content });
const words = (document: { readonly everything: () => readonly Entry[] }) =>
  document.everything().map(({ text }) => text);

test("P4: Emeka brings in a saved file: his words come in once, Noa's wait for her", async () => {
  const { user, document } = await open();
  const saved = documentFile(
    noaAndEmeka,
    [entryAt(1, emeka, { text: "Mine" }), entryAt(2, noa, { text: "Hers" })],
    NOW,
  );
  const file = screen.getByLabelText("A saved document");
  await user.upload(file, fileOf(saved));
  expect(await screen.findByText("Note: 1")).toBeInTheDocument();
  expect(screen.getByText("1 entry waits for its author.")).toBeInTheDocument();
  expect(words(document)).toEqual([]);
  await user.click(screen.getByText("Read these words first"));
  expect(screen.getByText("Note: Mine")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Bring in 1 entry" }));
  expect(await screen.findByText(/^1 entry of yours came in. 1 entry waits for its author./)).toBeInTheDocument();
  expect(screen.getByText(/^0 of 1 are in the document. You may close this page./)).toBeInTheDocument();
  act(() => document.putAll({ kind: "in-document" }));
  expect(screen.queryByText(/are in the document/)).not.toBeInTheDocument();
  expect(words(document)).toEqual(["Mine"]);
  await user.upload(file, fileOf(saved));
  expect(await screen.findByText("Everything you wrote in this file is here already.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Bring in \d/ })).not.toBeInTheDocument();
  expect(words(document)).toEqual(["Mine"]);
});

test("P6: a file that says things in Emeka's name is shown, and left where it is by one press", async () => {
  const { user, document } = await open();
  const forged = [
    entryAt(1, emeka, { text: "I accept the blame for everything." }),
    entryAt(2, emeka, { content: { kind: "meeting", meeting: { ...everyKind.meeting, burden: { emeka: 100_000 } } } }),
  ];
  await user.upload(screen.getByLabelText("A saved document"), fileOf(documentFile(noaAndEmeka, forged, NOW)));
  expect(await screen.findByText(/^1 thing in your name stays out./)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Leave it" }));
  expect(words(document)).toEqual([]);
  expect(screen.queryByText("Note: 1")).not.toBeInTheDocument();
});

/** A row that Noa changed by hand, and one that is nobody's. */
const CHANGED = [
  entryAt(1, emeka, { text: "Mine", changedBy: { name: noa.name } }),
  entryAt(2, noa, {
    author: "nobody" as Entry["author"],
    authorName: "",
    text: "I resign.",
    content: { kind: "by-hand", where: "list" },
    changedBy: { name: noa.name },
  }),
];

test("P4: what is nobody's in a saved file becomes nobody's own", async () => {
  const { user, document } = await open();
  await user.upload(screen.getByLabelText("A saved document"), fileOf(documentFile(noaAndEmeka, CHANGED, NOW)));
  await user.click(await screen.findByRole("button", { name: "Bring in 1 entry" }));
  await waitFor(() => expect(words(document)).toEqual(["Mine"]));
});

test("P9: a saved page says which row somebody changed by hand, and what is nobody's", async () => {
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  const shown = foldEntries(CHANGED).map((each) => ({ ...each, whereabouts: { kind: "in-document" } as const }));
  const page = documentPage(services, noaAndEmeka, shown);
  expect(page).toContain("Noa Ben-David changed this in the list. Here is what was written first.");
  expect(page).toContain("Somebody wrote this in the list");
  expect(page).toContain("What was written first is not kept there.");
});

test("P9: another file is refused in words, and nothing comes in", async () => {
  const { user, document } = await open();
  await user.upload(screen.getByLabelText("A saved document"), fileOf('{"a":1}'));
  expect(
    await screen.findByText(
      "This file is not a document that Meridian saved. Nothing has changed. Choose another file.",
    ),
  ).toBeInTheDocument();
  expect(words(document)).toEqual([]);
});

const saved = async (press: string, ...entries: readonly Entry[]): Promise<string> => {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  const { user } = await open(...entries);
  await user.click(screen.getByRole("button", { name: press }));
  await waitFor(() => expect(click).toHaveBeenCalledTimes(1));
  click.mockRestore();
  const reader = new FileReader();
  return new Promise((done) => {
    reader.addEventListener("load", () => done(typeof reader.result === "string" ? reader.result : ""));
    reader.readAsText(blobs[0] ?? new Blob());
  });
};

test("P4: the file that Emeka saves holds every version, and what was taken back", async () => {
  const first = entryAt(1, noa, { text: "We meet on Monday" });
  const all = [
    first,
    entryAt(2, noa, { text: "We meet on Tuesday", supersedes: first.id }),
    entryAt(3, emeka, { text: "Never mind" }),
    entryAt(4, emeka, { text: "", removes: idAt(3, 2) }),
  ];
  const file = JSON.parse(await saved("Save a file to bring back", ...all));
  expect(file.entries.map(({ EntryId }: { EntryId: string }) => EntryId)).toEqual(all.map(({ id }) => id));
});

test("the page that Emeka saves can be read without this app", async () => {
  const page = await saved("Save a page to read", entryAt(1, noa, { text: "Shalom" }));
  expect(page).toMatch(/^<!doctype html>/);
  expect(new DOMParser().parseFromString(page, "text/html").querySelector("article")?.textContent).toContain("Shalom");
});

test("a saved page calls a hard task, and a way to go, by the names that they have on the screen", async () => {
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  const entries = [
    entryAt(1, noa, { content: { kind: "commitment", commitment: everyKind.commitment } }),
    entryAt(2, noa, { content: { kind: "insight", insight: { option: { worksWhere: "Here", costs: "An hour" } } } }),
  ];
  const shown = foldEntries(entries).map((folded) => ({ ...folded, whereabouts: { kind: "in-document" as const } }));
  const page = new DOMParser().parseFromString(documentPage(services, noaAndEmeka, shown), "text/html");
  const names = [...page.querySelectorAll("article > .quiet:first-child")].map(({ textContent }) => textContent);
  expect(names.join(" ")).toMatch(/Hard but possible task.*An option/);
});

test("P4: nothing that somebody wrote runs in a saved page, and every kind of entry stands in it", async () => {
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  const hostile = "</p><script>alert(1)</script><img src=x onerror=alert(1)> & שלום \u202Eabc";
  const entries = [
    entryAt(0, noa, { text: hostile, authorName: "<b onclick=x>Noa</b>" }),
    ...FACT_KINDS.map((kind, i) =>
      entryAt(i + 1, noa, { text: `In words ${i}`, content: { kind, [kind]: everyKind[kind] } as Entry["content"] }),
    ),
  ];
  const shown = foldEntries(entries).map((folded) => ({ ...folded, whereabouts: { kind: "in-document" as const } }));
  const page = new DOMParser().parseFromString(documentPage(services, noaAndEmeka, shown), "text/html");
  expect(page.querySelectorAll("script, img, b, [onclick], [onerror]")).toHaveLength(0);
  expect(page.body.textContent).toContain(hostile);
  expect(page.querySelectorAll("article")).toHaveLength(entries.length);
  // What a press says has no words of its own.
  const own = entries.filter(
    ({ content }) => !["held", "rhythm", "confirmation", "offer", "calledOff", "power"].includes(content.kind),
  );
  for (const { text } of own) expect(page.body.textContent).toContain(text);
});
