import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import type { TokenSource } from "../transport/transport";

/** A sign-in provider: a token source that can also change the account and sign out. */
export interface SignIn extends TokenSource {
  /** "host": Teams or Outlook signed the person in, and only they can change that. "page": this page can. */
  readonly heldBy: () => "host" | "page";
  /**
   * Prompts for an account and returns who is signed in then. Only from a press, and only where the page holds the account.
   * A cancelled prompt changes nothing.
   */
  readonly chooseAccount: () => Promise<Result<Person, Failure>>;
  /**
   * Signs out of this page at once, and of the browser's session with Microsoft. Success: Microsoft's window came back.
   * Pending for as long as that window may be open.
   */
  readonly signOut: () => Promise<Result<void, Failure>>;
}

/**
 * Creates a provider when it is first needed. Rejects where the provider is not supported. Undefined: its code did not
 * arrive, and is asked for again at the next try.
 */
type CreateSignIn = () => Promise<SignIn | undefined>;

/**
 * Several providers as one. The first is used until it reports that this host does not support it; from then on the next
 * one is used, for good. A refusal by a person or an organisation is an answer, not a reason to fall back.
 */
export const createSignInWithFallback = (providers: readonly CreateSignIn[]): SignIn => {
  const made = new Map<number, Promise<Result<SignIn, Failure>>>();
  let at = 0;
  let current: SignIn | undefined;

  const make = async (index: number): Promise<Result<SignIn, Failure>> => {
    try {
      const provider = await providers[index]?.();
      if (provider) return ok(provider);
      made.delete(index);
      return err({ type: "Offline" });
    } catch {
      return err(NOT_SUPPORTED);
    }
  };

  const providerAt = (index: number): Promise<Result<SignIn, Failure>> => {
    const known = made.get(index) ?? make(index);
    made.set(index, known);
    return known;
  };

  const tryProviders = async <T>(
    act: (provider: SignIn) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> => {
    const index = at;
    const provider = await providerAt(index);
    const answer = provider.ok ? await act(provider.value) : provider;
    if (answer.ok || !isUnsupported(answer.error)) {
      if (provider.ok) current = provider.value;
      return answer;
    }
    // Two concurrent calls may have failed on the same provider: move on once.
    if (at === index) at = Math.min(index + 1, providers.length - 1);
    return at === index ? answer : tryProviders(act);
  };

  return {
    account: (neededNext, onAsking) => tryProviders((provider) => provider.account(neededNext, onAsking)),
    token: (scopes, signal) => tryProviders((provider) => provider.token(scopes, signal)),
    ask: (scopes) => tryProviders((provider) => provider.ask(scopes)),
    heldBy: () => current?.heldBy() ?? "page",
    chooseAccount: () => tryProviders((provider) => provider.chooseAccount()),
    signOut: () => tryProviders((provider) => provider.signOut()),
  };
};

const NOT_SUPPORTED: Failure = { type: "SignInRefused", why: "host" };

const isUnsupported = (failure: Failure): boolean => failure.type === "SignInRefused" && failure.why === "host";

/** Whether this device last left the page signed in: a flag, without an account. */
export interface SignInMemory {
  readonly wasSignedIn: () => boolean;
  readonly note: (isSignedIn: boolean) => void;
}

/** Records the outcome for the next start. A failure other than `SignInNeeded` says nothing about the session. */
export const rememberingSignIn = (signIn: SignIn, memory: SignInMemory): SignIn => {
  const note = <T>(answer: Result<T, Failure>): Result<T, Failure> => {
    if (answer.ok || answer.error.type === "SignInNeeded") memory.note(answer.ok);
    return answer;
  };
  return {
    ...signIn,
    account: (neededNext, onAsking) => signIn.account(neededNext, onAsking).then(note),
    token: (scopes, signal) => signIn.token(scopes, signal).then(note),
    ask: (scopes) => signIn.ask(scopes).then(note),
    chooseAccount: () => signIn.chooseAccount().then(note),
    signOut: () => {
      // Whatever Microsoft's window reports: the person asked to sign out.
      memory.note(false);
      return signIn.signOut();
    },
  };
};

/**
 * Tokens of one person only. Work that still runs after a sign-out or a change of account gets `SignInNeeded`: otherwise
 * it would read and write as the new account.
 */
export const tokensOfPerson = (person: Person, tokens: TokenSource): TokenSource => ({
  ...tokens,
  token: async (scopes, signal) => {
    const token = await tokens.token(scopes, signal);
    if (!token.ok) return token;
    // Checked after the token arrived: the account may have changed while it was requested.
    const there = await tokens.account();
    return there.ok && there.value.id === person.id ? token : err({ type: "SignInNeeded" });
  },
});
