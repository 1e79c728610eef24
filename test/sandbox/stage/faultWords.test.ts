import { FAULT_WORDS, failingOf, faultsFor } from "../../../src/sandbox/stage/faultWords";

const sides = { left: "amina", right: "rafael" };

test("what is made to fail for the left, the right and both reaches exactly those people", () => {
  const faults = faultsFor(
    new Map([
      ["offline", "left"],
      ["slow", "both"],
      ["unavailable", "right"],
    ]),
    sides,
  );
  expect(faults.map(({ kind, who }) => `${kind} ${who}`)).toEqual([
    "offline amina",
    "slow amina",
    "slow rafael",
    "unavailable rafael",
  ]);
  expect(new Set(faults.map(({ id }) => id)).size).toBe(4);
});

test("every switch shows again what it was set to", () => {
  for (const { kind } of FAULT_WORDS)
    for (const who of ["left", "right", "both"] as const) {
      expect([...failingOf(faultsFor(new Map([[kind, who]]), sides), sides)]).toEqual([[kind, who]]);
    }
});

test("what fails for everyone fails for both people on the stage, and for others only is not shown", () => {
  expect(failingOf([{ id: "1", kind: "slow", who: "everyone" }], sides).get("slow")).toBe("both");
  expect(failingOf([{ id: "1", kind: "slow", who: "priya" }], sides).size).toBe(0);
});

test("the switches speak in short sentences", () => {
  for (const { about } of FAULT_WORDS) expect(about.split(" ").length).toBeLessThanOrEqual(12);
});
