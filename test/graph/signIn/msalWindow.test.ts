import { CacheLookupPolicy, PublicClientApplication } from "@azure/msal-browser";
import { createWindowSignIn } from "../../../src/graph/signIn/msalTokenSource";
import { amina, jonas, type SeedPerson } from "../../../src/sandbox/seed/people";
import { playBrowser, REGISTERED } from "../../doubles/playedBrowser";

const deviceNote = (isThere = false) => ({
  wasSignedIn: () => isThere,
  note: (is: boolean) => void (isThere = is),
});

/** MSAL itself, as it was made last: what it still knows of people is in there. */
const making = jest.spyOn(PublicClientApplication.prototype, "initialize");
const msal = (): PublicClientApplication => making.mock.contexts.at(-1);

/** Amina has signed in by a window. */
const whereAminaIs = async () => {
  const browser = playBrowser();
  const signIn = await createWindowSignIn(REGISTERED, deviceNote());
  browser.doing = { as: amina };
  expect(await signIn.ask(["User.Read"])).toEqual({ ok: true });
  return { browser, signIn };
};
/** Lets everything run until something has happened. */
const until = async (hasHappened: () => boolean): Promise<void> => {
  for (let turn = 0; !hasHappened(); turn += 1) {
    if (turn > 10_000) throw new Error("It does not happen.");
    await new Promise(setImmediate);
  }
};
const isThere = ({ id }: SeedPerson) => ({ ok: true, value: { id } });
const promptOf = (address: string | undefined): string | null => new URL(address ?? "").searchParams.get("prompt");

test("Amina signs in by a window, and tokens come silently after that", async () => {
  const { browser, signIn } = await whereAminaIs();
  expect(await signIn.account()).toMatchObject(isThere(amina));
  expect((await signIn.token(["User.Read"])).ok).toBe(true);
  expect(browser.windows).toHaveLength(1);
});

describe("signing out", () => {
  test("Microsoft’s window came back, so Amina has left there as well", async () => {
    const { browser, signIn } = await whereAminaIs();
    expect(await signIn.signOut()).toEqual({ ok: true });
    expect(await signIn.account()).toMatchObject({ error: { type: "SignInNeeded" } });
    expect(msal().getAllAccounts()).toEqual([]);
    browser.doing = { as: jonas };
    expect(await signIn.ask(["User.Read"])).toEqual({ ok: true });
    expect(await signIn.account()).toMatchObject(isThere(jonas));
  });

  test("P9: a browser that opens no window: Amina has left here, and nobody says that she has left Microsoft", async () => {
    const { browser, signIn } = await whereAminaIs();
    browser.blocksWindows = true;
    expect(await signIn.signOut()).toEqual({ ok: false, error: { type: "SignInRefused", why: "window" } });
    expect(msal().getAllAccounts()).toEqual([]);
    // Her next press finds the browser in a better mood.
    browser.blocksWindows = false;
    expect(await signIn.signOut()).toEqual({ ok: true });
  });

  test("P9: a window that was closed tells nobody, so nothing is claimed, and the next press counts", async () => {
    const { browser, signIn } = await whereAminaIs();
    browser.line = "silent";
    let said: unknown;
    void signIn.signOut().then((answer) => (said = answer));
    await until(() => browser.windows.length === 2);
    browser.line = "well";
    expect(said).toBeUndefined();
    expect(await signIn.signOut()).toEqual({ ok: true });
    expect(said).toBeUndefined();
  });

  test("a window that asked Amina for a permission and comes back after she has left does not bring her back", async () => {
    const { browser, signIn } = await whereAminaIs();
    const goesOn = browser.holdNextRequest();
    const asked = signIn.ask(["Calendars.Read"]);
    await until(() => browser.requests.length === 2);
    expect(await signIn.signOut()).toEqual({ ok: true });
    goesOn();
    expect(await asked).toEqual({ ok: false, error: { type: "SignInNeeded" } });
    expect(msal().getAllAccounts()).toEqual([]);
  });

  test("without a line no window is opened, and Amina has left here all the same", async () => {
    const { browser, signIn } = await whereAminaIs();
    Object.assign(navigator, { onLine: false });
    expect(await signIn.signOut()).toEqual({ ok: false, error: { type: "Offline" } });
    expect([browser.windows.length, msal().getAllAccounts()]).toEqual([1, []]);
  });

  test.each(["blocked", "closed"])(
    "while Amina may be signed in at Microsoft (her window was %s), the next one is asked who they are",
    async (window) => {
      const { browser, signIn } = await whereAminaIs();
      if (window === "blocked") browser.blocksWindows = true;
      else browser.line = "silent";
      const leaving = signIn.signOut();
      await (window === "blocked" ? leaving : until(() => browser.windows.length === 2));
      browser.blocksWindows = false;
      browser.line = "well";
      browser.doing = { as: jonas };
      await signIn.ask(["User.Read"]);
      expect(promptOf(browser.windows.at(-1))).toBe("select_account");
      expect(await signIn.account()).toMatchObject(isThere(jonas));
      await signIn.ask(["Calendars.Read"]);
      expect(promptOf(browser.windows.at(-1))).toBeNull();
    },
  );
});

describe("using another account", () => {
  test("an answer that was asked for as Amina and comes when Jonas is in counts for nothing", async () => {
    const { browser, signIn } = await whereAminaIs();
    browser.consents.agree(amina.id, ["Calendars.Read"]);
    const goesOn = browser.holdNextRequest();
    const token = signIn.token(["Calendars.Read"]);
    browser.doing = { as: jonas };
    expect(await signIn.chooseAccount()).toMatchObject(isThere(jonas));
    goesOn();
    expect(await token).toEqual({ ok: false, error: { type: "SignInNeeded" } });
    expect(await signIn.account()).toMatchObject(isThere(jonas));
    expect(msal().getAllAccounts()).toMatchObject([{ localAccountId: jonas.id }]);
  });

  test("when Jonas is in, nothing that could be used as Amina is left", async () => {
    const { browser, signIn } = await whereAminaIs();
    const [account] = msal().getAllAccounts();
    browser.doing = { as: jonas };
    expect(await signIn.chooseAccount()).toMatchObject(isThere(jonas));
    expect(msal().getAllAccounts()).toMatchObject([{ localAccountId: jonas.id }]);
    // Neither a token nor the means to fetch one.
    const asAmina = { scopes: ["User.Read"], ...(account && { account }) };
    const fromMemory = { cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken };
    await expect(msal().acquireTokenSilent({ ...asAmina, ...fromMemory })).rejects.toThrow("no_tokens_found");
    expect((await signIn.token(["User.Read"])).ok).toBe(true);
  });

  test("whoever says no in the window is still Amina, with everything as before", async () => {
    const { browser, signIn } = await whereAminaIs();
    browser.doing = { as: jonas, answer: "decline" };
    expect(await signIn.chooseAccount()).toEqual({ ok: false, error: { type: "Cancelled" } });
    browser.line = "dead";
    expect(await signIn.account()).toMatchObject(isThere(amina));
    expect((await signIn.token(["User.Read"])).ok).toBe(true);
  });

  test("so is whoever closes it, though nobody hears of that", async () => {
    const { browser, signIn } = await whereAminaIs();
    browser.doing = "closes it";
    void signIn.chooseAccount();
    await until(() => browser.windows.length === 2);
    browser.line = "dead";
    expect(await signIn.account()).toMatchObject(isThere(amina));
    expect((await signIn.token(["User.Read"])).ok).toBe(true);
  });

  test("Amina chooses herself, and goes on", async () => {
    const { signIn } = await whereAminaIs();
    expect(await signIn.chooseAccount()).toMatchObject(isThere(amina));
    expect((await signIn.token(["User.Read"])).ok).toBe(true);
  });

  test("somebody else is chosen in a window that asked Amina for a permission: the two are not mixed up", async () => {
    const { browser, signIn } = await whereAminaIs();
    browser.doing = { as: jonas };
    expect(await signIn.ask(["Calendars.Read"])).toEqual({
      ok: false,
      error: { type: "SignInRefused", why: "otherAccount" },
    });
    expect(await signIn.account()).toMatchObject(isThere(amina));
    expect(msal().getAllAccounts()).toMatchObject([{ localAccountId: amina.id }]);
  });
});

describe("the next time", () => {
  /** Amina was signed in on this device when it had Meridian open last; MSAL has forgotten, and her browser has not. */
  const nextTime = async () => {
    const { browser } = await whereAminaIs();
    const device = deviceNote(true);
    const signIn = await createWindowSignIn(REGISTERED, device);
    return { browser, signIn, device };
  };

  test("Microsoft is asked without a window, and the page hears that it is being asked", async () => {
    const { browser, signIn } = await nextTime();
    const heard = jest.fn();
    expect(await signIn.account(["User.Read"], heard)).toMatchObject(isThere(amina));
    expect([browser.windows.length, browser.frames.length]).toEqual([1, 1]);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test("whoever is new is not kept waiting, so the page hears nothing", async () => {
    playBrowser();
    const signIn = await createWindowSignIn(REGISTERED, deviceNote(false));
    const heard = jest.fn();
    expect(await signIn.account([], heard)).toMatchObject({ error: { type: "SignInNeeded" } });
    expect(heard).not.toHaveBeenCalled();
  });

  test("P9: in a tunnel Amina reads at once that Microsoft is out of reach, and not that she is not signed in", async () => {
    const { browser, signIn, device } = await nextTime();
    browser.line = "dead";
    expect(await signIn.account()).toEqual({ ok: false, error: { type: "SignInRefused", why: "unreachable" } });
    expect(device.wasSignedIn()).toBe(true);
    browser.line = "well";
    expect(await signIn.account()).toMatchObject(isThere(amina));
  });

  test("a browser that knows that it has no line says that", async () => {
    const { browser, signIn } = await nextTime();
    browser.line = "dead";
    Object.assign(navigator, { onLine: false });
    expect(await signIn.account()).toEqual({ ok: false, error: { type: "Offline" } });
    await until(() => browser.frames.length === 1);
  });

  test("Microsoft can be reached and its frame is silent, as where cookies are not let in: Amina may press", async () => {
    const { browser, signIn, device } = await nextTime();
    browser.framesAreLate = true;
    const account = signIn.account();
    await until(() => browser.frames.length === 1);
    browser.ring(10_000);
    expect(await account).toEqual({ ok: false, error: { type: "SignInNeeded" } });
    expect(device.wasSignedIn()).toBe(false);
  });

  test("P9: on a line that swallows everything, nobody says after ten seconds that she is not signed in", async () => {
    const { browser, signIn, device } = await nextTime();
    browser.line = "silent";
    const account = signIn.account();
    await until(() => browser.frames.length === 1);
    browser.ring(10_000);
    expect(await account).toEqual({ ok: false, error: { type: "SignInRefused", why: "unreachable" } });
    expect(device.wasSignedIn()).toBe(true);
  });

  test("she need not wait for that: she presses, and a frame that knows the one before changes nothing", async () => {
    const { browser, signIn } = await nextTime();
    browser.framesAreLate = true;
    const account = signIn.account();
    await until(() => browser.lateAnswers.length === 1);
    browser.doing = { as: jonas };
    expect(await signIn.chooseAccount()).toMatchObject(isThere(jonas));
    browser.lateAnswers.forEach((say) => say());
    expect(await account).toEqual({ ok: false, error: { type: "SignInNeeded" } });
    expect(await signIn.account()).toMatchObject(isThere(jonas));
    expect(msal().getAllAccounts()).toMatchObject([{ localAccountId: jonas.id }]);
  });

  test("nor does one for which nobody waits any more", async () => {
    const { browser, signIn } = await nextTime();
    browser.framesAreLate = true;
    const goesOn = browser.holdNextRequest();
    const account = signIn.account();
    await until(() => browser.lateAnswers.length === 1);
    browser.line = "dead";
    goesOn();
    expect(await account).toMatchObject({ error: { why: "unreachable" } });
    browser.line = "well";
    browser.doing = { as: jonas };
    expect(await signIn.chooseAccount()).toMatchObject(isThere(jonas));
    const forgotten = jest.spyOn(PublicClientApplication.prototype, "clearCache");
    browser.lateAnswers.forEach((say) => say());
    await until(() => forgotten.mock.calls.length > 0);
    expect(msal().getAllAccounts()).toMatchObject([{ localAccountId: jonas.id }]);
  });
});
