/** In the fragment, which no server logs: the address may hold the login hint. */
export const pageThatLeadsTo = (page: string, address: string): string =>
  `${page}#${new URLSearchParams({ to: address })}`;

/** Where the page in the dialog must redirect; undefined unless it is one of the `origins`. */
export const ledTo = ({ hash }: Pick<Location, "hash">, origins: readonly string[]): string | undefined => {
  const to = new URLSearchParams(hash.slice(1)).get("to") ?? "";
  return URL.canParse(to) && origins.includes(new URL(to).origin) ? to : undefined;
};

/** True for Microsoft's answer to the request at `address`: only this page and Microsoft know its state. */
export const isAnswerTo = (address: string, answer: string): boolean => {
  const state = new URL(address).searchParams.get("state");
  return state !== null && new URLSearchParams(answer.replace(/^[#?]/, "")).get("state") === state;
};
