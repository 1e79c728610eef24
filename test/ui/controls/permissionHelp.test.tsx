import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createReleases } from "../../../src/app/wiring/releases";
import { ProvideReleases } from "../../../src/ui/context";
import PermissionHelp from "../../../src/ui/controls/PermissionHelp";
import { at, noa } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { screenServices } from "../../doubles/screenServices";

const consentLink = (scopes: readonly string[]): string => `https://login.example/consent?${scopes.join("+")}`;

const show = async (release = "") => {
  const services = await screenServices(noa, at("2026-11-24T09:00:00Z"));
  const user = userEvent.setup();
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ProvideReleases value={createReleases(release)}>
          <PermissionHelp scopes={["Sites.Selected"]} adminNeeded consentLink={consentLink} />
        </ProvideReleases>
      </InContext>
    </FluentProvider>,
  );
  return user;
};
const box = (): HTMLTextAreaElement => screen.getByRole("textbox", { name: "A message to your administrator" });

test("P7: where a frame may not write to the clipboard, Noa's message is selected, and she reads which keys copy it", async () => {
  const user = await show();
  Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error("NotAllowedError")) });
  await user.click(screen.getByRole("button", { name: "Copy the message" }));
  expect(await screen.findByText(/Copying is not allowed here/)).toBeVisible();
  expect(box()).toHaveFocus();
  expect(box().selectionEnd - box().selectionStart).toBe(box().value.length);
});

test("where a program has no clipboard at all, it is the same", async () => {
  const user = await show();
  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  await user.click(screen.getByRole("button", { name: "Copy the message" }));
  expect(await screen.findByText(/Copying is not allowed here/)).toBeVisible();
});

test("her administrator reads which Meridian asks, and where it is", async () => {
  await show("0.1.0+1a2b3c4d");
  expect(box().value).toContain(`This is Meridian 0.1.0+1a2b3c4d at ${window.location.host}.`);
  expect(box().value).toMatch(/https:\/\/login\.example\/consent\?Sites\.Selected$/);
});
