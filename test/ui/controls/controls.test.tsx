import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import type { Failure } from "../../../src/domain/shared/failure";
import { PageLinks } from "../../../src/ui/controls/PageLinks";
import { ProblemBar } from "../../../src/ui/controls/ProblemBar";
import { WhoReads } from "../../../src/ui/controls/WhoReads";
import { at, noa } from "../../doubles/entries";
import { InContext, type ScreenServices } from "../../doubles/inContext";
import { screenServices } from "../../doubles/screenServices";

let services: ScreenServices;
beforeAll(async () => {
  services = await screenServices(noa, at("2026-11-24T09:00:00Z"));
});

const show = (element: ReactElement) =>
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>{element}</InContext>
    </FluentProvider>,
  );

test.each<readonly [Failure, RegExp, string]>([
  [{ type: "SignInNeeded" }, /not signed in/, "Sign in"],
  [{ type: "ConsentMissing", scopes: [] }, /have not agreed/, "Ask for permission"],
  // Graph answers the same when the person has no right and when the app was not given the site.
  [{ type: "NotAllowed", what: "document" }, /you or this app.*or your administrator/, "Try again"],
  [{ type: "Offline" }, /offline/, "Try again"],
  [{ type: "Throttled", retryAfterMs: 1500 }, /2 seconds/, "Try again"],
  [{ type: "NotebookRefused", why: "locked" }, /has a password. Remove it in OneNote/, "Try again"],
  [{ type: "NotebookRefused", why: "damaged" }, /is damaged. Open it in OneNote/, "Try again"],
  [{ type: "NotebookRefused", why: "crowded" }, /too full for OneNote. Ask its owner/, "Try again"],
  [{ type: "NotebookRefused", why: "check-out" }, /check files out. Ask its owner/, "Try again"],
  [{ type: "UnexpectedAnswer", from: "x", detail: "y" }, /do not know/, "Try again"],
])("%j is one plain sentence and one next step", (failure, words, step) => {
  show(<ProblemBar failure={failure} onRetry={() => undefined} onAsk={() => undefined} />);
  expect(screen.getByRole("alert")).toHaveTextContent(words);
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([step]);
});

test("what a person stopped themselves is no problem", () => {
  show(<ProblemBar failure={{ type: "Cancelled" }} onRetry={() => undefined} />);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("before typing, a person reads whether words stay with them or who else sees them", () => {
  const { unmount } = show(<WhoReads readers={[]} />);
  expect(screen.getByText("Only you read this here")).toBeInTheDocument();
  unmount();
  show(<WhoReads readers={["Amina Bello"]} />);
  expect(screen.getByText("Read by you and Amina Bello")).toBeInTheDocument();
});

test("P1: what says who reads it looks like nothing that can be ticked: a lock in a dashed pill, two people in a full one", () => {
  const drawn = (readers: readonly string[]) => {
    const { container, unmount } = show(<WhoReads readers={readers} />);
    const pill = container.querySelector("p")!;
    const found = {
      sign: pill.querySelector("path")?.getAttribute("d") ?? "",
      look: pill.className,
      presses: container.querySelectorAll("input, button, [role]").length,
      boxes: pill.querySelectorAll("rect").length,
    };
    unmount();
    return found;
  };
  const [alone, shared] = [drawn([]), drawn(["Amina Bello"])];
  expect(alone.look).not.toBe(shared.look);
  expect([alone.presses, alone.boxes, shared.presses, shared.boxes]).toEqual([0, 0, 0, 0]);
  expect(alone.sign).not.toBe(shared.sign);
  // A shackle and a body at least: the outline of a box is one closed line.
  expect(alone.sign.match(/[Mm]/g)?.length).toBeGreaterThan(1);
});

test("the way between screens says where one is, and works by keyboard", async () => {
  const chosen: string[] = [];
  const links = [
    { id: "times", label: "Find a time" },
    { id: "document", label: "Our document" },
  ] as const;
  show(<PageLinks label="Pages" links={links} current="times" onChoose={(id) => chosen.push(id)} />);
  expect(screen.getByRole("button", { name: "Find a time" })).toHaveAttribute("aria-current", "page");
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(chosen).toEqual(["document"]);
});
