import { act, render, screen, waitFor, within } from "@testing-library/react";
import { emeka, entryAt, noa } from "../../doubles/entries";
import { button, openFirstMeeting } from "../../doubles/conversationScreen";

const box = () => screen.getByRole("textbox", { name: "A note from this meeting" });

describe("a note in a meeting", () => {
  test("says who reads it before anybody types, and where it is afterwards", async () => {
    const { user, session, document } = await openFirstMeeting(emeka, { step: 1 });
    expect(screen.getByText("Read by you and Noa Ben-David")).toBeVisible();
    await user.type(box(), "Say it like NO-ah.");
    await user.click(button("Keep this note"));
    expect(document.drafts).toEqual([
      {
        text: "Say it like NO-ah.",
        content: { kind: "note" },
        session: session.snapshot().session?.id,
        guide: { id: "first-meeting", version: "1.0.0", step: "names" },
      },
    ]);
    expect(box()).toHaveValue("");
    const note = screen.getByRole("article", { name: "Note by Emeka Okafor" });
    expect(note).toHaveTextContent("Kept on this device. On its way to your story.");
    act(() => document.putAll({ kind: "waiting", why: "Offline" }));
    expect(note).toHaveTextContent("It waits until you are online.");
    act(() => document.putAll({ kind: "in-document" }));
    expect(note).not.toHaveTextContent("Kept on this device");
  });

  test("P4: words stay in the box when they cannot be kept", async () => {
    const { user, document } = await openFirstMeeting(emeka);
    document.writeFails({ type: "DeviceStorage", problem: "full" });
    await user.type(box(), "I see the sea.");
    await user.click(button("Keep this note"));
    expect(await screen.findByRole("alert")).toHaveTextContent("This device has no room left for your words.");
    expect(box()).toHaveValue("I see the sea.");
    document.writeFails(undefined);
    await user.click(button("Try again"));
    await waitFor(() => expect(box()).toHaveValue(""));
    expect(document.drafts).toHaveLength(1);
  });

  test("P4: words that began in one part stay with it, whoever moves on", async () => {
    const { user, session, document } = await openFirstMeeting(emeka, { step: 3 });
    await user.type(box(), "A good day begins ");
    await act(() => session.as(noa).goTo(4));
    await user.type(box(), "with tea.");
    expect(screen.getByText("This note is about: Emeka Okafor tells")).toBeVisible();
    await user.click(button("Keep this note"));
    expect(document.drafts[0]).toMatchObject({ text: "A good day begins with tea.", guide: { step: "mentee-tells" } });
  });

  test("P4: words survive a look at another screen", async () => {
    const { user, unmount, view } = await openFirstMeeting(emeka);
    await user.type(box(), "Half a sentence");
    unmount();
    render(view);
    await screen.findByText("Part 1 of 7");
    expect(box()).toHaveValue("Half a sentence");
  });

  test("P4: when the other person ends the meeting, the words are still there and can be kept", async () => {
    const { user, session, document } = await openFirstMeeting(emeka, { step: 6 });
    await user.type(box(), "I will write to the team");
    await act(() => session.as(noa).end());
    expect(screen.getByRole("textbox", { name: "Some of your words are not kept yet." })).toHaveValue(
      "I will write to the team",
    );
    await user.click(button("Keep this note"));
    expect(document.drafts[0]).toMatchObject({ guide: { step: "close" } });
  });

  test("what else can be done with a note of this meeting is named in words", async () => {
    const { user, session, document } = await openFirstMeeting(emeka);
    act(() => document.receive(entryAt(2, noa, { text: "From now", session: session.snapshot().session!.id })));
    const note = within(await screen.findByRole("article", { name: "Note by Noa Ben-David" }));
    await user.click(await note.findByRole("button", { name: "More" }));
    expect((await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent)).toEqual([
      "Add a search word",
      "Say it in another language",
    ]);
  });

  test("what Noa wrote in this meeting is beside it; what she wrote before is not", async () => {
    const { session, document } = await openFirstMeeting(emeka);
    act(() => {
      document.receive(entryAt(1, noa, { text: "From long ago" }));
      document.receive(entryAt(2, noa, { text: "<b>From now</b>", session: session.snapshot().session!.id }));
    });
    expect(
      within(screen.getByRole("article", { name: "Note by Noa Ben-David" })).getByText("<b>From now</b>"),
    ).toBeVisible();
    expect(screen.queryByText("From long ago")).not.toBeInTheDocument();
  });
});
