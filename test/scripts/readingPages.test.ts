import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { fillPage, nameIn, READING_PAGES, sourcesOf } from "../../scripts/reading/pages";
import { directionFor, LANGUAGES, nameOf, type Language } from "../../src/locales/language";
import { ROOT } from "../package/everyDoor";

const EVERY = READING_PAGES.flatMap((page) => LANGUAGES.map((language) => ({ page, language })));

const opened = (root: string, page: (typeof READING_PAGES)[number], language: Language) => {
  const filled = fillPage(root, page, language);
  const { document } = new JSDOM(`<body>${filled.body}</body>`).window;
  return { ...filled, document, hrefs: [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")) };
};

const wordsOf = (language: Language): Record<string, string> =>
  JSON.parse(readFileSync(join(ROOT, `src/locales/${language}/reading.json`), "utf8"));

describe.each(EVERY)("$page in $language", ({ page, language }) => {
  const { document, hrefs, ...filled } = opened(ROOT, page, language);

  test("says its language, its direction and its title to whoever cannot see it", () => {
    expect(filled).toMatchObject({ lang: language, dir: directionFor(language) });
    expect(filled.title).toBe(document.querySelector("h1")?.textContent);
    expect(document.querySelectorAll("main")).toHaveLength(1);
    // Everything is in a landmark, so that nobody who jumps between them passes over words.
    expect([...document.querySelectorAll("p, li")].filter((part) => !part.closest("main, nav"))).toEqual([]);
  });

  test("speaks that language only, and leaves no place empty", () => {
    const said = [...document.querySelectorAll("h1, h2, main > p:not(:has(a)), li")].map((part) => part.textContent);
    expect(said.length).toBeGreaterThan(2);
    expect(said.filter((words) => !Object.values(wordsOf(language)).includes(words ?? ""))).toEqual([]);
    expect(document.body.textContent).not.toMatch(/[{}]/);
  });

  test("leads by plain links to every language, and to the other pages in this one", () => {
    const languages = [...document.querySelectorAll("nav a")];
    expect(languages.map((link) => [link.getAttribute("lang"), link.textContent])).toEqual(
      LANGUAGES.map((each) => [each, nameOf(each)]),
    );
    expect(languages.filter((link) => link.hasAttribute("aria-current")).map(({ textContent }) => textContent)).toEqual(
      [nameOf(language)],
    );
    const names = [...EVERY.map((each) => `${nameIn(each.page, each.language)}.html`), "third-party.txt"];
    expect(hrefs.filter((href) => !names.includes(href ?? ""))).toEqual([]);
    const others = READING_PAGES.filter((other) => other !== page).map((other) => `${nameIn(other, language)}.html`);
    // The licences of what others wrote stand in the build.
    expect(hrefs.slice(-others.length - 1)).toEqual([...others, "third-party.txt"]);
  });

  test("says which text counts, and an unchecked translation says that it is a draft", () => {
    const words = wordsOf(language);
    const note = document.querySelector(".note");
    expect(note?.textContent).toContain(words[language === "en" ? "reading.source" : "reading.draft"]);
    expect(note?.querySelector("a")?.getAttribute("href") ?? "").toBe(language === "en" ? "" : `${page}.en.html`);
  });

  test("has nothing that a strict policy would refuse", () => {
    expect(document.querySelectorAll("script, style, [style], iframe, img")).toHaveLength(0);
    expect(fillPage(ROOT, page, language).body).not.toMatch(/\son\w+=/);
  });

  test("is built again when one of its files changes", () => {
    const sources = sourcesOf(ROOT, page, language);
    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
    expect(sources).toContain(join(ROOT, `src/locales/${language}/reading.json`));
  });
});

describe("an administrator who wants to know which Meridian a host serves", () => {
  const factsOn = (language: Language, release?: string): readonly (string | null)[] => {
    const installation = release === undefined ? undefined : { publisher: { name: "", contact: "" }, release };
    const { document } = new JSDOM(`<body>${fillPage(ROOT, "version", language, installation).body}</body>`).window;
    return [...document.querySelectorAll("dd")].map(({ textContent }) => textContent);
  };

  test.each(LANGUAGES)("reads version and build in %s, without signing in and without a script", (language) => {
    expect(factsOn(language, "0.2.0+1a2b3c4d")).toEqual(["0.2.0", "1a2b3c4d"]);
    expect(factsOn(language)).toEqual(["-", "-"]);
  });
});

test("S16, S67: a manager reads, in plain sentences, what is asked and what nobody will see", () => {
  const { document } = opened(ROOT, "managers", "en");
  const listAfter = (heading: string): readonly string[] => {
    const found = [...document.querySelectorAll("h2")].find(({ textContent }) => textContent === heading);
    return [...(found?.nextElementSibling?.querySelectorAll("li") ?? [])].map((item) => item.textContent ?? "");
  };
  expect(listAfter("What it asks of your team")).toHaveLength(4);
  expect(listAfter("What you will never see in Meridian").join(" ")).toMatch(/no list, no figure and no report/);
  // P9: what a manager can see elsewhere is said, too.
  expect(listAfter("What others can see outside Meridian").join(" ")).toMatch(/calendars.*Administrators/);
});

test("P9: before somebody joins a programme, the page on privacy says who reads their notice and what they ask", () => {
  const said = opened(ROOT, "privacy", "en").document.body.textContent ?? "";
  expect(said).toMatch(
    /your notice goes into a list.*with your name.*only the two of you can read.*that you sent something/,
  );
});

describe("an organisation that named a contact", () => {
  const publisher = { name: "Contoso <Lagos> $&", contact: "privacy@contoso.example" };
  const wordsIn = (language: Language, who?: { readonly name: string; readonly contact: string }): string =>
    new JSDOM(`<body>${fillPage(ROOT, "privacy", language, who && { publisher: who, release: "" }).body}</body>`).window
      .document.body.textContent ?? "";

  test.each(LANGUAGES)("P9: tells Amina in %s who answers for the data, and where to write", (language) => {
    expect(wordsIn(language, publisher)).toContain("Contoso <Lagos> $&");
    expect(wordsIn(language, publisher)).toContain("privacy@contoso.example");
    expect(wordsIn(language, publisher)).not.toMatch(/[{}]/);
  });

  test("without a contact only the name stands there, and pages that nobody runs yet name nobody", () => {
    expect(wordsIn("en", { ...publisher, contact: "" })).toMatch(
      /Contoso <Lagos> \$& runs this Meridian(?!.*Write to)/,
    );
    expect(wordsIn("en", { name: "", contact: "" })).toBe(wordsIn("en"));
  });
});

describe("while a translation is under way,", () => {
  const root = mkdtempSync(join(tmpdir(), "meridian-reading-"));
  for (const path of ["src/app/terms.html", "src/locales/en/reading.json"]) cpSync(join(ROOT, path), join(root, path));
  mkdirSync(join(root, "src/locales/ar"), { recursive: true });
  afterAll(() => rmSync(root, { recursive: true }));

  test("what is missing is said in English, and marked as English for the voice that reads it", () => {
    writeFileSync(join(root, "src/locales/ar/reading.json"), `{"terms.title": "شروط <الاستخدام>"}`);
    const { document, title } = opened(root, "terms", "ar");
    expect(title).toBe("شروط <الاستخدام>");
    expect(document.querySelector("h1")?.innerHTML).toBe("شروط &lt;الاستخدام&gt;");
    expect(document.querySelector("main p:not(.note) span")?.outerHTML).toMatch(
      /^<span lang="en" dir="ltr">Meridian is free/,
    );
  });

  test("a word that not even English has stops the build, by its name", () => {
    writeFileSync(join(root, "src/app/terms.html"), "<p>{terms.refund}</p>");
    expect(() => fillPage(root, "terms", "en")).toThrow("{terms.refund}");
  });
});
