import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import SafetyPage from "../../../src/app/screens/SafetyPage";
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
  expect(screen.getByText("For questions about Meridian itself, ask your administrator.")).toBeInTheDocument();
});

test("a mistake in the organisation's file is told with its place, so that somebody can mend it", async () => {
  const fault = { type: "BadInput", value: '"x"', problem: "does not begin with mailto:, tel: or https://" } as const;
  await show({ policyFaults: [{ ...fault, field: "contacts[0].address" }] });
  expect(screen.getByText(/its file has a mistake/)).toBeInTheDocument();
  expect(screen.getByText(/^contacts\[0\]\.address: does not begin/)).toBeInTheDocument();
});
