import { assert, constantFrom, dictionary, jsonValue, property } from "fast-check";
import { PULSE_ORDER } from "../../../src/domain/journal/pulseItems";
import { parsePolicy } from "../../../src/domain/organisation/parsePolicy";
import { times } from "../../cases";
import { ACROSS } from "../../doubles/programme";

const KNOWN = {
  languages: ["en", "es", "ar"],
  guides: ["first-meeting", "repair"],
  minutes: [15, 30, 45],
  items: PULSE_ORDER,
};
const CONTACT = { name: "Listening post", address: "mailto:listen@contoso.example", purpose: "If you feel unsafe" };
const WHOLE = {
  languages: ["en", "ar"],
  usualMinutes: 30,
  withoutGuides: ["repair"],
  contacts: [CONTACT],
  smallestGroup: 8,
  programmes: [{ ...ACROSS, languages: ["en"] }],
};

const read = (parts: object) => parsePolicy({ schema: 1, ...parts }, KNOWN);

test("an organisation's whole policy is read as it stands", () => {
  expect(read(WHOLE)).toEqual({ policy: WHOLE, faults: [] });
});

test("P8: an organisation that decides nothing leaves everything to people", () => {
  expect(read({})).toEqual({ policy: {}, faults: [] });
});

test.each([
  [{ languages: ["en", "tlh"] }, "languages[1]", '"tlh"', "is not a language of this version"],
  [{ languages: [] }, "languages", "[]", "is empty"],
  [{ usualMinutes: 40 }, "usualMinutes", "40", "is not one of 15, 30, 45"],
  [{ usualMinutes: "30" }, "usualMinutes", '"30"', "is not one of 15, 30, 45"],
  [{ withoutGuides: "repair" }, "withoutGuides", '"repair"', "is not a list"],
  [{ smallestGroup: 5.5 }, "smallestGroup", "5.5", "is not a whole number up to 1000"],
  [{ contacts: [{ ...CONTACT, name: " " }] }, "contacts[0].name", '" "', "is not a text"],
  [
    { contacts: [{ ...CONTACT, address: "javascript:alert(1)" }] },
    "contacts[0].address",
    '"javascript:alert(1)"',
    "does not begin with mailto:, tel: or https://",
  ],
  [
    { contacts: [{ ...CONTACT, purpose: "x".repeat(201) }] },
    "contacts[0].purpose",
    "201",
    "characters are more than 200",
  ],
  [{ contacts: Array.from({ length: 11 }, () => CONTACT) }, "contacts", "11", "are more than 10"],
  [{ langauges: ["en"] }, "langauges", '["en"]', "is not a part of a policy"],
])("an administrator reads where %j is wrong, and why", (parts, field, value, problem) => {
  expect(read(parts)).toEqual({ policy: {}, faults: [{ type: "BadInput", field, value, problem }] });
});

test("P3: no organisation may look at groups of fewer than five", () => {
  expect(read({ smallestGroup: 4 }).faults).toEqual([expect.objectContaining({ problem: "is less than 5" })]);
  expect(read({ smallestGroup: 5 }).policy).toEqual({ smallestGroup: 5 });
});

test("one slip does not undo the rest, and all slips are told at once", () => {
  const { policy, faults } = read({ ...WHOLE, usualMinutes: 1, withoutGuides: ["none", "repair"] });
  expect(policy).toEqual({
    languages: ["en", "ar"],
    contacts: [CONTACT],
    smallestGroup: 8,
    programmes: WHOLE.programmes,
  });
  expect(faults.map(({ field }) => field)).toEqual(["usualMinutes", "withoutGuides[0]"]);
});

test.each([[{ schema: 2, usualMinutes: 30 }], [{ usualMinutes: 30 }], [[]], [null], ["x"]])(
  "of %j, which is no policy of this version, nothing counts",
  (file) => {
    const { policy, faults } = parsePolicy(file, KNOWN);
    expect(policy).toEqual({});
    expect(faults).toHaveLength(1);
  },
);

test("whatever a file holds, only what may be there counts", () => {
  assert(
    property(dictionary(constantFrom(...Object.keys(WHOLE), "__proto__", "more"), jsonValue()), (parts) => {
      const { policy, faults } = read(parts);
      expect(Object.keys(policy).length + new Set(faults.map(({ field }) => field.split(/[.[]/)[0])).size).toBe(
        Object.keys({ ...parts }).filter((name) => name !== "schema").length,
      );
      expect(read(policy)).toEqual({ policy, faults: [] });
    }),
    times(2_000),
  );
});
