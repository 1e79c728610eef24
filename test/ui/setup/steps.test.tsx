import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import SetUpPage from "../../../src/app/screens/SetUpPage";
import type { Entry } from "../../../src/domain/document/entry";
import type { PairLists } from "../../../src/domain/people/setUp/documentPlaces";
import { isInNotebook, type NotebookPlace, type Pair, type StepsPlace } from "../../../src/domain/people/pair";
import type { SettingUp } from "../../../src/domain/people/setUp/settingUp";
import type { Failure } from "../../../src/domain/shared/failure";
import type { PairId } from "../../../src/domain/shared/ids";
import { err, ok } from "../../../src/domain/shared/result";
import { WhoCanRead } from "../../../src/ui/document/WhoCanRead";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryPlaces } from "../../doubles/memoryPlaces";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2026-11-30T09:00:00Z");
const steps: StepsPlace = { siteId: "s", sessionListId: "sessions-a" };
const notebook: NotebookPlace = { store: "onenote", owner: "sites", ownerId: "s", sectionId: "1-s" };
const inOneNote: Pair<NotebookPlace> = { ...noaAndEmeka, document: notebook };
const list = (letter: string, used = false): PairLists => ({
  ...{ name: `Mentoring log ${letter.toUpperCase()}`, lacking: [], used },
  place: { store: "sharepoint-list", siteId: "s", logListId: `log-${letter}`, sessionListId: `sessions-${letter}` },
});
const chosenBy = (person: typeof noa): Entry => entryAt(1, person, { content: { kind: "steps", steps } });

interface Scene {
  readonly said?: readonly Entry[];
  readonly more?: readonly Pair[];
  readonly fails?: Failure;
  readonly pair?: Pair<NotebookPlace>;
}

/** Noa's page about the list for the steps, and what she asked for. */
const open = async ({ said = [], more = [], fails, pair: first = inOneNote }: Scene = {}) => {
  const site = { id: "s", name: "Mentoring", address: "https://contoso.sharepoint.com/sites/mentoring" };
  const { places } = createMemoryPlaces({
    "sites/mentoring": { site, lists: [list("a"), list("b", true)], notebooks: [] },
  });
  const document = createFakeDocument(noa, createHandClock(NOW));
  for (const entry of said) document.receive(entry);
  const asked: StepsPlace[] = [];
  let failure = fails;
  let keep: (pair: Pair) => void = () => undefined;
  const settingUp: Pick<SettingUp, "places" | "keepSteps"> = {
    places,
    keepSteps: async (pair, wanted) => {
      asked.push(wanted);
      const problem = failure;
      failure = undefined;
      if (problem) return err(problem);
      const kept = { ...pair, document: { ...pair.document, steps: wanted } };
      document.receive(entryAt(2, noa, { content: { kind: "steps", steps: wanted } }));
      keep(kept);
      return ok(kept);
    },
  };
  const notHere = async () => err<Failure>({ type: "Offline" });
  const services = await screenServices(noa, NOW, {
    settingUp: async () => ({ ...settingUp, setUp: notHere, read: notHere, readBeginning: notHere, join: notHere }),
    openDocument: () => document,
  });
  const Pages = () => {
    const [pair, setPair] = useState<Pair>(first);
    keep = setPair;
    return (
      <FluentProvider theme={webLightTheme}>
        <InContext services={services}>
          <WhoCanRead pair={pair} />
        </InContext>
        <InContext services={services}>
          <SetUpPage
            pairs={[pair, ...more]}
            page="steps"
            about={pair.id}
            goTo={() => undefined}
            onPairs={() => undefined}
          />
        </InContext>
      </FluentProvider>
    );
  };
  await act(async () => render(<Pages />));
  const user = userEvent.setup();
  const press = async (name: string) => user.click(await screen.findByRole("button", { name }));
  return { user, asked, press };
};

test("from where the document says who reads it, Noa gives her pair in OneNote a list that nobody uses", async () => {
  const { user, asked, press } = await open();
  expect(screen.getByRole("link", { name: "Everybody at the same step" })).toHaveAttribute(
    "href",
    `#steps/${noaAndEmeka.id}`,
  );
  expect(await screen.findByText(/on your own screen/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Use this list" })).toHaveAttribute("aria-disabled", "true");
  await press("Look for a list for the steps");
  expect(screen.queryByRole("radio", { name: /Mentoring log B/ })).not.toBeInTheDocument();
  await user.click(await screen.findByRole("radio", { name: /Mentoring log A/ }));
  await press("Use this list");
  expect(asked).toEqual([steps]);
  expect(await screen.findByText(/You use this list now/)).toBeVisible();
});

test("P4: when it could not be kept, Noa's choice is still there for a second press", async () => {
  const { user, asked, press } = await open({ fails: { type: "Offline" } });
  await press("Look for a list for the steps");
  await user.click(await screen.findByRole("radio", { name: /Mentoring log A/ }));
  await press("Use this list");
  expect(await screen.findByText(/The list is not in use yet/)).toBeVisible();
  expect(screen.getByRole("radio", { name: /Mentoring log A/ })).toBeChecked();
  await press("Use this list");
  expect(asked).toEqual([steps, steps]);
});

test("what Emeka chose needs one press of Noa's, and no search", async () => {
  const { asked, press } = await open({ said: [chosenBy(emeka)] });
  expect(await screen.findByRole("heading", { name: /Emeka Okafor chose a list/ })).toBeVisible();
  await press("Use this list");
  expect(asked).toEqual([steps]);
  expect(await screen.findByText(/You use this list now/)).toBeVisible();
});

test("P9: who set the pair up with a list is not told that the others still have to press", async () => {
  await open({ pair: { ...inOneNote, document: { ...notebook, steps } } });
  expect(await screen.findByText(/A list keeps all of you at the same step/)).toBeVisible();
  expect(screen.queryByText(/You use this list now/)).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Use this list" })).not.toBeInTheDocument();
});

test("P6: a list that Noa has with somebody else is not taken, because each would see the other's steps", async () => {
  const another: Pair = { ...noaAndEmeka, id: "another" as PairId, document: list("a").place };
  expect(isInNotebook(another)).toBe(false);
  const { press } = await open({ said: [chosenBy(emeka)], more: [another] });
  expect(await screen.findByText(/You use the same list with somebody else/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Use this list" })).toHaveAttribute("aria-disabled", "true");
  await press("Look for a list for the steps");
  expect(screen.queryByRole("radio", { name: /Mentoring log A/ })).not.toBeInTheDocument();
});
