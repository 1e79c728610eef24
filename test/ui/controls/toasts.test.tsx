import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CopyText } from "../../../src/ui/controls/CopyText";
import { Toasts } from "../../../src/ui/controls/popUp/Toasts";
import { at, noa } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { screenServices } from "../../doubles/screenServices";

test("Noa copies her invitation: that it is copied is said once and read out, and nothing on her page moves", async () => {
  const services = await screenServices(noa, at("2026-11-24T09:00:00Z"));
  const user = userEvent.setup();
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <main>
          <CopyText label="Link" words="https://example.org/join" press="Copy the link" />
        </main>
      </InContext>
      <Toasts />
    </FluentProvider>,
  );
  await user.click(screen.getByRole("button", { name: "Copy the link" }));
  const [said] = await screen.findAllByText("Copied.");
  expect(said).toBeVisible();
  expect(screen.getByRole("main")).not.toHaveTextContent("Copied.");
  expect(await navigator.clipboard.readText()).toBe("https://example.org/join");
});
