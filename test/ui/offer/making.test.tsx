import { act, screen, within } from "@testing-library/react";
import type { Entry } from "../../../src/domain/document/entry";
import { err, ok } from "../../../src/domain/shared/result";
import type { Instant } from "../../../src/domain/time/interval";
import { emeka, entryAt, noa } from "../../doubles/entries";
import { findFor, inTurn } from "../../doubles/fakeServices";
import { contents, jerusalem, lagos, offer, openOffers, type Scene, tuesday } from "../../doubles/offerScreen";

describe("Noa makes an offer:", () => {
  const making = async (scene: Scene = {}) => {
    const all = openOffers({ me: noa, ...scene });
    const button = await screen.findByRole("button", { name: "Offer several times instead" });
    await all.user.click(button);
    const form = within(await screen.findByRole("region", { name: "Offer times to Emeka Okafor" }));
    return { ...all, button, form };
  };

  test("S47: she chooses among the found times, and they are offered by the clock, not by her liking", async () => {
    const { user, document, form, button } = await making();
    expect(form.getByText("Read by you and Emeka Okafor")).toBeInTheDocument();
    const boxes = form.getAllByRole("checkbox");
    expect(boxes.length).toBeGreaterThan(2);
    expect(form.getByRole("button", { name: "Choose at least one time" })).toHaveAttribute("aria-disabled", "true");
    await user.click(boxes[2]!);
    await user.click(boxes[0]!);
    await user.click(form.getByRole("button", { name: "Offer these 2 times" }));
    const [content] = contents(document);
    const starts = content?.kind === "offer" ? content.offer.starts : [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).toHaveLength(2);
    expect(document.drafts[0]?.text).toBe("");
    expect(await screen.findByText("Your offer is kept.")).toBeInTheDocument();
    expect(button).toHaveFocus();
    expect(await screen.findByText("Emeka Okafor has not answered yet.")).toBeInTheDocument();
    const [sent] = document.snapshot().entries;
    const choice = { start: starts[1]!, eventId: "event-7" };
    act(() =>
      document.receive(
        entryAt(2, emeka, { text: "", content: { kind: "answer", answer: { offer: sent!.entry.id, choice } } }),
      ),
    );
    expect(await screen.findByText(/^Emeka Okafor chose/)).toBeInTheDocument();
    expect(screen.queryByText(/^Your offer is kept/)).not.toBeInTheDocument();
  });

  test("S47: any other time can be offered, when no calendar answers too", async () => {
    const findTimes = inTurn<never>(err({ type: "NotAllowed", what: "calendar" }));
    const { user, document, form } = await making({ services: { findTimes, zone: "Asia/Jerusalem" } });
    const add = () => user.click(form.getByRole("button", { name: "Add this time" }));
    await add();
    expect(form.getByText("Choose a day and a time first.")).toBeInTheDocument();
    await user.type(form.getByLabelText("Day"), "2026-11-29");
    await user.type(form.getByLabelText("Start, on your clock"), "14:00");
    await add();
    expect(form.getByText("This time has passed. Choose a later one.")).toBeInTheDocument();
    await user.clear(form.getByLabelText("Day"));
    await user.type(form.getByLabelText("Day"), "2026-12-01");
    await add();
    await add();
    expect(form.getByText("This time is already in the list.")).toBeInTheDocument();
    await user.click(form.getByRole("button", { name: "Offer this time" }));
    expect(contents(document)).toEqual([{ kind: "offer", offer: { durationMinutes: 45, starts: [tuesday] } }]);
  });

  test("S46, S47: a time that is typed in says what hour it is for the other, and that it is night there", async () => {
    const { user, form } = await making({ services: { zone: "Asia/Jerusalem" } });
    await user.click(form.getByRole("button", { name: "Another time" }));
    await user.type(form.getByLabelText("Day"), "2026-12-10");
    await user.type(form.getByLabelText("Start, on your clock"), "04:00");
    await user.click(form.getByRole("button", { name: "Add this time" }));
    expect(form.getByText("Added: Thu 10 Dec, 04:00 and 03:00 for Emeka Okafor, at night.")).toBeInTheDocument();
    expect(
      form.getByRole("checkbox", { name: "Thu 10 Dec, 04:00 and 03:00 for Emeka Okafor, at night" }),
    ).toBeChecked();
  });

  test("S47: eight times are the most", async () => {
    const findTimes = inTurn(ok({ ...findFor([noa, emeka], [jerusalem, lagos]), hasOffers: false }));
    const { user, form } = await making({ services: { findTimes } });
    await user.click(form.getByRole("button", { name: "More times" }));
    await user.click(form.getByRole("button", { name: "Another time" }));
    for (const box of form.getAllByRole("checkbox")) await user.click(box);
    await user.type(form.getByLabelText("Day"), "2027-01-05");
    await user.type(form.getByLabelText("Start, on your clock"), "10:00");
    await user.click(form.getByRole("button", { name: "Add this time" }));
    expect(form.getByText("You can offer up to eight times. Remove 1.")).toBeInTheDocument();
    expect(form.getByRole("button", { name: "Offer these 9 times" })).toHaveAttribute("aria-disabled", "true");
  });

  test("S47: a new offer takes the place of the one that still waits", async () => {
    const { user, document, form } = await making({ entries: [offer] });
    await user.click(form.getAllByRole("checkbox")[0]!);
    await user.click(form.getByRole("button", { name: "Offer this time" }));
    expect(document.drafts[0]?.supersedes).toBe(offer.id);
    expect(await screen.findByRole("region", { name: "You offered one time" })).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "You offered 3 times" })).not.toBeInTheDocument();
  });

  test("S47: she may think better of it, and the focus goes back", async () => {
    const { user, document, form, button } = await making();
    await user.click(form.getByRole("button", { name: "Do not offer times" }));
    expect(button).toHaveFocus();
    expect(document.drafts).toEqual([]);
  });
});

describe("Noa follows her offer:", () => {
  const answer = (choice: "none-fits" | { readonly start: Instant; readonly eventId: string }): Entry =>
    entryAt(2, emeka, { text: "", content: { kind: "answer", answer: { offer: offer.id, choice } } });
  const mine = async () => within(await screen.findByRole("region", { name: "You offered 3 times" }));

  test("S47: she sees that he took a time", async () => {
    const { document } = openOffers({ me: noa, entries: [offer] });
    expect(await (await mine()).findByText("Emeka Okafor has not answered yet.")).toBeInTheDocument();
    act(() => document.receive(answer({ start: tuesday, eventId: "event-7" })));
    expect(
      (await mine()).getByText(
        /^Emeka Okafor chose Tue.* It is in your calendar\. The other 2 times are free again\.$/,
      ),
    ).toBeInTheDocument();
    expect((await mine()).queryByRole("button", { name: "Take this offer back" })).not.toBeInTheDocument();
  });

  test("S47: she sees that none fits, and no reason, because there is none to see", async () => {
    openOffers({ me: noa, entries: [offer, answer("none-fits")] });
    expect(await (await mine()).findByText("Emeka Okafor says that none of your times fits.")).toBeInTheDocument();
  });

  test("S47: she reads from which day she may ask again", async () => {
    const later = entryAt(2, emeka, {
      content: { kind: "answer", answer: { offer: offer.id, choice: "none-fits", askFrom: "2026-12-14" } },
    });
    openOffers({ me: noa, entries: [offer, later] });
    expect(
      await (await mine()).findByText(/none of your times fits\. Ask again from Monday,? 14 December\.$/),
    ).toBeVisible();
  });

  test("S47: she can take her offer back", async () => {
    const { user, document } = openOffers({ me: noa, entries: [offer] });
    await user.click((await mine()).getByRole("button", { name: "Take this offer back" }));
    expect(document.drafts[0]?.removes).toBe(offer.id);
    expect(screen.queryByRole("region", { name: "You offered 3 times" })).not.toBeInTheDocument();
  });
});
