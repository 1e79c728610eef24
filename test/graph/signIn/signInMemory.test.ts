import type { Failure } from "../../../src/domain/shared/failure";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import { rememberingSignIn, type SignIn } from "../../../src/graph/signIn/signIn";
import { noa } from "../../doubles/entries";

/** A way to sign in that answers everything alike, and what a device notes of it. */
const deviceWhere = (said: Result<void, Failure>, before?: boolean) => {
  const notes = before === undefined ? [] : [before];
  const answer = <T>(value: T): Promise<Result<T, Failure>> => Promise.resolve(said.ok ? ok(value) : said);
  const way: SignIn = {
    account: () => answer(noa),
    token: () => answer("a token"),
    ask: () => answer(undefined),
    chooseAccount: () => answer(noa),
    signOut: () => answer(undefined),
    heldBy: () => "page",
  };
  const memory = { wasSignedIn: () => notes.at(-1) ?? false, note: (is: boolean) => void notes.push(is) };
  return { signIn: rememberingSignIn(way, memory), memory };
};
const NOBODY = err<Failure>({ type: "SignInNeeded" });

test("after Noa signed in by a window, Microsoft may be asked silently the next time", async () => {
  const { signIn, memory } = deviceWhere(ok(undefined));
  expect(memory.wasSignedIn()).toBe(false);
  await signIn.ask(["User.Read"]);
  expect(memory.wasSignedIn()).toBe(true);
});

test("once Microsoft says that nobody is there, nobody waits for that answer again", async () => {
  const { signIn, memory } = deviceWhere(NOBODY, true);
  expect(await signIn.account()).toEqual(NOBODY);
  expect(memory.wasSignedIn()).toBe(false);
});

test.each<Failure>([{ type: "Offline" }, { type: "ConsentMissing", scopes: ["Notes.ReadWrite"] }])(
  "a $type does not mean that Noa has left",
  async (failure) => {
    const { signIn, memory } = deviceWhere(err(failure), true);
    await signIn.token(["Notes.ReadWrite"]);
    expect(memory.wasSignedIn()).toBe(true);
  },
);

test("who signs out is gone, whatever becomes of Microsoft's window", async () => {
  const { signIn, memory } = deviceWhere(err({ type: "Cancelled" }), true);
  await signIn.signOut();
  expect(memory.wasSignedIn()).toBe(false);
});
