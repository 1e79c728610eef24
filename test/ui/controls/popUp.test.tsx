import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { useState } from "react";
import { PageBehind } from "../../../src/ui/controls/popUp/PageBehind";
import { PopUp } from "../../../src/ui/controls/popUp/PopUp";

/** How long Fluent takes to hide the screen behind a dialog from screen readers. */
const UNTIL_HIDDEN_MS = 400;

/** A screen with a question before it. The question goes by its own press, by one inside, or with all that asked. */
const Asking = () => {
  const [isAsked, ask] = useState(false);
  const [isThere, setThere] = useState(true);
  return (
    <FluentProvider theme={webLightTheme}>
      <button onClick={() => ask(true)}>Delete my words</button>
      {isThere && (
        <div>
          {isAsked && (
            <PopUp title="Delete my words" close="Keep them" onClose={() => ask(false)}>
              <button onClick={() => setThere(false)}>Delete them</button>
            </PopUp>
          )}
        </div>
      )}
      <PageBehind />
    </FluentProvider>
  );
};

const open = async (user: UserEvent) => {
  await user.click(screen.getByRole("button", { name: "Delete my words" }));
  // jsdom knows no layout, so Fluent finds nothing inside to put the focus on.
  const inside = await screen.findByRole("button", { name: "Keep them", hidden: true });
  act(() => inside.focus());
  await act(() => new Promise((passed) => setTimeout(passed, UNTIL_HIDDEN_MS)));
  expect(screen.queryByRole("button", { name: "Delete my words" })).not.toBeInTheDocument();
};

test("behind a question that is taken away while it is open, a screen reader finds Amina's page again", async () => {
  const user = userEvent.setup();
  render(<Asking />);
  for (const press of ["Keep them", "Delete them"]) {
    await open(user);
    await user.click(screen.getByRole("button", { name: press }));
    expect(await screen.findByRole("button", { name: "Delete my words" })).toBeVisible();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  }
});
