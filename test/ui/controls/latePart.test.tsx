import { setTimeout as wait } from "node:timers/promises";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createLastPart, createLatePart } from "../../../src/ui/controls/latePart";
import { Loading } from "../../../src/ui/controls/Loading";
import { PageMeanwhile, PartMeanwhile } from "../../../src/ui/controls/meanwhile";
import { at, noa } from "../../doubles/entries";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

interface LetterProps {
  readonly to: string;
}

const Letter = ({ to }: LetterProps) => <p>Dear {to}</p>;

const servicesOfNoa = () => screenServices(noa, at("2026-11-24T09:00:00Z"));

test("a page says that it is being opened, and stands when its code is there", async () => {
  const Page = createLatePart(async () => ({ default: Letter }), PageMeanwhile);
  render(
    <InContext services={await servicesOfNoa()}>
      <Page to="Emeka" />
    </InContext>,
  );
  expect(screen.getByText("Opening…")).toBeVisible();
  expect(await screen.findByText("Dear Emeka")).toBeVisible();
  expect(screen.queryByText("Opening…")).toBeNull();
});

test("a page that was open before is there at once", async () => {
  const Page = createLatePart(async () => ({ default: Letter }), PageMeanwhile);
  const services = await servicesOfNoa();
  const { unmount } = render(
    <InContext services={services}>
      <Page to="Emeka" />
    </InContext>,
  );
  await screen.findByText("Dear Emeka");
  unmount();
  render(
    <InContext services={services}>
      <Page to="Ama" />
    </InContext>,
  );
  expect(screen.getByText("Dear Ama")).toBeVisible();
});

test("P9: a page whose code does not come through a dead line says so, and opens with the next press", async () => {
  let line: "dead" | "well" = "dead";
  const Page = createLatePart(async () => {
    if (line === "dead") throw new Error("Loading chunk 51604 failed.");
    return { default: Letter };
  }, PageMeanwhile);
  render(
    <InContext services={await servicesOfNoa()}>
      <Page to="Emeka" />
    </InContext>,
  );
  expect(await screen.findByText(/You are offline/)).toBeVisible();
  line = "well";
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Dear Emeka")).toBeVisible();
});

test("P9: a part whose code did not come is tried again by itself when the device is back online, as its words say", async () => {
  let line: "dead" | "well" = "dead";
  const Part = createLatePart(async () => {
    if (line === "dead") throw new Error("Loading chunk 51604 failed.");
    return { default: Letter };
  }, PartMeanwhile);
  render(
    <InContext services={await servicesOfNoa()}>
      <Part to="Emeka" />
    </InContext>,
  );
  expect(await screen.findByText(/We try again when you are back/)).toBeVisible();
  line = "well";
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await screen.findByText("Dear Emeka")).toBeVisible();
});

test("what stands below the proposals is asked for when nobody waits for them any more", async () => {
  let asked = 0;
  const Footer = createLastPart(async () => {
    asked += 1;
    return { default: Letter };
  });
  const services = await servicesOfNoa();
  const page = (isWaiting: boolean) => (
    <InContext services={services}>
      {isWaiting && <Loading words="Looking at both calendars…" />}
      <Footer to="Emeka" />
    </InContext>
  );
  const { rerender } = render(page(true));
  await wait(400);
  expect(asked).toBe(0);
  rerender(page(false));
  expect(await screen.findByText("Dear Emeka")).toBeVisible();
});

test("a calendar that never answers does not keep the way out of the account from the screen", async () => {
  const Footer = createLastPart(async () => ({ default: Letter }));
  render(
    <InContext services={await servicesOfNoa()}>
      <Loading words="Looking at both calendars…" />
      <Footer to="Emeka" />
    </InContext>,
  );
  expect(await screen.findByText("Dear Emeka", undefined, { timeout: 60_000 })).toBeVisible();
});
