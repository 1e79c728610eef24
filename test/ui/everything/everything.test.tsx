import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NOTHING_DECLARED } from "../../../src/domain/people/myTime/myTime";
import { loadLaterText, loadText, type Text } from "../../../src/locales/text";
import { EverythingFold } from "../../../src/ui/everything/EverythingFold";
import { everythingPage } from "../../../src/ui/everything/everythingPage";
import type { Everything } from "../../../src/ui/services";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryHowIWork } from "../../doubles/memoryHowIWork";
import { createMemoryJournal } from "../../doubles/memoryJournal";
import { createMemoryMyTime } from "../../doubles/memoryMyTime";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2027-01-25T09:00:00Z");
const HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)>";

let text: Text;
beforeAll(async () => {
  text = await loadText("en", "document", "guide");
  for (const words of ["journal", "prepare", "copy", "myTime", "everything"] as const)
    text = await loadLaterText("en", words, text);
});

const scene = async (everything: Partial<Everything> = {}) => {
  const base = await screenServices(emeka, NOW, { text });
  const document = createFakeDocument(emeka, base.clock);
  document.receive(entryAt(1, noa, { text: `Hers ${HOSTILE}` }));
  const services = {
    ...base,
    ...{ journal: createMemoryJournal(), howIWork: createMemoryHowIWork(), myTime: createMemoryMyTime() },
    openDocument: () => document,
    everything: { ...base.everything, ...everything },
  };
  for (const book of [services.journal, services.howIWork, services.myTime]) await book.load();
  await services.journal.write({ text: `My page ${HOSTILE}`, lang: "en", prompt: "moved" });
  await services.journal.answer({ stage: "month", side: "mentee", months: 6, nth: 1, answers: { askedView: "few" } });
  await services.howIWork.save("silence", { answers: [`I think ${HOSTILE}`], differs: "On the phone" });
  const date = { key: "a", label: HOSTILE, from: "2027-03-08", to: "2027-03-08" };
  const declared = { ...date, kind: "own", strength: "never", sharing: "ask" } as const;
  await services.myTime.save(() => ({ ...NOTHING_DECLARED, closedDays: [5], night: null, ownDates: [declared] }));
  return services;
};

test("P4: one page holds all that Emeka can read, under headings, and nothing that anybody wrote runs in it", async () => {
  const page = new DOMParser().parseFromString(everythingPage(await scene(), [noaAndEmeka]), "text/html");
  expect([...page.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
    "Our document, with Noa Ben-David",
    "My journal",
    "How I work",
    "My time",
  ]);
  for (const words of [
    "Hers",
    "What changed your mind a little this week?",
    "My page",
    "I asked somebody to explain a view that was new to me. A few times",
    "I think",
    "Different: On the phone",
  ])
    expect(page.body.textContent).toContain(words);
  expect(page.body.textContent?.split(HOSTILE)).toHaveLength(5);
  expect(page.querySelectorAll("script, img")).toHaveLength(0);
});

const open = async (everything: Partial<Everything>) => {
  const services = await scene(everything);
  render(
    <InContext services={services}>
      <EverythingFold pairs={[noaAndEmeka]} />
    </InContext>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByText("Take everything with you"));
  await screen.findByRole("button", { name: "Save a page to read" });
  return user;
};

test("P9: a document that cannot be looked into now is named, and the file is saved with what the device knows", async () => {
  const names: string[] = [];
  URL.createObjectURL = () => "blob:1";
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const user = await open({ gather: async (pairs) => pairs, data: async () => "{}" });
  expect(screen.getByText(/It holds private words, so keep it in a safe place.$/)).toBeVisible();
  for (const press of ["Save a page to read", "Save a file to bring back"])
    await user.click(screen.getByRole("button", { name: press }));
  expect(await screen.findByText(/^We could not look into the document with Noa Ben-David now./)).toBeVisible();
  expect(names).toEqual(["everything-i-can-read.html", "everything-i-can-read.json"]);
  click.mockRestore();
});

test("P6: what a file holds is shown before anything comes in, and then said in words", async () => {
  const preview = jest.fn<ReturnType<Everything["preview"]>, Parameters<Everything["preview"]>>();
  const bringIn = jest.fn<ReturnType<Everything["bringIn"]>, Parameters<Everything["bringIn"]>>();
  const nothing = { documents: [], own: {}, elsewhere: 0, unread: 0 };
  preview.mockResolvedValueOnce({ ok: true, value: { ...nothing, own: { journal: {} } } });
  preview.mockResolvedValueOnce({ ok: true, value: nothing });
  const problem = { type: "BadInput", field: "format", value: "", problem: "is not ours" } as const;
  preview.mockResolvedValueOnce({ ok: false, error: problem });
  bringIn.mockResolvedValueOnce({ ok: true, value: { own: 2, entries: 1, waiting: 0, unread: 0 } });
  const user = await open({ preview, bringIn });
  const input = screen.getByLabelText("A saved file of everything");
  // jsdom's files cannot be read by themselves.
  const file = Object.assign(new File(["{}"], "x.json", { type: "application/json" }), { text: async () => "{}" });
  await user.upload(input, file);
  expect(await screen.findByText(/what only you see/)).toBeVisible();
  expect(bringIn).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Bring it in" }));
  expect(await screen.findByText(/^2 things of your own came in. 1 entry of yours came in./)).toBeVisible();
  await user.upload(input, file);
  expect(await screen.findByText("Everything you wrote in this file is here already.")).toBeVisible();
  await user.upload(input, file);
  expect(
    await screen.findByText("This file is not a copy that Meridian saved. Nothing has changed. Choose another file."),
  ).toBeVisible();
});
