import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { faultDetails } from "../../../src/ui/controls/fault/faultDetails";
import { Guarded } from "../../../src/ui/controls/fault/Guarded";
import { at, noa } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { screenServices } from "../../doubles/screenServices";

const Note = ({ says }: { readonly says: string }) => {
  if (says === "bad") throw new RangeError("Hannah Levi wrote: I resign.");
  return <p>{says}</p>;
};

const shown = async (of: string, says: string) => {
  const services = await screenServices(noa, at("2026-12-01T09:00:00Z"));
  const page = (key: string, words: string) => (
    <InContext services={services}>
      <p>The other screens</p>
      <Guarded of={key}>
        <Note says={words} />
      </Guarded>
    </InContext>
  );
  // React would write the whole fault to the console.
  const { rerender } = render(page(of, says), { onCaughtError: () => undefined });
  return (key: string, words: string) => act(async () => rerender(page(key, words)));
};

test("P4: a screen that falls says so beside the others, and the next screen stands", async () => {
  const change = await shown("document", "bad");
  expect(await screen.findByRole("heading", { name: "This could not be shown" })).toBeVisible();
  expect(screen.getByText("The other screens")).toBeVisible();
  await change("times", "Find a time");
  expect(screen.getByText("Find a time")).toBeVisible();
  expect(screen.queryByText("This could not be shown")).toBeNull();
});

test("P4: once the row that stopped it is gone, a press shows the screen again", async () => {
  const change = await shown("document", "bad");
  const again = await screen.findByRole("button", { name: "Try again" });
  await change("document", "bad");
  expect(screen.getByRole("heading", { name: "This could not be shown" })).toBeVisible();
  await change("document", "What Emeka said");
  await userEvent.click(again);
  expect(screen.getByText("What Emeka said")).toBeVisible();
});

test("P1: what Noa may copy for her administrator holds no word and no name, only where the program stopped", async () => {
  await shown("document", "bad");
  const box = await screen.findByLabelText<HTMLTextAreaElement>("Details for your administrator");
  expect(box.value).toContain("RangeError");
  expect(box.value).not.toMatch(/Hannah|resign/);
});

test("P1: a fault that carries words in its stack tells none of them", () => {
  const fault = new RangeError("x");
  fault.stack = [
    "RangeError: Hannah Levi wrote",
    "    at Hannah (https://meridian.example/js/12.ab34.js:1:4567)",
    "    at https://meridian.example/js/tab.js?pair=amina:2:89",
    "I resign.js:1:1",
  ].join("\n");
  expect(faultDetails(fault)).toBe("RangeError\n12.ab34.js:1:4567");
  expect(faultDetails("Hannah Levi")).toBe("string");
  expect(faultDetails(undefined)).toBe("undefined");
});
