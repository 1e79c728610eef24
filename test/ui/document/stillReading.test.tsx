import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import { CopyFold } from "../../../src/ui/leaving/CopyFold";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { beforeEntryParts, createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2027-01-25T09:00:00Z");

const open = async () => {
  const document = createFakeDocument(emeka, createHandClock(NOW));
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  document.show({ unread: { read: 5_000, of: 20_000 } });
  render(
    <InContext services={services}>
      <DocumentView pair={noaAndEmeka} document={document}>
        <CopyFold pair={noaAndEmeka} document={document} />
      </DocumentView>
    </InContext>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { document, user: userEvent.setup() };
};

test("P9: Emeka reads the newest words and how far the older ones are; his story is not called empty", async () => {
  const { document } = await open();
  expect(screen.getByText("Older words are still arriving: 25 %.")).toBeVisible();
  expect(screen.queryByText("Nothing is written here yet.")).toBeNull();
  act(() => document.receive(entryAt(1, noa, { text: "Good morning from Haifa" })));
  expect(await screen.findByText("Good morning from Haifa")).toBeVisible();
  act(() => document.show({ unread: { read: 20_000, of: 20_000 } }));
  expect(screen.getByText("Older words are still arriving: 99 %.")).toBeVisible();
});

test("P9: a copy that would lack older words is not offered; it is as soon as all are here", async () => {
  const { document, user } = await open();
  await user.click(screen.getByText("Copies, and how to end"));
  await screen.findByRole("button", { name: "Bring in a saved file" });
  expect(screen.queryByRole("button", { name: "Save a page to read" })).toBeNull();
  const { unread: _, ...whole } = document.snapshot();
  act(() => document.replace(whole));
  expect(await screen.findByRole("button", { name: "Save a page to read" })).toBeVisible();
  expect(screen.queryByText(/Older words are still arriving/)).toBeNull();
});
