import type { Failure } from "../../domain/shared/failure";
import { err, type Result } from "../../domain/shared/result";
import type { SignIn } from "./signIn";

/** A way to sign in, made when it is first needed; rejects when it cannot be made here. */
export type Rung = () => Promise<SignIn>;

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
