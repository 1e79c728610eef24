import { act, render, screen } from "@testing-library/react";
import { useNames } from "../../src/ui/names";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { InContext } from "../doubles/inContext";
import { createFakeDocument } from "../doubles/liveFakes";
import { screenServices } from "../doubles/screenServices";

const NOW = at("2026-12-01T09:00:00Z");

const Who = () => {
  const names = useNames(noaAndEmeka);
  return <p>{[...names.others, ...noaAndEmeka.members.map((person) => names.of(person))].join(", ")}</p>;
};

test("S16: Noa's screen calls Emeka as his card says, at once, and herself 'you'", async () => {
  const document = createFakeDocument(noa, { now: () => NOW });
  const services = await screenServices(noa, NOW, { openDocument: () => document });
  render(<Who />, { wrapper: ({ children }) => <InContext services={services}>{children}</InContext> });
  expect(screen.getByText(/you/).textContent).toBe("Emeka Okafor, you, Emeka Okafor");
  act(() =>
    document.receive(entryAt(1, emeka, { content: { kind: "card", card: { called: { answers: ["Emmy"] } } } })),
  );
  expect(screen.getByText(/you/).textContent).toBe("Emmy, you, Emmy");
});
