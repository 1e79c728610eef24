import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import type { Text } from "../../../src/locales/text";
import type { FoundTimes } from "../../../src/planning/foundTimes";
import { TwoDays } from "../../../src/ui/proposal/TwoDays";
import { plusMinutes } from "../../../src/domain/time/interval";
import { at, english, fakeServices, findFor, somebody, timeOf } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";

const priya = somebody("priya", "Priya Raman");
const grace = somebody("grace", "Grace Okafor");

let text: Text;
beforeAll(async () => {
  text = await english();
});

const draw = (found: FoundTimes, index = 0, isFirst = false) => {
  const proposal = found.answer.proposals[index];
  if (!proposal) throw new Error("No time was found.");
  return render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={fakeServices(text, priya, {})}>
        <TwoDays found={found} slot={proposal.slot} isFirst={isFirst} />
      </InContext>
    </FluentProvider>,
  );
};

const drawn = () =>
  [...screen.getByRole("img").querySelectorAll("text")].map((one) => one.textContent.replace(/[\u2068\u2069]/g, ""));

const puneAndLagos = (calendar: "unknown" | [] = []) =>
  findFor([priya, grace], [timeOf(priya, "Asia/Kolkata"), timeOf(grace, "Africa/Lagos", { calendar })]);

test("P9: the day of Grace, whose calendar cannot be read, says that it is not known", () => {
  draw(puneAndLagos("unknown"));
  expect(drawn()).toContain("not known");
  expect(screen.getByRole("img")).toHaveAccessibleName(/calendar not known/);
});

test("P9: nothing is called unknown when both calendars were read", () => {
  draw(puneAndLagos());
  expect(drawn()).not.toContain("not known");
  expect(screen.getByRole("img")).not.toHaveAccessibleName(/not known/);
});

test("P9: the words below two empty days name what is drawn there, and nothing else", () => {
  draw(puneAndLagos(), 0, true);
  expect(screen.getAllByRole("listitem", { hidden: true }).map((one) => one.textContent)).toEqual([
    "work",
    "early or late",
  ]);
});

test("P9: where no calendar could be read no hours are drawn as work, and the words below name none", () => {
  const found = findFor(
    [priya, grace],
    [timeOf(priya, "Asia/Kolkata", { calendar: "unknown" }), timeOf(grace, "Africa/Lagos", { calendar: "unknown" })],
  );
  draw(found, 0, true);
  expect(screen.getAllByRole("listitem", { hidden: true }).map((one) => one.textContent)).toEqual(["early or late"]);
});

test("P2: Priya in Pune reads the name of her clock, and no city that she never named", () => {
  draw(puneAndLagos());
  expect(screen.getByText(/^You, India time$/i)).toBeInTheDocument();
  expect(screen.queryByText(/Kolkata/)).not.toBeInTheDocument();
  expect(screen.getByRole("img")).not.toHaveAccessibleName(/Kolkata|Lagos/);
});

test("S46: working hours carry their ends on the clock of their person", () => {
  draw(puneAndLagos());
  expect(drawn()).toContain("9");
  expect(drawn()).toContain("17");
});

test("S46: a circle's third person has a day with a name of its own", () => {
  const mei = somebody("mei", "Mei Tan");
  draw(
    findFor(
      [priya, grace, mei],
      [timeOf(priya, "Asia/Kolkata"), timeOf(grace, "Africa/Lagos"), timeOf(mei, "Asia/Singapore")],
    ),
  );
  expect(drawn()).toEqual(expect.arrayContaining(["You", "Grace Okafor", "Mei Tan"]));
});

/** In the narrowest drawing, and in one of twice its width, where more hours have room. */
const WIDTHS = [256, 512] as const;

const isSeenAt = (width: number) => (one: SVGTextElement) =>
  width > 256 || !one.parentElement || getComputedStyle(one.parentElement).display !== "none";

/** Where words of the axes lie in a drawing of this width, in percent of it, line by line. */
const axes = (width: number) => {
  const lines = new Map<string, (readonly [from: number, to: number, words: string])[]>();
  for (const one of [...screen.getByRole("img").querySelectorAll("text")].filter(isSeenAt(width))) {
    const words = one.textContent.replace(/[\u2068\u2069]/g, "");
    const [at, room] = [Number.parseFloat(one.getAttribute("x") ?? ""), (100 * 6.4 * words.length) / width];
    const anchor = one.getAttribute("text-anchor");
    const from = anchor === "start" ? at : anchor === "end" ? at - room : at - room / 2;
    const y = one.getAttribute("y") ?? "";
    lines.set(y, [...(lines.get(y) ?? []), [from, from + room, words]]);
  }
  return [...lines.values()].map((line) => line.toSorted(([a], [b]) => a - b));
};

test.each(["18:30", "14:30", "17:00", "01:00"])(
  "S46: no two times of an axis stick together when Priya's meeting is at %s UTC",
  (time) => {
    const start = at(`2026-12-01T${time}:00Z`);
    render(
      <FluentProvider theme={webLightTheme}>
        <InContext services={fakeServices(text, priya, { locale: "en-US" })}>
          <TwoDays found={puneAndLagos()} slot={{ start, end: plusMinutes(start, 45) }} isNamedInside />
        </InContext>
      </FluentProvider>,
    );
    for (const width of WIDTHS) {
      const gaps = axes(width).flatMap((line) =>
        line
          .slice(1)
          .map(([from, , words], index) => ({ words, after: line[index]?.[2], gap: from - (line[index]?.[1] ?? 0) })),
      );
      expect(gaps.filter(({ gap }) => gap < 1)).toEqual([]);
    }
  },
);

test("S46: a wide drawing says hours for which a narrow one has no room, and no mark stands without its hour", () => {
  const start = at("2026-12-01T07:30:00Z");
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={fakeServices(text, priya, { locale: "en-US" })}>
        <TwoDays found={puneAndLagos()} slot={{ start, end: plusMinutes(start, 45) }} isNamedInside />
      </InContext>
    </FluentProvider>,
  );
  const said = WIDTHS.map((width) => axes(width).flatMap((line) => line.map(([, , words]) => words)).length);
  expect(said[1]).toBeGreaterThan(said[0] ?? 0);
  for (const mark of screen.getByRole("img").querySelectorAll("line[y1]:not([y1$='%'])"))
    expect(mark.parentElement?.querySelector("text")).not.toBeNull();
});
