import { followHashes, stepTo } from "../../src/app/wiring/hashTrail";

beforeEach(() => window.location.replace("#"));

/** An address is changed at once; the page hears of it a turn later. */
const goTo = (hash: string) =>
  new Promise((heard) => {
    window.addEventListener("hashchange", heard, { once: true });
    window.location.hash = hash;
  });

test("Amina reads the document, then her time: each press of back is one screen, and then Teams may leave", async () => {
  const goBack = followHashes(window);
  await goTo("document/pair");
  await goTo("mytime");
  expect(goBack()).toBe(true);
  expect(window.location.hash).toBe("#document/pair");
  expect(goBack()).toBe(true);
  expect(window.location.hash).toBe("");
  expect(goBack()).toBe(false);
});

test("two quick presses go two screens back, and what the page hears later changes nothing", async () => {
  const goBack = followHashes(window);
  for (const hash of ["document", "journal", "safety"]) await goTo(hash);
  expect([goBack(), goBack()]).toEqual([true, true]);
  expect(window.location.hash).toBe("#document");
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect([goBack(), goBack()]).toEqual([true, false]);
});

test("whoever opened Meridian by a link to the document leaves it from there", () => {
  window.location.hash = "document/pair";
  expect(followHashes(window)()).toBe(false);
});

test.each([
  ["a new screen is one further", ["", "#a"], "#b", ["", "#a", "#b"]],
  ["the browser's own back is one less", ["", "#a", "#b"], "#a", ["", "#a"]],
  ["to and fro makes no endless round", ["#a", "#b"], "#a", ["#a"]],
  ["the same screen again is no step", ["", "#a"], "#a", ["", "#a"]],
])("%s", (_, trail, hash, after) => {
  expect(stepTo(trail, hash)).toEqual(after);
});
