import { compileMessage } from "@lingui/message-utils/compileMessage";
import { resolve } from "node:path";
import { openFolder } from "../../src/commands/translations/folder";
import { directionFor, localeFor } from "../../src/locales/language";
import { isChoice, loadText, loadLaterText } from "../../src/locales/text";
import { formatClock } from "../../src/ui/format/calendar";

const folder = openFolder(resolve(__dirname, "../../src/locales"), "ar");
const screens = folder.screens().flatMap((file) => Object.entries(folder.messages(file)));
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

describe("P5: Arabic screens,", () => {
  test("a name in Latin letters does not reorder the Arabic sentence around it", async () => {
    const text = await loadText("ar");
    expect(text("offer.waiting", { name: "Rafael Souza" })).toContain(
      `${FIRST_STRONG_ISOLATE}Rafael Souza${POP_ISOLATE}`,
    );
    expect(text("offer.waiting", { name: "أمينة" })).not.toContain(FIRST_STRONG_ISOLATE);
  });

  test("a word that chooses between cases chooses in Arabic as well, also where a name stands beside it", async () => {
    const text = await loadText("ar", "document");
    expect(text("document.kind", { kind: "goal" })).toBe("هدف");
    expect(text("failure.NotFound", { what: "document" })).not.toBe(text("failure.NotFound", { what: "other" }));
  });

  test("what chooses is known in the messages of the build as well, where they are compiled", () => {
    const messages = screens.map(([, message]) => message).filter((message) => /,\s*select/.test(message));
    const names = (message: string) => [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? "");
    expect(messages.length).toBeGreaterThan(20);
    for (const message of messages)
      for (const name of names(message))
        expect([message, name, isChoice(compileMessage(message), name)]).toEqual([
          message,
          name,
          isChoice(message, name),
        ]);
  });

  test("in English it is the Arabic name that is kept apart", async () => {
    const text = await loadText("en");
    expect(text("offer.waiting", { name: "أمينة" })).toContain(`${FIRST_STRONG_ISOLATE}أمينة${POP_ISOLATE}`);
    expect(text("offer.waiting", { name: "Rafael Souza" })).not.toContain(FIRST_STRONG_ISOLATE);
  });

  test.each([
    [0, "0 دقيقة"],
    [1, "دقيقة واحدة"],
    [2, "دقيقتان"],
    [3, "3 دقائق"],
    [11, "11 دقيقة"],
    [100, "100 دقيقة"],
  ])("%i minutes take the form that Arabic has for that number", async (minutes, words) => {
    expect((await loadText("ar", "guide"))("guide.minutes", { minutes })).toBe(words);
  });

  test.each(["ar-EG", "ar-SA", "ar-MA", "ar"])("a clock time in %s has the digits of the sentences", (tag) => {
    expect(formatClock(570, localeFor(tag, "ar"))).toContain("30");
  });

  test("a host in Arabic that shows English screens writes English dates", () => {
    expect(localeFor("ar-EG", "en")).toBe("en");
    expect(localeFor("en-GB", "en")).toBe("en-GB");
  });

  test("the page runs from right to left", () => {
    expect(directionFor("ar-EG")).toBe("rtl");
  });

  test("the words of My time come with its screen, in Arabic", async () => {
    const first = await loadText("ar");
    expect((await loadLaterText("ar", "myTime", first))("myTime.title")).toBe("وقتي");
  });
});
