import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Policy } from "../../../src/domain/organisation/policy";
import type { Language } from "../../../src/locales/language";
import { loadText } from "../../../src/locales/text";
import { ProvideAccount } from "../../../src/ui/context";
import { PageFoot } from "../../../src/ui/signIn/PageFoot";
import { at, emeka } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { createMemoryLanguages } from "../../doubles/memoryLanguages";
import { screenServices } from "../../doubles/screenServices";

interface Foot {
  readonly language?: Language;
  readonly heldBy?: "host" | "page";
  readonly policy?: Policy;
}

const open = async ({ language = "en", heldBy = "page", policy }: Foot) => {
  const done: string[] = [];
  const languages = {
    ...createMemoryLanguages(language),
    chooseScreens: (next: Language): void => void done.push(next),
  };
  const text = await loadText(language);
  const change = { text, languages, ...(policy && { policy }) };
  const services = await screenServices(emeka, at("2026-11-24T09:00:00Z"), change);
  const account = { heldBy, onChoose: () => void done.push("another"), onSignOut: () => void done.push("out") };
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ProvideAccount value={account}>
          <PageFoot setUp={{ pairs: 1, onOpen: () => void done.push("set up") }} />
        </ProvideAccount>
      </InContext>
    </FluentProvider>,
  );
  const user = userEvent.setup();
  const menu = await screen.findByRole("button", { name: new RegExp(emeka.name) });
  return { user, done, menu };
};

const names = (elements: readonly HTMLElement[]) => elements.map(({ textContent }) => textContent);

test("below his screen Emeka sees help and one press, and what he needs once a year is behind it", async () => {
  const { user, menu, done } = await open({});
  expect(menu).toHaveAccessibleName("Signed in as Emeka Okafor");
  expect(names(screen.getAllByRole("button"))).toEqual(["Emeka Okafor"]);
  expect(screen.getByRole("link", { name: "If something is not right" })).toHaveAttribute("href", "#safety");
  await user.click(menu);
  expect(names(screen.getAllByRole("menuitem"))).toEqual([
    "Set up another pair or circle",
    "Use another account",
    "Sign out",
    "Account and this device",
  ]);
  for (const name of ["Set up another pair or circle", "Use another account", "Sign out"]) {
    if (!screen.queryByRole("menu")) await user.click(menu);
    await user.click(screen.getByRole("menuitem", { name }));
  }
  expect(done).toEqual(["set up", "another", "out"]);
});

test("in Teams, which signed Emeka in, there is no press that could not work, and he reads who he is here", async () => {
  const { user, menu } = await open({ heldBy: "host" });
  await user.click(menu);
  expect(names(screen.getAllByRole("menuitem"))).toEqual(["Set up another pair or circle", "Account and this device"]);
  await user.click(screen.getByRole("menuitem", { name: "Account and this device" }));
  expect(await screen.findByText(new RegExp(emeka.address))).toBeVisible();
  expect(screen.getByText(/^Teams or Outlook signed you in/)).toBeVisible();
});

test("Emeka chooses the language of his screens by its own name", async () => {
  const { user, menu, done } = await open({});
  await user.click(menu);
  expect(screen.getByRole("menuitemradio", { name: "English" })).toBeChecked();
  await user.click(screen.getByRole("menuitemradio", { name: "Español" }));
  expect(done).toEqual(["es"]);
});

test("a language that the organisation does not offer cannot be chosen; the one that is read stays", async () => {
  const { user, menu } = await open({ policy: { languages: ["es"] } });
  await user.click(menu);
  expect(names(screen.getAllByRole("menuitemradio"))).toEqual(["English", "Español"]);
});

test("P9: screens in Spanish say in Spanish that no person has checked them", async () => {
  await open({ language: "es" });
  expect(screen.getByText(/Un programa tradujo esto.*Ninguna persona/)).toBeVisible();
});

test("P9: English is the source, and no draft", async () => {
  await open({});
  expect(screen.queryByText(/A program translated/)).not.toBeInTheDocument();
});
