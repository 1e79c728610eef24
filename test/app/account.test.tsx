import { webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/app/screens/App";
import {
  type AccountChoice,
  createOpening,
  type Opened,
  type OpeningState,
  type SignedIn,
} from "../../src/app/wiring/opening";
import type { Person } from "../../src/domain/people/person";
import type { Failure } from "../../src/domain/shared/failure";
import { err, ok, type Result } from "../../src/domain/shared/result";
import type { Host } from "../../src/hosts/host";
import { at, emeka, noa } from "../doubles/entries";
import { english } from "../doubles/fakeServices";
import { screenServices } from "../doubles/screenServices";
import { useMe } from "../../src/ui/context";
import { PageFoot } from "../../src/ui/signIn/PageFoot";

const HOST: Host = {
  ...{ kind: "browser", frame: "content", locale: "en", theme: "light" },
  onThemeChange: () => () => undefined,
  ready: () => undefined,
  failed: () => undefined,
  openLink: () => undefined,
};

const openedFor = async (me: Person): Promise<Opened> => ({
  services: await screenServices(me, at("2026-11-24T09:00:00Z")),
  pairs: ok([]),
});

/** A question that is answered when the test says so. */
const question = <T,>() => {
  let answer: (value: T) => void = () => undefined;
  const asked = new Promise<T>((done) => (answer = done));
  return { asked, answer: (value: T) => act(async () => answer(value)) };
};

/** A browser in which the page holds the account, and Meridian in it. */
const openInBrowser = async (
  state: OpeningState,
  session: Partial<Omit<SignedIn, "account">>,
  account: Partial<AccountChoice> = {},
) => {
  const nobody = async () => err<Failure>({ type: "Cancelled" });
  const signOutPage = "https://login.example/logout";
  const whole: SignedIn = {
    ...{ open: () => new Promise<never>(() => undefined), ask: nobody, consentLink: () => "", ...session },
    account: { heldBy: () => "page", choose: nobody, signOut: nobody, signOutPage, ...account },
  };
  const opening = createOpening(whole);
  opening.show(state);
  const page = {
    host: HOST,
    text: await english(),
    language: "en",
    locale: "en",
    dir: "ltr",
    theme: { ...webLightTheme, nativeControls: "light" },
  } as const;
  render(<App {...page} session={whole} opening={opening} Screens={NamedPage} />);
  return opening;
};

const NamedPage = () => (
  <>
    <p>A page of {useMe().name}</p>
    <PageFoot />
  </>
);

/** Noa is there. */
const openAsNoa = async (account: Partial<AccountChoice>, open?: SignedIn["open"]) => {
  await openInBrowser(ok(await openedFor(noa)), open ? { open } : {}, account);
  await screen.findByRole("button", { name: /^Signed in as Noa/ });
};
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
/** By the menu below the screen. */
const choose = async (name: string) => {
  await press(`Signed in as ${noa.name}`);
  await userEvent.click(await screen.findByRole("menuitem", { name }));
};
const nothingOf = (person: Person) => expect(document.body).not.toHaveTextContent(person.name);

test("a sign-in that was cancelled before anything could be shown leaves Noa a page to sign in, and never a blank one", async () => {
  await openInBrowser(err({ type: "Cancelled" }), {});
  expect(await screen.findByRole("button", { name: "Sign in" })).toBeVisible();
});

describe("signing out", () => {
  test("P9: while Microsoft’s window is open nobody says that Noa has left Microsoft, and when it came back, somebody does", async () => {
    const leaving = question<Result<void, Failure>>();
    await openAsNoa({ signOut: () => leaving.asked });
    await choose("Sign out");
    nothingOf(noa);
    expect(await screen.findByText(/^You have signed out of Meridian. Microsoft opens its own window/)).toBeVisible();
    expect(screen.getByText(/you may still be signed in at Microsoft/)).toBeVisible();
    await leaving.answer(ok(undefined));
    expect(screen.getByText("You have signed out of Meridian and of Microsoft.")).toBeVisible();
    expect(screen.queryByText(/may still be signed in/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Sign out of Microsoft" })).toBeNull();
    // The button under her keyboard is gone: she goes on from the words.
    expect(screen.getByText("You have signed out of Meridian and of Microsoft.")).toHaveFocus();
  });

  test("the browser opened no window: Noa reads why, presses again, and has a page of Microsoft’s that no browser stops", async () => {
    const answers = [err<Failure>({ type: "SignInRefused", why: "window" }), ok(undefined)];
    await openAsNoa({ signOut: async () => answers.shift() ?? ok(undefined) });
    await choose("Sign out");
    expect(await screen.findByText(/^Your browser did not open Microsoft’s sign-out window/)).toBeVisible();
    expect(screen.getByText(/you may still be signed in at Microsoft/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Open Microsoft’s sign-out page" })).toHaveAttribute(
      "href",
      "https://login.example/logout",
    );
    await press("Sign out of Microsoft");
    expect(await screen.findByText("You have signed out of Meridian and of Microsoft.")).toBeVisible();
  });

  test.each<readonly [Failure, RegExp]>([
    [{ type: "Offline" }, /^You are offline, so Microsoft does not know yet/],
    [{ type: "Cancelled" }, /^Microsoft’s window closed too early/],
  ])("P9: after %j Noa reads what is not known, and what to do", async (failure, sentence) => {
    await openAsNoa({ signOut: async () => err(failure) });
    await choose("Sign out");
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.getByRole("button", { name: "Sign out of Microsoft" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Sign in" })).toBeVisible();
  });

  test("of two windows, only the last one’s trouble and only one’s coming back count", async () => {
    const [first, second] = [question<Result<void, Failure>>(), question<Result<void, Failure>>()];
    const windows = [first.asked, second.asked];
    await openAsNoa({ signOut: () => windows.shift() ?? first.asked });
    await choose("Sign out");
    await press("Sign out of Microsoft");
    await first.answer(err({ type: "Cancelled" }));
    expect(screen.getByText(/^You have signed out of Meridian. Microsoft opens/)).toBeVisible();
    await second.answer(ok(undefined));
    expect(screen.getByText("You have signed out of Meridian and of Microsoft.")).toBeVisible();
  });
});

describe("using another account", () => {
  test("P1: as soon as Emeka is in, nothing of Noa’s is on the screen, though his own things are still being fetched", async () => {
    const opening = question<Result<Opened, Failure>>();
    await openAsNoa({ choose: async () => ok(emeka) }, () => opening.asked);
    await choose("Use another account");
    expect(await screen.findByText("Opening…")).toBeVisible();
    nothingOf(noa);
    await opening.answer(ok(await openedFor(emeka)));
    expect(await screen.findByText(`A page of ${emeka.name}`)).toBeVisible();
  });

  test.each([
    ["turned back", err<Failure>({ type: "Cancelled" })],
    ["chose herself again", ok(noa)],
  ] as const)("whoever %s has everything as before", async (_, chosen) => {
    const open = jest.fn(() => new Promise<never>(() => undefined));
    await openAsNoa({ choose: async () => chosen }, open);
    await choose("Use another account");
    expect(screen.getByText(`A page of ${noa.name}`)).toBeVisible();
    expect(open).not.toHaveBeenCalled();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("an account that cannot be used here is explained, and Noa’s page stays", async () => {
    await openAsNoa({ choose: async () => err({ type: "SignInRefused", why: "account" }) });
    await choose("Use another account");
    expect(await screen.findByText(/^This account cannot be used here/)).toBeVisible();
    expect(screen.getByText(`A page of ${noa.name}`)).toBeVisible();
  });
});

describe("coming back on a slow connection", () => {
  test("Noa reads what is being waited for, and may sign in without waiting", async () => {
    const asked = question<Result<void, Failure>>();
    const opening = await openInBrowser("asking", {
      ask: () => asked.asked,
      open: async () => ok(await openedFor(noa)),
    });
    expect(await screen.findByText(/^Meridian asks Microsoft whether you are still signed in/)).toBeVisible();
    expect(screen.getByText("What you wrote on this device is still here.")).toBeVisible();
    await press("Sign in now");
    // Her window is open while the silent question comes to nothing.
    act(() => opening.show(err({ type: "SignInNeeded" })));
    expect(screen.getByText(/^You are not signed in/)).toBeVisible();
    await asked.answer(ok(undefined));
    expect(await screen.findByText(`A page of ${noa.name}`)).toBeVisible();
  });

  test("Noa is known without a press while a window is open in which Emeka signs in: his things are opened, not mixed with hers", async () => {
    const asked = question<Result<void, Failure>>();
    const his = question<Result<Opened, Failure>>();
    const opening = await openInBrowser("asking", { ask: () => asked.asked, open: () => his.asked });
    await userEvent.click(await screen.findByRole("button", { name: "Sign in now" }));
    const hers = ok(await openedFor(noa));
    act(() => opening.show(hers));
    await asked.answer(ok(undefined));
    nothingOf(noa);
    await his.answer(ok(await openedFor(emeka)));
    expect(await screen.findByText(`A page of ${emeka.name}`)).toBeVisible();
  });

  test("P9: where Microsoft does not answer, Noa reads that, what is safe, and tries again", async () => {
    await openInBrowser(err({ type: "SignInRefused", why: "unreachable" }), {
      open: async () => ok(await openedFor(noa)),
    });
    expect(await screen.findByText(/^Microsoft’s sign-in does not answer right now/)).toBeVisible();
    expect(screen.getByText(/What you wrote on this device is still here/)).toBeVisible();
    expect(screen.queryByText(/not signed in/)).toBeNull();
    await press("Try again");
    expect(await screen.findByText(`A page of ${noa.name}`)).toBeVisible();
  });
});

describe("forgetting the device", () => {
  const forgetting = async (unsent: number, heldBy: "page" | "host" = "page") => {
    let listeners: (() => void)[] = [];
    let isForgotten = false;
    const forgotten: string[] = [];
    const device = {
      unsent: async () => ok(unsent),
      forget: async () => {
        forgotten.push("all");
        isForgotten = true;
        for (const listener of listeners) listener();
        return ok(undefined);
      },
      isForgotten: () => isForgotten,
      subscribe: (listener: () => void) => {
        listeners = [...listeners, listener];
        return () => undefined;
      },
    };
    const opened = await openedFor(noa);
    const left: string[] = [];
    await openInBrowser(
      ok({ ...opened, services: { ...opened.services, device } }),
      {},
      {
        heldBy: () => heldBy,
        signOut: async () => {
          left.push("Noa");
          return ok(undefined);
        },
      },
    );
    await screen.findByRole("button", { name: /^Signed in as Noa/ });
    await choose("Account and this device");
    await screen.findByText(/^This removes copies of your documents/);
    // jsdom knows no layout, so Fluent finds nothing inside to put the focus on.
    act(() => screen.getByRole("button", { name: "Close", hidden: true }).focus());
    return { forgotten, left };
  };

  test("P9: before anything goes, Noa reads what is nowhere else, and is asked once; then nothing of hers is kept", async () => {
    const { forgotten, left } = await forgetting(2);
    expect(await screen.findByText(/^2 things that you wrote are only on this device\./)).toBeVisible();
    await press("Forget this device and sign out");
    await press("No, keep it");
    expect(forgotten).toEqual([]);
    await press("Forget this device and sign out");
    await press("Yes, remove it all");
    expect([forgotten, left]).toEqual([["all"], ["Noa"]]);
    nothingOf(noa);
  });

  test("in Teams, which signed her in, her screens go and the page says that it keeps nothing", async () => {
    const { left } = await forgetting(0, "host");
    expect(await screen.findByText("All that you wrote is in your documents.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Forget this device" }));
    await press("Yes, remove it all");
    expect(await screen.findByText(/^Meridian now keeps nothing of yours in this browser/)).toBeVisible();
    expect(screen.queryByText("A page of Noa Ben-David")).toBeNull();
    expect(left).toEqual([]);
  });
});
