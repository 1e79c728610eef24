import { render } from "@testing-library/react";
import { Hatch } from "../../../src/ui/proposal/BandShape";
import { ASKED_COLOUR, BUSY_COLOUR } from "../../../src/ui/proposal/dayColours";

/** Relative luminance of `#rrggbb`, as WCAG 2.2 reckons it. */
const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

test("what Amina asked for stands out on My time in light and in dark: its lines bring their own paper", () => {
  const { container } = render(
    <svg>
      <Hatch id="asked" />
    </svg>,
  );
  expect(container.querySelectorAll("pattern rect")).toHaveLength(2);
  expect(container.querySelector("[fill=currentColor]")).toBeNull();
  const [paper, line] = [luminance(ASKED_COLOUR), luminance(BUSY_COLOUR)];
  expect((paper + 0.05) / (line + 0.05)).toBeGreaterThan(4.5);
});
