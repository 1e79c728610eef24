import type { Failure, SignInObstacle } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import type { OpenDialog } from "./host";
import type { OfficeDialogEvents, OfficeUi } from "./officeShape";
import { windowTimer, type HostTimer } from "./timer";

/** The part of Outlook that opens dialogs. */
interface OfficeDialogOptions {
  readonly ui: OfficeUi;
  readonly events: OfficeDialogEvents;
  /** Outlook's own word for "it worked". */
  readonly succeeded: string;
  /** Where our pages live: `https://meridian.contoso.com`. */
  readonly origin: string;
  readonly timer?: HostTimer;
}

/** In hundredths of the screen. Outlook makes it no smaller than Microsoft's pages need. */
const SIZE = { height: 60, width: 30 };

/** Outlook on the web asks the person first whether a dialog may open. The timeout of that question. */
const OPENS_WITHIN_MS = 60_000;

/** Outlook closes a dialog in its own time, and opens no other one until then. */
const CLOSED_SOON = { tries: 10, everyMs: 200 };

/**
 * Opens a page of ours in a dialog of Outlook's. One at a time: a new one takes the place of an earlier one, which then
 * counts as closed by the person.
 */
export const createOfficeDialog = (options: OfficeDialogOptions): OpenDialog => {
  let giveUpEarlier: (() => void) | undefined;
  return (page, isAnswer) =>
    new Promise((resolve) => {
      giveUpEarlier?.();
      const tries = giveUpEarlier ? CLOSED_SOON.tries : 0;
      giveUpEarlier = openOne(options, { page, isAnswer, tries }, resolve);
    });
};

interface Wanted {
  readonly page: string;
  readonly isAnswer: (message: string) => boolean;
  /** How often it is tried again while an earlier dialog is still closing. */
  readonly tries: number;
}

type Settle = (result: Result<string, Failure>) => void;

/** Returns how to give it up. */
const openOne = (options: OfficeDialogOptions, wanted: Wanted, settle: Settle): (() => void) => {
  const { timer = windowTimer } = options;
  let over = false;
  let opened: Office.Dialog | undefined;
  const end: Settle = (result) => {
    if (over) return;
    over = true;
    stopWaiting();
    settle(result);
  };
  const close = (): void => opened?.close();
  let stopWaiting = timer(OPENS_WITHIN_MS, () => end(err({ type: "OutlookSilent" })));

  const attempt = (triesLeft: number): void =>
    display(options, wanted.page, (answer) => {
      if (answer.ok) opened = answer.value;
      // Given up meanwhile.
      if (over) return close();
      stopWaiting();
      if (answer.ok) return listen(answer.value);
      if (answer.error !== ALREADY_OPEN || triesLeft === 0) return end(err(refusal(answer.error)));
      stopWaiting = timer(CLOSED_SOON.everyMs, () => attempt(triesLeft - 1));
    });

  const listen = (dialog: Office.Dialog): void => {
    dialog.addEventHandler(options.events.DialogMessageReceived, (heard) => {
      if (!("message" in heard) || over) return;
      // Older Outlook does not say where a message comes from: then what it says has to prove it.
      if (heard.origin !== undefined && heard.origin !== options.origin) return;
      if (!wanted.isAnswer(heard.message)) return;
      close();
      end(ok(heard.message));
    });
    dialog.addEventHandler(options.events.DialogEventReceived, (heard) => {
      if (!("error" in heard) || over) return;
      if (heard.error !== CLOSED_BY_PERSON) close();
      end(err(ending(heard.error)));
    });
  };

  attempt(wanted.tries);
  return () => {
    if (over) return;
    end(err({ type: "Cancelled" }));
    close();
  };
};

/** Outlook's own number where it opened nothing. */
const display = ({ ui, succeeded }: OfficeDialogOptions, page: string, then: (answer: Opened) => void): void => {
  try {
    ui.displayDialogAsync?.(page, SIZE, ({ status, value, error }) =>
      then(String(status) === succeeded ? ok(value) : err(error.code)),
    );
  } catch {
    then(err(0));
  }
};

type Opened = Result<Office.Dialog, number>;

/** learn.microsoft.com, "Handle errors and events in the Office dialog box". */
const ALREADY_OPEN = 12007;
const REFUSALS: Readonly<Record<number, SignInObstacle>> = {
  [ALREADY_OPEN]: "windowOpen",
  12009: "windowIgnored",
  12011: "window",
};

/** What is not the person's to change (12004 and 12005 are about our address) is a reason to try another way. */
const refusal = (code: number): Failure => ({ type: "SignInRefused", why: REFUSALS[code] ?? "host" });

const CLOSED_BY_PERSON = 12006;

/** 12002: a page could not be loaded. 12003: it was not https. */
const ending = (code: number): Failure => {
  if (code === CLOSED_BY_PERSON) return { type: "Cancelled" };
  return { type: "SignInRefused", why: code === 12003 ? "host" : "windowLost" };
};
