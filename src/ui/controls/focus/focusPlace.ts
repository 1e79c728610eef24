/** Where the rule put the focus because it had no other place; until the person moves, a better one may still come. */
let placed: Element | undefined;

/**
 * Nobody works anywhere: the focus may be put where somebody can go on. A person who works around the frame of this page, in a
 * chat of Teams or a mail, works somewhere: their words must not go on in here.
 */
export const isFocusFree = (): boolean => {
  const { activeElement: at, body } = document;
  if (!document.hasFocus()) return false;
  // A browser takes the focus from what can no longer be pressed only when it draws.
  return at === null || at === body || at === placed || at.matches(":disabled");
};

/** Puts the focus where it has to be. */
export const putFocus = (element: Element, options?: FocusOptions): void => {
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches("a[href], button, input, select, textarea, [tabindex]")) element.tabIndex = -1;
  element.focus(options);
};

/** Puts the focus where somebody can go on, as long as nothing knows a better place. */
export const placeFocus = (element: Element, options?: FocusOptions): void => {
  placed = element;
  putFocus(element, options);
};

/** The person is where they are because they want to. */
export const settleFocus = (): void => {
  placed = undefined;
};
