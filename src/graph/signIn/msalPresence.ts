import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";

/** Which of MSAL's accounts is the one at this page. MSAL itself keeps the tokens of all of them. */
export interface Presence {
  readonly account: () => AccountInfo | undefined;
  /** This account is the one from now on: tokens of all others leave memory. */
  readonly comes: (account: AccountInfo) => Promise<void>;
  /** Signs the account out: pending silent answers no longer count. */
  readonly goes: () => void;
  /** Call before a silent request, and pass its answer to the result: it is dropped if the account has changed since. */
  readonly asking: () => (answer: AuthenticationResult) => Promise<Result<AuthenticationResult, Failure>>;
  /** Takes this account's tokens out of memory. */
  readonly forget: (account: AccountInfo) => Promise<void>;
}

export const createPresence = (app: IPublicClientApplication): Presence => {
  let changes = 0;
  const account = (): AccountInfo | undefined => app.getActiveAccount() ?? app.getAllAccounts()[0];
  // A host that keeps the tokens itself refuses to clear them.
  const forget = (gone: AccountInfo): Promise<void> => app.clearCache({ account: gone }).catch(() => undefined);
  return {
    account,
    forget,
    comes: async (person) => {
      changes += 1;
      app.setActiveAccount(person);
      await Promise.all(
        app
          .getAllAccounts()
          .filter((other) => !isSameAccount(other, person))
          .map(forget),
      );
    },
    goes: () => {
      changes += 1;
    },
    asking: () => {
      const before = changes;
      return async (answer) => {
        if (!answer.account) return ok(answer);
        if (changes === before) app.setActiveAccount(answer.account);
        if (isSameAccount(app.getActiveAccount() ?? undefined, answer.account)) return ok(answer);
        await forget(answer.account);
        return err({ type: "SignInNeeded" });
      };
    },
  };
};

/** True for two readings of one account. */
export const isSameAccount = (one: AccountInfo | undefined, other: AccountInfo): boolean =>
  one?.homeAccountId === other.homeAccountId;
