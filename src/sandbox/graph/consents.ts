/** Which scopes each person has agreed to, for those ways of signing in that ask. Forgotten when the program ends. */
export interface Consents {
  /** Those of `scopes` that this person has not agreed to yet, in their order. */
  readonly lacking: (personId: string, scopes: readonly string[]) => readonly string[];
  readonly agree: (personId: string, scopes: readonly string[]) => void;
  readonly forget: () => void;
}

/** Sign-in itself: nobody is asked about these. */
const SIGN_IN_SCOPES = new Set(["openid", "profile", "offline_access", "email"]);

export const createConsents = (): Consents => {
  const agreed = new Map<string, ReadonlySet<string>>();
  return {
    lacking: (personId, scopes) =>
      scopes.filter((scope) => !SIGN_IN_SCOPES.has(scope) && !agreed.get(personId)?.has(scope)),
    agree: (personId, scopes) => void agreed.set(personId, new Set([...(agreed.get(personId) ?? []), ...scopes])),
    forget: () => agreed.clear(),
  };
};
