import { CONSENT_STATE } from "../../domain/organisation/permissions";

/** Why the browser was redirected to the sign-in's end page. */
export type AuthReturn =
  /** Microsoft's answer to an MSAL request, or the end of signing out. */
  | { readonly kind: "answer" }
  /** MSAL in a foreign frame asks for a window of Microsoft's. */
  | { readonly kind: "relay" }
  /** An administrator was asked for consent. `problem`: Microsoft's error code when it was refused. */
  | { readonly kind: "consent"; readonly problem?: string }
  /** The page was opened directly. */
  | { readonly kind: "nothing" };

/** Parses the address that Microsoft or MSAL redirected to. */
export const authReturnOf = ({ search, hash }: Pick<Location, "search" | "hash">): AuthReturn => {
  const query = new URLSearchParams(search);
  const fragment = new URLSearchParams(hash.replace(/^#/, ""));
  const consent = query.get("admin_consent");
  if (consent !== null || query.get("state") === CONSENT_STATE) return consentReturn(query);
  if ([query, fragment].some((part) => part.has("state"))) return { kind: "answer" };
  return { kind: fragment.has("id") ? "relay" : "nothing" };
};

const consentReturn = (query: URLSearchParams): AuthReturn => {
  const error = query.get("error");
  if (error === null && query.get("admin_consent")?.toLowerCase() === "true") return { kind: "consent" };
  const number = /AADSTS\d+/.exec(query.get("error_description") ?? "")?.[0];
  return { kind: "consent", problem: number ?? wordOf(error) };
};

/** Untrusted input: only text that looks like an error code is shown. */
const wordOf = (error: string | null): string => (error && /^\w{1,40}$/.test(error) ? error : "unknown");
