/** Behind "#", which no server's log sees: the address may hold whom the host takes the person for. */
export const pageThatLeadsTo = (page: string, address: string): string =>
  `${page}#${new URLSearchParams({ to: address })}`;

/** Where the page in the dialog is to lead; undefined unless that is one of the `origins`. */
export const ledTo = ({ hash }: Pick<Location, "hash">, origins: readonly string[]): string | undefined => {
  const to = new URLSearchParams(hash.slice(1)).get("to") ?? "";
  return URL.canParse(to) && origins.includes(new URL(to).origin) ? to : undefined;
};

/** True for what Microsoft answers to the question at `address`: only this page and Microsoft know its state. */
export const isAnswerTo = (address: string, answer: string): boolean => {
  const state = new URL(address).searchParams.get("state");
  return state !== null && new URLSearchParams(answer.replace(/^[#?]/, "")).get("state") === state;
};
