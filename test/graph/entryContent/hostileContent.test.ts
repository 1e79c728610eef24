import { JSDOM } from "jsdom";
import { createOneNoteEntryStore } from "../../../src/graph/oneNote/oneNoteEntryStore";
import { amina } from "../../../src/sandbox/seed/people";
import { entryAt, noa } from "../../doubles/entries";
import { hostileWords } from "../../doubles/hostileWords";
import { everythingSettled } from "../../doubles/stoppedTime";
import { valueOf } from "../../doubles/graphTools";
import { openNotebook, personOf, words } from "../../doubles/oneNoteTools";

/** A browser in which scripts do run, wherever somebody lets them. */
const { window: browser } = new JSDOM("<!DOCTYPE html><body></body>", { runScripts: "dangerously" });
const her = personOf(amina);

test("the alarm rings when markup is put on a page", () => {
  browser.document.body.append(browser.document.createElement("div"));
  const script = browser.document.createElement("script");
  script.textContent = "globalThis.ran = 1";
  browser.document.body.append(script);
  expect(Reflect.get(browser, "ran")).toBe(1);
  Reflect.deleteProperty(browser, "ran");
});

test("P4: nothing that somebody writes in OneNote runs in a reader's browser", async () => {
  const { graphOf, pair, clock, storeOf, addPage } = openNotebook();
  const markup = hostileWords.map(([, text]) => text).filter((text) => text.includes("<") && text.length < 10_000);
  // As a person's words, and as markup that somebody got into the notebook in another way.
  for (const [minute, text] of markup.entries())
    valueOf(await storeOf(amina.id).append(entryAt(minute, noa, { author: her.id, authorName: her.name, text })));
  for (const text of markup) await addPage(`<html><head><title>Bad</title></head><body>${text}</body></html>`);

  const { DOMParser } = browser;
  const store = createOneNoteEntryStore({
    graph: graphOf(amina.id),
    ...{ pair, words, clock },
    parse: (html) => new DOMParser().parseFromString(html, "text/html"),
  });
  const { entries } = valueOf(await store.changes());
  await everythingSettled();
  expect(Reflect.get(browser, "ran")).toBeUndefined();
  const hers = entries.filter(({ author }) => author === her.id).map(({ text }) => text);
  expect(hers).toEqual(markup);
});
