import { render, screen } from "@testing-library/react";
import type { Relationship } from "../../../src/domain/people/pair";
import { RolesView } from "../../../src/ui/setup/RolesView";
import { loadLaterText, loadText } from "../../../src/locales/text";
import { at, noa } from "../../doubles/entries";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const show = async (relationship?: Relationship) => {
  const text = await loadLaterText("en", "setup", await loadText("en", "document", "guide"));
  const services = await screenServices(noa, at("2026-11-24T09:00:00Z"), { text });
  render(
    <InContext services={services}>
      <RolesView relationship={relationship} />
    </InContext>,
  );
  return screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
};

test("S54: a mentor and a mentee read what each of them does", async () => {
  expect(await show("mentoring")).toEqual(["The mentor", "The mentee", "Everybody"]);
});

test("S54: a circle of equals reads how a host is found, and nothing of a mentor's tasks", async () => {
  expect(await show("equals")).toEqual(["Among equals", "Everybody"]);
  expect(screen.getByText(/Before a conversation you choose its host/)).toBeVisible();
  expect(document.body).not.toHaveTextContent("mentee");
});

test("S54: whoever has no pair yet reads of both", async () => {
  expect(await show()).toEqual(["The mentor", "The mentee", "Among equals", "Everybody"]);
});
