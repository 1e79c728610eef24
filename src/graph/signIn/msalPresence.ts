import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";

/** Which of the accounts that MSAL has seen is the person at this page. MSAL itself keeps everybody's tokens. */
export interface Presence {
  readonly account: () => AccountInfo | undefined;
  /** The person came, or another one did: nothing of anybody else's stays in memory. */
  readonly comes: (account: AccountInfo) => Promise<void>;
  /** The person goes. */
  readonly goes: () => void;
  /** Takes what was asked silently. It counts for nothing if the person has gone since it was asked, or another one came. */
  readonly asking: () => (answer: AuthenticationResult) => Promise<Result<AuthenticationResult, Failure>>;
  /** Takes this account's tokens out of memory. */
  readonly forget: (account: AccountInfo) => Promise<void>;
}

/** Nobody is there yet. */
export const createPresence = (app: IPublicClientApplication): Presence => {
  let changes = 0;
  const account = (): AccountInfo | undefined => app.getActiveAccount() ?? app.getAllAccounts()[0];
  // A host that keeps the tokens itself lets nobody take them out.
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
          .filter((other) => !isSame(other, person))
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
        if (isSame(app.getActiveAccount() ?? undefined, answer.account)) return ok(answer);
        await forget(answer.account);
        return err({ type: "SignInNeeded" });
      };
    },
  };
};

/** True for two readings of one account. */
export const isSame = (one: AccountInfo | undefined, other: AccountInfo): boolean =>
  one?.homeAccountId === other.homeAccountId;
