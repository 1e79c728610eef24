/** The part of the browser's Trusted Types that we use. TypeScript's library does not know them, and calls what they make text. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string }) => HtmlPolicy;
}

interface HtmlPolicy {
  readonly createHTML: (html: string) => string;
}

let policy: HtmlPolicy | undefined;

/** Pages refuse HTML from anywhere else (`require-trusted-types-for`). It leaves this file only as a document that nobody shows. */
const trusted = (html: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("meridian-inert", { createHTML: (text) => text });
  return policy?.createHTML(html) ?? html;
};

/** HTML that others wrote, as a document of its own: scripts in it never run, and its pictures are never fetched. */
export const inertHtml = (html: string): Document => new DOMParser().parseFromString(trusted(html), "text/html");
