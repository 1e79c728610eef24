import { createHash, randomBytes } from "node:crypto";

/** What a code or a refresh token stands for. */
export interface Grant {
  readonly personId: string;
  readonly clientId: string;
  readonly nonce: string;
}

interface Waiting extends Grant {
  readonly challenge: string;
  readonly redirectUri: string;
}

/** Codes that count once, and refresh tokens; both forgotten when the program ends. */
export const createCodes = () => {
  const codes = new Map<string, Waiting>();
  const refreshing = new Map<string, Grant>();
  const keyed = <T>(map: Map<string, T>, value: T): string => {
    const key = randomBytes(24).toString("base64url");
    map.set(key, value);
    return key;
  };
  return {
    issue: (waiting: Waiting): string => keyed(codes, waiting),
    /** RFC 7636: whoever redeems a code has to know what was hashed when it was asked for. */
    redeem: (code: string, verifier: string, redirectUri: string): Grant | undefined => {
      const waiting = codes.get(code);
      codes.delete(code);
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      return waiting && waiting.challenge === challenge && waiting.redirectUri === redirectUri ? waiting : undefined;
    },
    refreshToken: (grant: Grant): string => keyed(refreshing, grant),
    refresh: (token: string): Grant | undefined => refreshing.get(token),
  };
};

export type Codes = ReturnType<typeof createCodes>;
