/** Subject and audience of a token. */
interface TokenFacts {
  readonly clientId: string;
  readonly tenantId: string;
  readonly person: { readonly id: string; readonly name: string; readonly address: string };
  readonly nowSeconds: number;
  readonly expiresInSeconds: number;
  readonly nonce?: string;
}

/** An unsigned id token with the claims of Entra's version 2.0: MSAL reads it without verification. */
export const idTokenFor = ({ clientId, tenantId, person, nowSeconds, expiresInSeconds, nonce }: TokenFacts): string => {
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: nowSeconds,
    exp: nowSeconds + expiresInSeconds,
    oid: person.id,
    sub: person.id,
    tid: tenantId,
    name: person.name,
    preferred_username: person.address,
    ver: "2.0",
    ...(nonce !== undefined && { nonce }),
  };
  return `${base64Url(JSON.stringify({ typ: "JWT", alg: "none" }))}.${base64Url(JSON.stringify(claims))}.`;
};

/** Base64url encoding. */
export const base64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
