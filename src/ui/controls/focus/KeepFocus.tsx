import { useEffect } from "react";
import { isFocusFree, placeFocus, putFocus, settleFocus } from "./focusPlace";

/** What a press opens may have to be fetched first. */
const PATIENCE_MS = 3_000;
/** Fluent's dialogs and menus give the focus back themselves. */
const FLUENT_MS = 300;

const FIELDS = "input:not([type=hidden]), textarea, select, [contenteditable=true], [role=textbox], [role=combobox]";
const PRESSES = "button, a[href]";
const HEADINGS = "h1, h2, h3, h4";
const SHUT =
  "[hidden], [hidden] *, :disabled, details:not([open]) > :not(summary), details:not([open]) > :not(summary) *";

/**
 * The rule for a focus whose place is gone, on every screen: opened -> the first field; closed -> the press that opened it;
 * taken away -> the heading. What the other person changed leads to the heading too, and so does another screen.
 */
const KeepFocus = (): null => {
  useEffect(followFocus, []);
  return null;
};

/** Where somebody is, remembered for when it is gone. */
interface Place {
  readonly element: Element;
  /** What is around it, from the inside. */
  readonly around: readonly Element[];
  /** The words of the press. */
  readonly words: string;
  /** The address of the screen. */
  readonly hash: string;
  readonly wasPressed: boolean;
}

const placeOf = (element: Element, wasPressed: boolean): Place => {
  const around: Element[] = [];
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) around.push(each);
  return { element, around, words: wordsOf(element), hash: window.location.hash, wasPressed };
};

const wordsOf = (element: Element): string => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();

const isGone = ({ element }: Place): boolean =>
  !element.isConnected || element.closest("[hidden]") !== null || element.matches(":disabled");

const isOtherScreen = ({ element, hash }: Place): boolean =>
  hash !== window.location.hash || element.matches("a[href^='#']");

const groundOf = ({ around }: Place): Element => around.find((each) => each.isConnected) ?? document.body;

const firstIn = (grounds: readonly Element[], what: string): Element | undefined =>
  grounds
    .flatMap((ground) => [...(ground.matches(what) ? [ground] : []), ...ground.querySelectorAll(what)])
    .find((each) => !each.matches(SHUT));

/** The press that opened what is closed now: itself, or one with its words, or what came in its place. */
const pressFor = (opener: Place, fresh: readonly Element[], ground: Element): Element | undefined => {
  if (!isGone(opener)) return opener.element;
  const presses = [...ground.querySelectorAll(PRESSES)].filter((each) => !each.matches(SHUT));
  return presses.find((each) => wordsOf(each) === opener.words) ?? firstIn(fresh, PRESSES);
};

const headingFor = (ground: Element): Element | undefined => {
  for (let each: Element | null = ground; each; each = each.parentElement) {
    const heading = firstIn([each], HEADINGS);
    if (heading) return heading;
  }
  return undefined;
};

/** The presses that opened what is open now, the newest last. */
const createOpeners = () => {
  let openers: readonly Place[] = [];
  return {
    add: (opener: Place): void => {
      openers = [...openers.filter(({ around: [inside] }) => inside?.isConnected), opener];
    },
    takeFor: (ground: Element, fresh: readonly Element[]): Element | undefined => {
      const opener = openers.findLast(({ around }) => around.some((each) => ground.contains(each)));
      openers = openers.filter((each) => each !== opener);
      return opener && pressFor(opener, fresh, ground);
    },
  };
};

const followFocus = (): (() => void) => {
  const openers = createOpeners();
  let last: Place | undefined;
  let added: Element[] = [];
  /** When the focus was found without a place; undefined while it has one. */
  let lostAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (lost: Place, since: number): void => {
    const waited = performance.now() - since;
    if (last !== lost || lostAt === undefined || !isFocusFree()) return;
    if (waited > PATIENCE_MS) return void (lostAt = undefined);
    const ground = groundOf(lost);
    if (waited < FLUENT_MS && lost.around.some((each) => each.matches("[role*=dialog], [role=menu]"))) {
      timer = setTimeout(settle, FLUENT_MS, lost, since);
      return;
    }
    const isHere = lost.wasPressed && !isOtherScreen(lost);
    const fresh = added.filter((each) => each.isConnected && ground.contains(each));
    const field = isHere ? firstIn(fresh, FIELDS) : undefined;
    if (field) openers.add(lost);
    const place = field ?? (isHere ? openers.takeFor(ground, fresh) : undefined);
    if (place) {
      lostAt = undefined;
      settleFocus();
      return putFocus(place);
    }
    const heading = isOtherScreen(lost) ? document.querySelector("main h1") : headingFor(ground);
    if (heading) placeFocus(heading, { preventScroll: !isOtherScreen(lost) });
  };

  const onChange = (records: readonly MutationRecord[]): void => {
    if (!last) return;
    for (const { addedNodes } of records) added.push(...[...addedNodes].filter((node) => node instanceof Element));
    if (lostAt === undefined && !(isGone(last) && isFocusFree())) return void (added = []);
    lostAt ??= performance.now();
    clearTimeout(timer);
    // After the effects of the screen, which may know a better place.
    timer = setTimeout(settle, 0, last, lostAt);
  };

  const goTo = (place: Place | undefined): void => {
    last = place;
    added = [];
    lostAt = undefined;
  };
  let isPointing = false;
  const stopListening = listenTo({
    // Where the rule put the focus for now, the press before is still what counts.
    focusin: (target) => isFocusFree() || goTo(placeOf(target, false)),
    // Pointed at the bare page: somebody reads, and wants the focus nowhere.
    focusout: (_, { relatedTarget }) => isPointing && !relatedTarget && goTo(undefined),
    click: (target) => {
      isPointing = false;
      const pressed = target.closest(PRESSES);
      if (pressed) goTo(placeOf(pressed, true));
    },
    // Somebody who types or points has moved on.
    keydown: () => {
      isPointing = false;
      lostAt = undefined;
      settleFocus();
    },
    pointerdown: () => {
      isPointing = true;
      lostAt = undefined;
      settleFocus();
    },
  });
  const observer = new MutationObserver(onChange);
  // What went away while the person was in another window or outside the frame.
  const onReturn = (): void => void (isPointing || onChange([]));
  window.addEventListener("focus", onReturn);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
  return () => {
    observer.disconnect();
    window.removeEventListener("focus", onReturn);
    clearTimeout(timer);
    stopListening();
  };
};

interface Events {
  readonly focusin: FocusEvent;
  readonly focusout: FocusEvent;
  readonly click: MouseEvent;
  readonly keydown: KeyboardEvent;
  readonly pointerdown: PointerEvent;
}

/** Hears what happens anywhere on the page, before the page itself does. */
const listenTo = (listeners: {
  readonly [Name in keyof Events]: (target: Element, event: Events[Name]) => unknown;
}) => {
  const gone = new AbortController();
  const listen = <Name extends keyof Events>(
    name: Name,
    listener: (target: Element, event: Events[Name]) => unknown,
  ): void =>
    document.addEventListener(
      name,
      (event: Events[Name]) => void (event.target instanceof Element && listener(event.target, event)),
      { capture: true, signal: gone.signal },
    );
  listen("focusin", listeners.focusin);
  listen("focusout", listeners.focusout);
  listen("click", listeners.click);
  listen("keydown", listeners.keydown);
  listen("pointerdown", listeners.pointerdown);
  return () => gone.abort();
};

// A late part is a default export.
export default KeepFocus;
