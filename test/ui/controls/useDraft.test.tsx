import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Drafts, TypedWords } from "../../../src/domain/document/store/drafts";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import type { Failure } from "../../../src/domain/shared/failure";
import { PLAIN_WORDS, useDraft } from "../../../src/ui/controls/useDraft";
import { at, emeka, noaAndEmeka } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { screenServices } from "../../doubles/screenServices";

const NOW = at("2027-01-25T09:00:00Z");

const Box = ({ name }: { readonly name: string }) => {
  const { value, set, isUnkept, isLoaded } = useDraft(noaAndEmeka, name, PLAIN_WORDS);
  return (
    <>
      <input aria-label="Words" value={value ?? ""} onChange={({ target }) => set(target.value)} />
      <p>{isUnkept ? "not kept" : "kept"}</p>
      <p>{isLoaded ? "asked" : "asking"}</p>
    </>
  );
};

const open = async (drafts: Drafts, name = "note") => {
  const services = await screenServices(emeka, NOW, { drafts });
  const show = (box: string) => (
    <InContext services={services}>
      <Box name={box} />
    </InContext>
  );
  const { rerender } = await act(async () => render(show(name)));
  return { turnTo: (box: string) => act(async () => rerender(show(box))), user: userEvent.setup() };
};

const words = () => screen.getByLabelText<HTMLInputElement>("Words").value;
const typed = (text: string): TypedWords => ({ text, place: {} });

test("P4: words come from the device after a reload, and at once when the screen opens again", async () => {
  const device = createMemoryDrafts();
  await device.write(noaAndEmeka.id, "note", typed("From before"));
  const drafts = { ...device };
  const { user } = await open(drafts);
  expect(words()).toBe("From before");
  await user.type(screen.getByLabelText("Words"), "!");
  cleanup();
  // Nothing is awaited: the device has had no chance to answer.
  const services = await screenServices(emeka, NOW, { drafts });
  render(
    <InContext services={services}>
      <Box name="note" />
    </InContext>,
  );
  expect(words()).toBe("From before!");
  cleanup();
  await open({ ...device });
  expect(words()).toBe("From before!");
});

test("P4: what the device answers late does not replace what was typed meanwhile, nor an emptied box", async () => {
  let answer: (kept: Result<TypedWords | undefined, Failure>) => void = () => undefined;
  const late = new Promise<Result<TypedWords | undefined, Failure>>((resolve) => {
    answer = resolve;
  });
  const { user } = await open({ ...createMemoryDrafts(), read: () => late });
  expect(screen.getByText("asking")).toBeInTheDocument();
  await user.type(screen.getByLabelText("Words"), "N");
  await user.clear(screen.getByLabelText("Words"));
  await act(async () => answer(ok(typed("Old"))));
  expect(words()).toBe("");
});

test("P4: a device that keeps nothing is said, and the words stay for this page", async () => {
  const full: Failure = { type: "DeviceStorage", problem: "full" };
  const drafts: Drafts = { read: async () => err(full), write: async () => err(full) };
  const { user } = await open(drafts);
  await user.type(screen.getByLabelText("Words"), "New");
  expect(await screen.findByText("not kept")).toBeInTheDocument();
  cleanup();
  await open(drafts);
  expect(words()).toBe("New");
});

test("P4: what is said of one box is not said of the next", async () => {
  const device = createMemoryDrafts();
  const full: Failure = { type: "DeviceStorage", problem: "full" };
  const drafts: Drafts = {
    ...device,
    write: async (owner, box, typedWords) => (box === "note" ? err(full) : device.write(owner, box, typedWords)),
  };
  const { turnTo, user } = await open(drafts);
  await user.type(screen.getByLabelText("Words"), "New");
  expect(await screen.findByText("not kept")).toBeInTheDocument();
  await turnTo("other");
  expect(screen.getByText("kept")).toBeInTheDocument();
});

test("two boxes of one screen do not mix their words", async () => {
  const { turnTo, user } = await open(createMemoryDrafts());
  await user.type(screen.getByLabelText("Words"), "One");
  await turnTo("other");
  expect(words()).toBe("");
  await user.type(screen.getByLabelText("Words"), "Two");
  await turnTo("note");
  expect(words()).toBe("One");
});
