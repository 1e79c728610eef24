import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";

/** The class that Fluent gives to primary buttons alone. */
const primaryClass = (): string => {
  const { container, unmount } = render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary">One</Button>
      <Button appearance="secondary">Two</Button>
    </FluentProvider>,
  );
  const [primary, secondary] = [...container.querySelectorAll("button")];
  const only = [...(primary?.classList ?? [])].filter((name) => !secondary?.classList.contains(name));
  unmount();
  return only.find((name) => /^f[a-z0-9]+$/.test(name)) ?? "";
};

/** What the coloured presses of the screen say, in their order. */
export const mainPresses = (): readonly (string | null)[] => {
  const name = primaryClass();
  expect(name).not.toBe("");
  return screen
    .getAllByRole("button")
    .filter((button) => button.classList.contains(name))
    .map(({ textContent }) => textContent);
};
