import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OFF_INK, SteadyButton } from "../../../src/ui/controls/SteadyButton";

/** WCAG 2.2, 1.4.3: how far two colours stand apart, 1 to 21. */
const contrast = (ink: string, paper: string): number => {
  const [dark = 0, light = 0] = [ink, paper].map(luminance).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const luminance = (colour: string): number => {
  const hex = colour.length === 4 ? colour.replace(/[\da-f]/gi, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test("a button that is off keeps the focus, says that it is off, and does nothing", async () => {
  const pressed: string[] = [];
  const { rerender } = render(<Page off={false} onClick={() => pressed.push("on")} />);
  await userEvent.tab();
  rerender(<Page off onClick={() => pressed.push("off")} />);
  const button = screen.getByRole("button", { name: "Back one part" });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute("aria-disabled", "true");
  await userEvent.click(button);
  expect(pressed).toEqual([]);
});

const Page = (props: { readonly off: boolean; readonly onClick: () => void }) => (
  <FluentProvider theme={teamsLightTheme}>
    <SteadyButton {...props}>Back one part</SteadyButton>
  </FluentProvider>
);

test.each([
  ["light", teamsLightTheme],
  ["dark", teamsDarkTheme],
  ["high contrast", teamsHighContrastTheme],
])("in the %s look, tired eyes can still read a button that is off", (_, theme) => {
  for (const paper of [theme.colorNeutralBackgroundDisabled, theme.colorNeutralBackground1])
    expect(contrast(theme[OFF_INK], paper)).toBeGreaterThanOrEqual(4.5);
});

test("the measure itself is right: black on white is 21, and what Fluent takes for disabled is too weak", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21);
  expect(contrast(teamsLightTheme.colorNeutralForegroundDisabled, "#ffffff")).toBeLessThan(2);
});
