import { act, render, screen } from "@testing-library/react";
import type { Pair } from "../../../src/domain/people/pair";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { InContext } from "../../doubles/inContext";
import { beforeEntryParts, createHandClock, screenServices } from "../../doubles/screenServices";

const NOW = at("2026-11-25T09:00:00Z");
const inNotebook: Pair = {
  ...noaAndEmeka,
  document: { store: "onenote", owner: "groups", ownerId: "group-1", sectionId: "1-section" },
};

const open = async (pair: Pair) => {
  const document = createFakeDocument(emeka, createHandClock(NOW));
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  render(
    <InContext services={services}>
      <DocumentView pair={pair} document={document} />
    </InContext>,
  );
  act(() => {
    document.receive(entryAt(1, noa, { text: "See you in Lagos" }));
    document.receive(entryAt(2, emeka, { text: "See you" }));
  });
};

test("P9: in a notebook Emeka reads Noa's note as written in her name, and that nothing proves it", async () => {
  await open(inNotebook);
  expect(screen.getByRole("article", { name: "In the name of Noa Ben-David" })).toHaveTextContent("See you in Lagos");
  expect(screen.getByRole("article", { name: "Note by Emeka Okafor" })).toBeInTheDocument();
  expect(screen.getByText(/Nothing proves who wrote it/)).toBeInTheDocument();
});

test("P9: in a list Microsoft 365 says who wrote, and no such sentence stands there", async () => {
  await open(noaAndEmeka);
  expect(screen.getByRole("article", { name: "Note by Noa Ben-David" })).toBeInTheDocument();
  expect(screen.queryByText(/Nothing proves who wrote it/)).not.toBeInTheDocument();
});
