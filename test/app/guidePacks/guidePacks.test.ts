import { createGuideLoader } from "../../../src/app/guidePacks/guideLoader";
import { openGuidePacks } from "../../../src/app/guidePacks/guidePacks";
import { EMPTY_SHELF, parseShelf } from "../../../src/app/guidePacks/guideShelf";
import type { Relationship } from "../../../src/domain/people/pair";
import { err, ok } from "../../../src/domain/shared/result";
import type { GuideFiles } from "../../../src/graph/organisationFiles";
import type { Remembered } from "../../../src/storage/meridianStorage";
import { englishTexts, exampleWith, FILE } from "./example";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A folder that a test changes, and a device that looks into it. */
const world = () => {
  const folder = new Map<string, { readonly tag: string; readonly json: unknown }>();
  let offline = false;
  const asked: string[] = [];
  const files: GuideFiles = {
    list: async () => (offline ? err({ type: "Offline" }) : ok([...folder].map(([name, { tag }]) => ({ name, tag })))),
    read: async (name) => {
      asked.push(name);
      return ok(folder.get(name)?.json);
    },
  };
  let kept: unknown;
  const remembered: Pick<Remembered, "read" | "update"> = {
    read: async () => ok(kept),
    update: async (_, change) => {
      const next = change(kept);
      kept = next;
      return ok(next);
    },
  };
  let tag = 0;
  return {
    asked,
    put: (json: unknown, name = FILE) => void folder.set(name, { tag: `${(tag += 1)}`, json }),
    remove: (name = FILE) => void folder.delete(name),
    goOffline: () => void (offline = true),
    /** Starts the app, and leaves it open until the folder was looked into. */
    open: async () => {
      const packs = await openGuidePacks(files, remembered);
      await jest.advanceTimersByTimeAsync(60_000);
      return packs;
    },
  };
};

const WITH = { "guide.version": "2.0.0" };

test("nobody waits for the folder: what it holds today is offered from the next start on", async () => {
  const { put, open } = world();
  put(exampleWith());
  expect((await open()).guides).toEqual([]);
  expect((await open()).guides.map(({ guide }) => guide.id)).toEqual(["first-week-abroad"]);
});

test("a file that did not change is not read again", async () => {
  const { put, open, asked } = world();
  put(exampleWith());
  await open();
  await open();
  expect(asked).toEqual([FILE]);
});

test("P4: a meeting that runs goes on with the version that it began with, the next one takes the new one", async () => {
  const { put, open } = world();
  put(exampleWith());
  await open();
  put(exampleWith(WITH));
  await open();
  const packs = await open();
  expect(packs.find("first-week-abroad", "1.0.0")?.guide.version).toBe("1.0.0");
  expect(packs.find("first-week-abroad")?.guide.version).toBe("2.0.0");
});

test("a bad new version changes nothing for anybody: the last good one stays", async () => {
  const { put, open } = world();
  put(exampleWith());
  await open();
  put(exampleWith({ ...WITH, "guide.steps.1.minutes.30": 1 }));
  await open();
  expect((await open()).find("first-week-abroad")?.guide.version).toBe("1.0.0");
});

test("a guide that was taken away is not offered, and its running meeting still finds it", async () => {
  const { put, remove, open } = world();
  put(exampleWith());
  await open();
  remove();
  await open();
  const packs = await open();
  expect(packs.guides).toEqual([]);
  expect(packs.find("first-week-abroad", "1.0.0")?.guide.version).toBe("1.0.0");
});

test("while SharePoint cannot be reached, people keep the guides that they have", async () => {
  const { put, open, goOffline } = world();
  put(exampleWith());
  await open();
  goOffline();
  await open();
  expect((await open()).guides).toHaveLength(1);
});

test.each([undefined, null, 3, { schema: 2 }, { schema: 1, files: [], earlier: {} }])(
  "a device that kept %j has an empty shelf, not a crash",
  (kept) => expect(parseShelf(kept)).toEqual(EMPTY_SHELF),
);

describe("somebody who opens a guide", () => {
  const shelf = async (changes: Readonly<Record<string, unknown>> = {}) => {
    const { put, open } = world();
    put(exampleWith(changes));
    await open();
    return createGuideLoader("fr", open);
  };

  test("reads it in their language, else in English", async () => {
    const load = await shelf();
    expect((await load("first-week-abroad", { language: "es" })).words.lang).toBe("es");
    expect((await load("first-week-abroad")).words.lang).toBe("en");
  });

  test("finds theirs in the place of ours, and ours where a meeting began with ours", async () => {
    const load = await shelf({ "guide.id": "closing", "guide.version": "7.0.0" });
    expect((await load("closing")).guide.version).toBe("7.0.0");
    expect((await load("closing", { version: "7.0.0" })).guide.version).toBe("7.0.0");
    expect((await load("closing", { version: "1.0.0" })).guide.steps.length).toBeGreaterThan(0);
    expect((await load("closing", { version: "1.0.0" })).guide.version).toBe("1.0.0");
  });

  test("reads theirs and ours in the words of those who meet: equals read of a host", async () => {
    const titled = { "first-week-abroad.title": { s: "The {mentor} was new, too" } };
    const load = await shelf({ "words.0.text": { ...englishTexts(), ...titled } });
    const title = async (readers: Relationship) =>
      (await load("first-week-abroad", { language: "en", readers })).words.text["first-week-abroad.title"]?.s;
    expect(await title("mentoring")).toBe("The mentor was new, too");
    expect(await title("equals")).toBe("The host was new, too");
    const ours = await load("my-path", { language: "fr", readers: "equals" });
    expect(ours.words.text["my-path.echo.title"]?.s).toBe("La personne qui accueille le redit");
  });

  test("has ours where the organisation has none", async () => {
    const load = createGuideLoader("en", async () => undefined);
    expect((await load("closing")).guide.id).toBe("closing");
    await expect(load("first-week-abroad")).rejects.toThrow("first-week-abroad");
  });
});
