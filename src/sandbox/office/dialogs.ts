/// <reference types="office-js" />
import { FAILED, SUCCEEDED } from "./calls";

/** Faults of dialogs, by Microsoft's numbers where there is one. */
export type DialogTrouble =
  /** 12011: the browser opens no window. */
  | "blocked"
  /** 12009: the person was asked whether a dialog may open, and refused. */
  | "ignored"
  /** 12007 */
  | "another"
  /** 12004: the page is outside the add-in's own domain. */
  | "untrusted"
  /** Nothing opens and nothing is reported. */
  | "silent"
  /** 12002: it opens, but its page cannot be loaded. */
  | "lost"
  /** A foreign page sends a message first. */
  | "stranger";

export const DIALOG_TROUBLES: readonly DialogTrouble[] = [
  ...(["blocked", "ignored", "another", "untrusted", "silent", "lost", "stranger"] as const),
];

const NUMBERS: Readonly<Partial<Record<DialogTrouble, number>>> = {
  untrusted: 12004,
  another: 12007,
  ignored: 12009,
  blocked: 12011,
};

/** A window with one of our pages. */
interface DialogWindow {
  readonly closed: boolean;
  close(): void;
}

export interface DialogsOptions {
  readonly origin: string;
  /** Undefined: the browser opened none. */
  readonly openWindow: (address: string) => DialogWindow | undefined;
  readonly trouble?: DialogTrouble;
}

type Heard = { message: string; origin: string | undefined } | { error: number };
type Handler = (heard: Heard) => void;

/** The numbers are arbitrary. */
export const DIALOG_EVENTS = { DialogMessageReceived: 11, DialogEventReceived: 12 } as const;

const LOOK_EVERY_MS = 100;

/** Stand-in for Outlook's dialogs: one at a time; a message of its page reaches the page that opened it. */
export const createDialogs = ({ origin, openWindow, trouble }: DialogsOptions) => {
  let open: { readonly tell: (event: number, heard: Heard) => void } | undefined;

  const refusalOf = (address: string): number => {
    if (trouble && NUMBERS[trouble] !== undefined) return NUMBERS[trouble];
    if (!URL.canParse(address) || new URL(address).origin !== origin) return 12004;
    return open ? 12007 : 0;
  };

  const begin = (page: DialogWindow): Office.Dialog => {
    const handlers = new Map<number, Handler>();
    const tell = (event: number, heard: Heard): void => handlers.get(event)?.(heard);
    const end = (): void => {
      clearInterval(watching);
      open = undefined;
    };
    const watching = setInterval(() => {
      if (!page.closed) return;
      end();
      tell(DIALOG_EVENTS.DialogEventReceived, { error: 12006 });
    }, LOOK_EVERY_MS);
    open = { tell };
    if (trouble === "lost") setTimeout(() => tell(DIALOG_EVENTS.DialogEventReceived, { error: 12002 }));
    return {
      close: () => {
        end();
        page.close();
      },
      addEventHandler: (event, handler) => void handlers.set(event, handler),
      messageChild: () => undefined,
      sendMessage: () => undefined,
    };
  };

  const displayDialogAsync: Office.UI["displayDialogAsync"] = (
    address: string,
    first?: Office.DialogOptions | ((result: Office.AsyncResult<Office.Dialog>) => void),
    callback?: (result: Office.AsyncResult<Office.Dialog>) => void,
  ): void => {
    if (trouble === "silent") return;
    const done = typeof first === "function" ? first : callback;
    const refusal = refusalOf(address);
    const page = refusal === 0 ? openWindow(address) : undefined;
    setTimeout(() => done?.(page ? opened(begin(page)) : refused(refusal || 12011)));
  };

  return {
    displayDialogAsync,
    /** A message of the page in the dialog. Dropped when its target origin is another one. */
    messageParent: (message: string, options?: Office.DialogMessageOptions): void => {
      const meant = options?.targetOrigin ?? origin;
      if (meant !== origin) return;
      const say = (from: string, words: string): void =>
        open?.tell(DIALOG_EVENTS.DialogMessageReceived, { message: words, origin: from });
      if (trouble === "stranger") say("https://elsewhere.example", message.replace(/code=[^&]*/, "code=planted"));
      say(origin, message);
    },
  };
};

const NOTHING = { asyncContext: undefined, diagnostics: undefined };

const opened = (value: Office.Dialog): Office.AsyncResult<Office.Dialog> => ({
  ...NOTHING,
  status: SUCCEEDED,
  value,
  error: { code: 0, name: "", message: "" },
});

/** Office leaves `value` out of a failure, contrary to its type. */
const refused = (code: number): Office.AsyncResult<Office.Dialog> =>
  ({ ...NOTHING, status: FAILED, error: { code, name: "", message: "" } }) as Office.AsyncResult<Office.Dialog>;
