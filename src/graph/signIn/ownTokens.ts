import type { Person } from "../../domain/people/person";
import { err } from "../../domain/shared/result";
import type { TokenSource } from "../transport/tokenSource";

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
