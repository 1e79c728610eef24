import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import SafetyPage from "../../../src/app/screens/SafetyPage";
import AccountFooter from "../../../src/ui/signIn/AccountFooter";
import { LanguageFooter } from "../../../src/ui/controls/LanguageFooter";
import type { Services } from "../../../src/ui/services";
import { at, emeka } from "../../doubles/entries";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2026-11-30T09:00:00Z");

const show = async (change: Partial<Services> = {}) => {
  const services = await screenServices(emeka, NOW, change);
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <SafetyPage backTo="#document" />
      </InContext>
    </FluentProvider>,
  );
  await screen.findByRole("heading", { name: "If something is not right" });
};

test("S48: Emeka finds whom his organisation named, what for, and how to reach them", async () => {
  const address = "mailto:listen@contoso.example";
  await show({ policy: { contacts: [{ name: "Listening post", address, purpose: "If something hurts" }] } });
  expect(screen.getByText("Listening post")).toBeInTheDocument();
  expect(screen.getByText("If something hurts")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "listen@contoso.example" })).toHaveAttribute("href", address);
  expect(screen.queryByText(/has not named anybody/)).not.toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Back to Meridian" })).toHaveAttribute("href", "#document");
});

test("P9: where the organisation named nobody, the page says so, and whom there is nevertheless", async () => {
  await show();
  expect(screen.getByText("Your organisation has not named anybody here yet.")).toBeInTheDocument();
  expect(screen.getByText(/human resources/)).toBeInTheDocument();
  expect(screen.queryAllByRole("listitem")).toEqual([]);
});

test("a mistake in the organisation's file is told with its place, so that somebody can mend it", async () => {
  const fault = { type: "BadInput", value: '"x"', problem: "does not begin with mailto:, tel: or https://" } as const;
  await show({ policyFaults: [{ ...fault, field: "contacts[0].address" }] });
  expect(screen.getByText(/its file has a mistake/)).toBeInTheDocument();
  expect(screen.getByText(/^contacts\[0\]\.address: does not begin/)).toBeInTheDocument();
});

test("a language that the organisation does not offer cannot be chosen; the one that is read stays", async () => {
  const services = await screenServices(emeka, NOW, { policy: { languages: ["es"] } });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <LanguageFooter />
      </InContext>
    </FluentProvider>,
  );
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["English", "Español"]);
});

test("the footer says who signed Emeka in, and has no press that could not work and no link to where he is", async () => {
  const services = await screenServices(emeka, NOW);
  const press = () => undefined;
  const footer = (heldBy: "host" | "page", isOnSafety = false) => (
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <AccountFooter heldBy={heldBy} isOnSafety={isOnSafety} onChoose={press} onSignOut={press} />
      </InContext>
    </FluentProvider>
  );
  const { rerender } = render(footer("host"));
  expect(screen.getByText(new RegExp(emeka.address))).toBeInTheDocument();
  expect(screen.queryAllByRole("button")).toEqual([]);
  rerender(footer("page"));
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "Use another account",
    "Sign out",
  ]);
  expect(screen.getByRole("link", { name: "If something is not right" })).toHaveAttribute("href", "#safety");
  rerender(footer("page", true));
  expect(screen.queryByRole("link")).not.toBeInTheDocument();
});
