import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import type { SignIn } from "./signIn";

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
