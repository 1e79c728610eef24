/** In the fragment, which no server logs: the address may hold the login hint. */
export const pageThatLeadsTo = (page: string, address: string): string =>
  `${page}#${new URLSearchParams({ to: address })}`;

/** What a sign-in of ours looks like. */
export interface OwnSignIn {
  /** Of Microsoft's sign-in, whose pages are known by their path. */
  readonly origins: readonly string[];
  /** Pages of another authority, by their full address. */
  readonly pages: readonly string[];
  readonly client: string;
  /** The page that takes the answer. */
  readonly back: string;
}

/**
 * Where the page in the dialog must redirect; undefined for anything but a sign-in or sign-out of this app that comes
 * back to it. A link to our page could otherwise lead to another program's sign-in, or through it to any site.
 */
export const ledTo = ({ hash }: Pick<Location, "hash">, own: OwnSignIn): string | undefined => {
  const to = new URLSearchParams(hash.slice(1)).get("to") ?? "";
  if (!URL.canParse(to)) return undefined;
  const { origin, pathname, searchParams, username, password } = new URL(to);
  const isOurPage = own.pages.includes(`${origin}${pathname}`);
  const isMicrosofts = own.origins.includes(origin) && /^\/[^/]+\/oauth2\/v2\.0\/(authorize|logout)$/.test(pathname);
  if ((!isOurPage && !isMicrosofts) || username !== "" || password !== "") return undefined;
  const isOnly = (name: string, value: string): boolean => {
    const values = searchParams.getAll(name);
    return values.length === 1 && values[0] === value;
  };
  const leaves = pathname.endsWith("/logout");
  const isOurs = leaves
    ? isOnly("post_logout_redirect_uri", own.back)
    : isOnly("client_id", own.client) && isOnly("redirect_uri", own.back);
  return isOurs ? to : undefined;
};

/** True for Microsoft's answer to the request at `address`: only this page and Microsoft know its state. */
export const isAnswerTo = (address: string, answer: string): boolean => {
  const state = new URL(address).searchParams.get("state");
  return state !== null && new URLSearchParams(answer.replace(/^[#?]/, "")).get("state") === state;
};
