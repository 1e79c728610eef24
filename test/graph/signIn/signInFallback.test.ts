import type { Failure } from "../../../src/domain/shared/failure";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import { createSignInWithFallback, type SignIn } from "../../../src/graph/signIn/signIn";
import { noa } from "../../doubles/entries";

const HOST: Failure = { type: "SignInRefused", why: "host" };

/** A way to sign in that gives `answer` to every question, and notes what it was asked. */
const way = (name: string, heldBy: "host" | "page", answer: Result<string, Failure>, asked: string[] = []): SignIn => {
  const say = async (what: string): Promise<Result<void, Failure>> => {
    asked.push(`${name} ${what}`);
    return answer.ok ? ok(undefined) : answer;
  };
  return {
    account: async () => err({ type: "SignInNeeded" }),
    token: async () => {
      asked.push(`${name} token`);
      return answer;
    },
    ask: () => say("ask"),
    heldBy: () => heldBy,
    chooseAccount: async () => (answer.ok ? ok(noa) : answer),
    signOut: () => say("leave"),
  };
};

test("Teams signs in, and no window of Microsoft's is prepared", async () => {
  const signIn = createSignInWithFallback([
    async () => way("Teams", "host", ok("t")),
    async () => {
      throw new Error("nobody needs this");
    },
  ]);
  expect(await signIn.token(["User.Read"])).toEqual(ok("t"));
  expect(signIn.heldBy()).toBe("host");
});

test("a host that does not do what it offered is left, for good", async () => {
  const asked: string[] = [];
  const signIn = createSignInWithFallback([
    async () => way("host", "host", err(HOST), asked),
    async () => way("window", "page", ok("w"), asked),
  ]);
  expect(await signIn.token(["User.Read"])).toEqual(ok("w"));
  expect(await signIn.ask(["Calendars.Read"])).toEqual(ok(undefined));
  expect(asked).toEqual(["host token", "window token", "window ask"]);
  expect(signIn.heldBy()).toBe("page");
});

test("two questions that fail at once leave the rung once", async () => {
  const asked: string[] = [];
  const signIn = createSignInWithFallback([
    async () => way("host", "host", err(HOST), asked),
    async () => way("window", "page", ok("w"), asked),
    async () => way("dialog", "page", ok("d"), asked),
  ]);
  expect(await Promise.all([signIn.token(["a"]), signIn.token(["b"])])).toEqual([ok("w"), ok("w")]);
});

test("S1 P9: sign-in whose code a dead line holds back is offline, and the next press asks for the code again", async () => {
  let line: "dead" | "well" = "dead";
  const signIn = createSignInWithFallback([async () => (line === "dead" ? undefined : way("window", "page", ok("w")))]);
  expect(await signIn.token(["User.Read"])).toEqual(err({ type: "Offline" }));
  line = "well";
  expect(await signIn.token(["User.Read"])).toEqual(ok("w"));
});

test("a bridge that never answers cannot be made, so the next way counts", async () => {
  const signIn = createSignInWithFallback([
    () => Promise.reject(new Error("silence")),
    async () => way("w", "page", ok("w")),
  ]);
  expect(await signIn.token(["User.Read"])).toEqual(ok("w"));
});

test.each<Failure>([
  { type: "Cancelled" },
  { type: "AdminNeeded", scopes: ["a"] },
  { type: "SignInRefused", why: "policy" },
  { type: "SignInRefused", why: "window" },
  { type: "Offline" },
])("%j is an answer, and no other way is tried behind it", async (failure) => {
  const asked: string[] = [];
  const signIn = createSignInWithFallback([
    async () => way("first", "host", err(failure), asked),
    async () => way("second", "page", ok("never"), asked),
  ]);
  expect(await signIn.ask(["a"])).toEqual(err(failure));
  expect(asked).toEqual(["first ask"]);
});

test("where nothing works, the person reads that, however often they press", async () => {
  const signIn = createSignInWithFallback([
    async () => way("host", "host", err(HOST)),
    async () => way("w", "page", err(HOST)),
  ]);
  expect(await signIn.ask(["a"])).toEqual(err(HOST));
  expect(await signIn.ask(["a"])).toEqual(err(HOST));
});
