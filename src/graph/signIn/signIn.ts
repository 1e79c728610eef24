import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import { err, type Result } from "../../domain/shared/result";
import type { TokenSource } from "../transport/tokenSource";

/** Sign-in as the person meets it: where tokens come from, and in whose hand the account is. */
export interface SignIn extends TokenSource {
  /** "host": Teams or Outlook signed the person in, and only they can change that. "page": this page can. */
  readonly heldBy: () => "host" | "page";
  /**
   * Lets the person choose another account, and says who is there then. Only from a press, and only where the page holds
   * it. Whoever turns back is still there.
   */
  readonly chooseAccount: () => Promise<Result<Person, Failure>>;
  /**
   * Ends the session of this page at once, and that of the browser with Microsoft: a success says that Microsoft came
   * back from that. While its window may still be open there is no answer.
   */
  readonly signOut: () => Promise<Result<void, Failure>>;
}

/** A way to sign in, made when it is first needed; rejects when it cannot be made here. */
type Rung = () => Promise<SignIn>;

/**
 * Several ways to sign in as one. The first counts until it says that it does not work in this program at all; then the
 * next one counts, for good. What a person or an organisation refuses is an answer, not a reason to try another way.
 */
export const createSignInLadder = (rungs: readonly Rung[]): SignIn => {
  const made = new Map<number, Promise<SignIn | undefined>>();
  let at = 0;
  let standing: SignIn | undefined;

  const rungAt = (index: number): Promise<SignIn | undefined> => {
    const known = made.get(index) ?? rungs[index]?.().catch(() => undefined) ?? Promise.resolve(undefined);
    made.set(index, known);
    return known;
  };

  const climb = async <T>(act: (rung: SignIn) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const index = at;
    const rung = await rungAt(index);
    const answer = rung ? await act(rung) : err(NO_WAY);
    if (answer.ok || !isOfHost(answer.error)) {
      standing = rung;
      return answer;
    }
    // Two questions may have failed on the same rung: it is left once.
    if (at === index) at = Math.min(index + 1, rungs.length - 1);
    return at === index ? answer : climb(act);
  };

  return {
    account: (neededNext, onAsking) => climb((rung) => rung.account(neededNext, onAsking)),
    token: (scopes, signal) => climb((rung) => rung.token(scopes, signal)),
    ask: (scopes) => climb((rung) => rung.ask(scopes)),
    heldBy: () => standing?.heldBy() ?? "page",
    chooseAccount: () => climb((rung) => rung.chooseAccount()),
    signOut: () => climb((rung) => rung.signOut()),
  };
};

const NO_WAY: Failure = { type: "SignInRefused", why: "host" };

const isOfHost = (failure: Failure): boolean => failure.type === "SignInRefused" && failure.why === "host";

/** Whether somebody was signed in when this device last had the page open: a yes or a no, and nobody's name. */
export interface LastTime {
  readonly wasSignedIn: () => boolean;
  readonly note: (isSignedIn: boolean) => void;
}

/** The same way to sign in; what comes of it is noted for the next time. A "no" for other reasons says nothing of it. */
export const noted = (signIn: SignIn, lastTime: LastTime): SignIn => {
  const note = <T>(answer: Result<T, Failure>): Result<T, Failure> => {
    if (answer.ok || answer.error.type === "SignInNeeded") lastTime.note(answer.ok);
    return answer;
  };
  return {
    ...signIn,
    account: (neededNext, onAsking) => signIn.account(neededNext, onAsking).then(note),
    token: (scopes, signal) => signIn.token(scopes, signal).then(note),
    ask: (scopes) => signIn.ask(scopes).then(note),
    chooseAccount: () => signIn.chooseAccount().then(note),
    signOut: () => {
      // Whatever Microsoft's window says: this person wanted to go.
      lastTime.note(false);
      return signIn.signOut();
    },
  };
};

/**
 * The tokens of one person. What still runs for them when they have left, or when somebody else has come, gets none: it
 * would read and write as whoever is there now.
 */
export const tokensOf = (person: Person, tokens: TokenSource): TokenSource => ({
  ...tokens,
  token: async (scopes, signal) => {
    const token = await tokens.token(scopes, signal);
    if (!token.ok) return token;
    // Asked afterwards: who is there now was there when the token came, or the token is of somebody who has gone.
    const there = await tokens.account();
    return there.ok && there.value.id === person.id ? token : err({ type: "SignInNeeded" });
  },
});
