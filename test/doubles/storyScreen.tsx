import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import type { Entry } from "../../src/domain/document/entry";
import type { Pair } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import { DocumentView } from "../../src/ui/document/DocumentView";
import type { DocumentPart, PartWays } from "../../src/ui/document/parts/documentParts";
import type { Services } from "../../src/ui/services";
import { at, noaAndEmeka } from "./entries";
import { InContext } from "./inContext";
import { createFakeDocument } from "./liveFakes";
import { createHandClock, screenServices } from "./screenServices";

const NOW = at("2027-01-25T09:00:00Z");

interface StoryScreenProps extends Pick<Parameters<typeof DocumentView>[0], "document" | "pair"> {
  readonly first: DocumentPart | undefined;
  readonly ways: Partial<PartWays>;
}

/** The address, in memory. */
const StoryScreen = ({ pair, document, first, ways }: StoryScreenProps) => {
  const [part, setPart] = useState<DocumentPart | undefined>(first);
  return <DocumentView pair={pair} document={document} parts={{ ...ways, open: part, onOpen: setPart }} />;
};

interface Opened {
  /** Opened at this part; at everything without it. */
  readonly part?: DocumentPart;
  readonly ways?: Partial<PartWays>;
  readonly change?: Partial<Services>;
  /** Noa and Emeka without it. */
  readonly pair?: Pair;
}

/** Noa's or Emeka's screen of their story on 25 January 2027, once what can be done with entries has come. */
export const openStory = async (
  me: Person,
  entries: readonly Entry[],
  { part, ways = {}, change, pair = noaAndEmeka }: Opened = {},
) => {
  const document = createFakeDocument(me, createHandClock(NOW));
  for (const entry of entries) document.receive(entry);
  render(
    <InContext services={await screenServices(me, NOW, change)}>
      <StoryScreen pair={pair} document={document} first={part} ways={ways} />
    </InContext>,
  );
  const user = userEvent.setup();
  // What can be done with entries comes after the entries; in a part, a press to write is always there.
  if (part === undefined) await screen.findAllByRole("button", { name: "More" });
  else await waitFor(() => expect(window.document.querySelector("main button")).not.toBeNull());
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  /** Opens what can be done with the entry, or with the one of these words. */
  const open = async (words?: string) => {
    const article = words === undefined ? undefined : screen.getAllByText(words)[0]?.closest("article");
    await user.click(within(article ?? window.document.body).getByRole("button", { name: "More" }));
    return screen.findAllByRole("menuitem");
  };
  const choose = async (name: string, words?: string) => {
    await open(words);
    await user.click(await screen.findByRole("menuitem", { name }));
  };
  /** What can be done with it; the menu is closed again. */
  const choicesOf = async (words: string) => {
    const choices = (await open(words)).map(({ textContent }) => textContent);
    await user.keyboard("{Escape}");
    return choices;
  };
  const answer = (name: string | RegExp, words: string) => user.type(screen.getByLabelText(name), words);
  const said = () => document.drafts.map(({ text, content }) => ({ text, content }));
  return { document, user, press, choose, choicesOf, answer, said };
};
