import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ITEMS_OF_SIDE, PULSE_ORDER } from "../../src/domain/journal/pulseItems";
import { default as words } from "../../src/locales/en/journal.json";

const PAGE = readFileSync(join(__dirname, "../../docs/admin/policy.md"), "utf8");

test("S61: whoever writes a policy finds each question that a wave may ask, its id, and who knows it already", () => {
  const listed = [...PAGE.matchAll(/^\| `(\w+)` +\| (.+?) +\| (both|mentors|mentees|nobody) +\|$/gm)].map(
    ([, id, question, known]) => [id, question, known],
  );
  expect(listed).toEqual(
    PULSE_ORDER.map((id) => {
      const [mentor, mentee] = [ITEMS_OF_SIDE.mentor.includes(id), ITEMS_OF_SIDE.mentee.includes(id)];
      const known = mentor && mentee ? "both" : mentor ? "mentors" : mentee ? "mentees" : "nobody";
      return [id, words[`pulse.item.${id}`], known];
    }),
  );
});
