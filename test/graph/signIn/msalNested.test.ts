import { BroadcastChannel } from "node:worker_threads";
import { createNestedSignIn } from "../../../src/graph/signIn/msalNested";
import { amina } from "../../../src/sandbox/seed/people";

const TENANT = "11111111-1111-4111-8111-111111111111";
const NO_CONSENT = { status: "USER_INTERACTION_REQUIRED", code: "consent_required", description: "AADSTS65001 amina" };

interface Question {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly scope: string };
}

type Listener = (answer: string) => void;

const base64Url = (json: object): string => Buffer.from(JSON.stringify(json)).toString("base64url");

const claims = {
  oid: amina.id,
  tid: TENANT,
  name: amina.name,
  preferred_username: amina.address,
  sub: "s",
  ver: "2.0",
};
const account = {
  homeAccountId: `${amina.id}.${TENANT}`,
  environment: "login.microsoftonline.com",
  tenantId: TENANT,
  localAccountId: amina.id,
  username: amina.address,
  name: amina.name,
};

/** The bridge that Teams puts into a page, for one person; `refuse` may say no to a question, or leave it alone. */
const openInTeams = (refuse: (question: Question) => object | "never" | undefined = () => undefined) => {
  const questions: Question[] = [];
  let listener: Listener = () => undefined;
  const answerTo = (question: Question): object | undefined => {
    const error = refuse(question);
    if (error === "never") return undefined;
    if (error) return { success: false, error };
    if (question.method === "GetInitContext") {
      const initContext = { sdkName: "test", sdkVersion: "1", capabilities: {}, accountContext: account };
      return { success: true, initContext };
    }
    const token = {
      access_token: `token for ${question.tokenParams?.scope}`,
      id_token: `${base64Url({ alg: "none" })}.${base64Url(claims)}.`,
      expires_in: 3600,
      scope: question.tokenParams?.scope,
      properties: null,
    };
    return { success: true, token, account };
  };
  const nestedAppAuthBridge = {
    addEventListener: (_: string, heard: Listener) => {
      listener = heard;
    },
    postMessage: (text: string) => {
      const question: Question = JSON.parse(text);
      questions.push(question);
      const answer = answerTo(question);
      const envelope = { messageType: "NestedAppAuthResponse", requestId: question.requestId, ...answer };
      if (answer) setTimeout(() => listener(JSON.stringify(envelope)), 0);
    },
  };
  Object.assign(globalThis, { window: globalThis, nestedAppAuthBridge });
  return { questions };
};

/** MSAL opens a channel between tabs and never closes it, which would keep this process alive. */
class ChannelThatLetsGo extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    this.unref();
  }
}

beforeAll(() => {
  Object.assign(globalThis, { BroadcastChannel: ChannelThatLetsGo });
});

afterAll(() => {
  Object.assign(globalThis, { BroadcastChannel });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "window");
  Reflect.deleteProperty(globalThis, "nestedAppAuthBridge");
});

const signIn = () => createNestedSignIn({ clientId: "client", redirectUri: "http://localhost:3000" });

describe("signing in through Teams", () => {
  test("Amina is known by her id, her name and her address", async () => {
    openInTeams();
    expect(await (await signIn()).account()).toEqual({
      ok: true,
      value: { id: amina.id, name: amina.name, address: amina.address },
    });
  });

  test("a token comes silently, and the second time from memory", async () => {
    const { questions } = openInTeams();
    const tokens = await signIn();
    const first = await tokens.token(["Calendars.Read"]);
    expect(first).toMatchObject({ ok: true, value: expect.stringContaining("Calendars.Read") });
    expect(await tokens.token(["Calendars.Read"])).toEqual(first);
    expect(questions.filter(({ method }) => method === "GetToken")).toHaveLength(1);
  });

  test("one question to the host says who is there and serves the first search", async () => {
    const { questions } = openInTeams();
    const tokens = await signIn();
    expect(await tokens.account(["User.Read", "Calendars.Read", "Sites.Selected"])).toMatchObject({ ok: true });
    expect(await tokens.token(["Calendars.Read", "Sites.Selected"])).toMatchObject({ ok: true });
    expect(questions.filter(({ method }) => method === "GetToken")).toHaveLength(1);
  });

  test("P7: somebody who agreed to little is still known, and is not asked for more", async () => {
    const { questions } = openInTeams(({ tokenParams }) =>
      tokenParams?.scope.includes("Sites.Selected") ? NO_CONSENT : undefined,
    );
    expect(await (await signIn()).account(["User.Read", "Sites.Selected"])).toMatchObject({
      ok: true,
      value: { id: amina.id },
    });
    expect(questions.some(({ method }) => method === "GetTokenPopup")).toBe(false);
  });

  test("P7: a scope that nobody agreed to is named, and asked for only on a press", async () => {
    const { questions } = openInTeams(({ method }) => (method === "GetToken" ? NO_CONSENT : undefined));
    const tokens = await signIn();
    const failure = { type: "ConsentMissing", scopes: ["Sites.Selected"] };
    expect(await tokens.token(["Sites.Selected"])).toEqual({ ok: false, error: failure });
    expect(questions.some(({ method }) => method === "GetTokenPopup")).toBe(false);
    expect(await tokens.ask(["Sites.Selected"])).toEqual({ ok: true });
    expect((await tokens.token(["Sites.Selected"])).ok).toBe(true);
  });

  test("a bridge that is there and refuses to greet is left for the next way, not for MSAL’s own window", async () => {
    const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
    openInTeams(({ method }) => (method === "GetInitContext" ? { status: "DISABLED" } : undefined));
    await expect(signIn()).rejects.toMatchObject({ failure: { type: "SignInRefused", why: "host" } });
    log.mockRestore();
  });

  test.each([
    ["a press on Cancel", { status: "USER_CANCEL" }, { type: "Cancelled" }],
    ["no network", { status: "NO_NETWORK" }, { type: "Offline" }],
    ["an account that is gone", { status: "ACCOUNT_UNAVAILABLE" }, { type: "SignInNeeded" }],
  ])("%s has its own word", async (_, error, failure) => {
    openInTeams(({ method }) => (method === "GetInitContext" ? undefined : error));
    expect(await (await signIn()).ask(["Calendars.Read"])).toEqual({ ok: false, error: failure });
  });

  test("a failure that we do not know holds a code and nobody's address", async () => {
    const broken = { status: "PERSISTENT_ERROR", code: "broker_7", description: amina.address };
    openInTeams(({ method }) => (method === "GetInitContext" ? undefined : broken));
    expect(await (await signIn()).token(["Calendars.Read"])).toEqual({
      ok: false,
      error: { type: "UnexpectedAnswer", from: "sign-in", detail: "broker_7" },
    });
  });

  test("there is always a resource scope, because MSAL fails without one", async () => {
    const { questions } = openInTeams();
    await (await signIn()).token([]);
    expect(questions.at(-1)?.tokenParams?.scope).toContain("User.Read");
  });
});

describe("a host that does not answer is not waited for without end", () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ["performance", "queueMicrotask", "nextTick"] }));
  afterEach(() => jest.useRealTimers());

  test("it does not greet: the next way is tried", async () => {
    openInTeams(({ method }) => (method === "GetInitContext" ? "never" : undefined));
    const making = signIn().catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(8_000);
    expect(await making).toMatchObject({ failure: { type: "SignInRefused", why: "host" } });
  });

  test("it greets and then gives no token: the next way is tried", async () => {
    openInTeams(({ method }) => (method === "GetToken" ? "never" : undefined));
    const making = signIn();
    await jest.advanceTimersByTimeAsync(0);
    const token = (await making).token(["Calendars.Read"]);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await token).toEqual({ ok: false, error: { type: "SignInRefused", why: "host" } });
  });

  test("a person who reads Microsoft's question for a minute is waited for", async () => {
    openInTeams(({ method }) => (method === "GetTokenPopup" ? "never" : undefined));
    const making = signIn();
    await jest.advanceTimersByTimeAsync(0);
    let answered = false;
    void (await making).ask(["Calendars.Read"]).then(() => (answered = true));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(answered).toBe(false);
  });
});
