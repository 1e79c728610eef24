import { act, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import userEvent from "@testing-library/user-event";
import PairChoice from "../../../src/app/screens/PairChoice";
import { useEndings } from "../../../src/app/screens/useEndings";
import { endingAt, asEarlier, type Ending } from "../../../src/domain/people/ending";
import type { PairId } from "../../../src/domain/shared/ids";
import { loadLaterText, loadText, type Text } from "../../../src/locales/text";
import EarlierPair from "../../../src/ui/leaving/EarlierPair";
import EndingQuestion from "../../../src/ui/leaving/EndingQuestion";
import { LeavingPart } from "../../../src/ui/leaving/LeavingPart";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryEndings } from "../../doubles/memoryEndings";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2027-01-25T09:00:00Z");

let text: Text;
beforeAll(async () => {
  text = await loadLaterText("en", "leaving", await loadText("en", "document", "guide"));
});

const scene = async (ending?: Ending) => {
  const endings = createMemoryEndings();
  await endings.load();
  if (ending) await endings.set(noaAndEmeka.id, ending);
  const services = await screenServices(emeka, NOW, { endings, text });
  const document = createFakeDocument(emeka, services.clock);
  document.receive(entryAt(1, emeka, { text: "Mine" }));
  document.receive(entryAt(2, noa, { text: "Hers" }));
  const of = () => endings.snapshot().endings.get(noaAndEmeka.id);
  const props = { document, pair: noaAndEmeka };
  const shown = (screenOf: ReactElement) => render(<InContext services={services}>{screenOf}</InContext>);
  return { props, services, document, of, shown, user: userEvent.setup() };
};

const press = (name: string | RegExp) => screen.getByRole("button", { name });

describe("when a pair ends", () => {
  test("Emeka says so: nothing changes, and he is asked in 90 days", async () => {
    const { props, shown, of, user } = await scene();
    shown(<LeavingPart {...props} />);
    await user.click(press("Our mentoring has ended"));
    expect(
      await screen.findByText("Your mentoring ended on Monday, January 25. We ask you again on Sunday, April 25."),
    ).toBeVisible();
    expect(of()).toEqual(endingAt(NOW));
    await user.click(press("Keep it as it is"));
    expect(await screen.findByText("Your mentoring ended on Monday, January 25. It stays in your list.")).toBeVisible();
  });

  test("P9: before Emeka deletes his words he reads what that does and what it does not, and says that he is sure", async () => {
    const { props, shown, document, user } = await scene();
    shown(<LeavingPart {...props} />);
    await user.click(press("Delete my words"));
    expect(await screen.findByText("The app will show your entry to nobody any more.")).toBeVisible();
    for (const limit of [
      /^The rows stay in the list/,
      /^Your organisation can keep copies/,
      /^The words of Noa Ben-David stay/,
    ])
      expect(screen.getByText(limit)).toBeVisible();
    await user.click(press("Delete my entry"));
    expect(document.drafts).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: "I have a copy, or I need none" }));
    await user.click(press("Delete my entry"));
    expect(await screen.findByText("None of your words is shown in this document any more.")).toBeVisible();
    expect(document.snapshot().entries.map(({ entry }) => entry.text)).toEqual(["Hers"]);
  });

  test("P4: a device that is full says so, and the words are still there", async () => {
    const { props, shown, document, user } = await scene();
    shown(<LeavingPart {...props} />);
    act(() => document.writeFails({ type: "DeviceStorage", problem: "full" }));
    await user.click(press("Delete my words"));
    await user.click(await screen.findByRole("checkbox"));
    await user.click(press("Delete my entry"));
    expect(await screen.findByText(/^This device has no room left for your words/)).toBeVisible();
    expect(document.snapshot().entries).toHaveLength(2);
  });
});

describe("an earlier pair", () => {
  test("is read once and not polled, cannot be written in, and is opened again in one press", async () => {
    const { props, shown, document, of, user } = await scene(asEarlier(endingAt(NOW)));
    const listen = jest.spyOn(document, "subscribe");
    shown(<EarlierPair {...props} />);
    expect(await screen.findByText("Hers")).toBeVisible();
    await waitFor(() => expect(document.refreshed()).toBe(1));
    expect(listen).not.toHaveBeenCalled();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    await user.click(press("Open this pair again"));
    await waitFor(() => expect(of()).toEqual({ endedAt: NOW, isEarlier: false }));
  });

  test("is out of the choice until Emeka asks for it", async () => {
    const { services, user } = await scene(asEarlier(endingAt(NOW)));
    const other = { ...noaAndEmeka, id: "another" as PairId };
    const chosen = jest.fn();
    const Choice = () => {
      const { active, earlier, due } = useEndings([noaAndEmeka, other]);
      return (
        <>
          <PairChoice active={active} earlier={earlier} chosen={active[0]} choose={chosen} />
          <p>{due?.id ?? "nobody is asked"}</p>
        </>
      );
    };
    render(
      <InContext services={services}>
        <Choice />
      </InContext>,
    );
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
    await user.click(press("Show earlier pairs"));
    expect(screen.getByRole("group", { name: "Earlier pairs" })).toContainElement(
      screen.getAllByRole("option", { name: "Noa Ben-David" })[1] ?? null,
    );
    await user.selectOptions(screen.getByRole("combobox", { name: "With" }), noaAndEmeka.id);
    expect(chosen).toHaveBeenCalledWith(noaAndEmeka.id);
    expect(screen.getByText("nobody is asked")).toBeVisible();
  });
});

describe("90 days later", () => {
  const old = endingAt(at("2026-10-01T09:00:00Z"));

  test.each<[string, Partial<Ending>]>([
    ["Keep it as it is", { isEarlier: false }],
    ["Move to earlier pairs", { isEarlier: true }],
    ["Ask me again in 90 days", { isEarlier: false, askAt: at("2027-04-25T09:00:00Z") }],
  ])("Emeka is asked and presses: %s", async (name, expected) => {
    const { services, of, user } = await scene(old);
    render(
      <InContext services={services}>
        <EndingQuestion pair={noaAndEmeka} onDelete={() => undefined} />
      </InContext>,
    );
    await screen.findByText(
      "Your mentoring with Noa Ben-David ended on Thursday, October 1, 2026. What should happen to it?",
    );
    await user.click(press(name));
    await waitFor(() => expect(of()).toEqual({ endedAt: old.endedAt, ...expected }));
  });
});
