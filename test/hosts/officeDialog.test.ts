import { err, ok } from "../../src/domain/shared/result";
import type { OpenDialog } from "../../src/hosts/host";
import { createOfficeDialog } from "../../src/hosts/officeDialog";
import { SUCCEEDED } from "../../src/sandbox/office/calls";
import { createDialogs, DIALOG_EVENTS, type DialogTrouble } from "../../src/sandbox/office/dialogs";
import { lettersHaveCome } from "../sandbox/stage/twoWindows";

const ORIGIN = "https://meridian.example";
const PAGE = `${ORIGIN}/signInDialog.html`;

/** An Outlook of the sandbox with the windows that it opened, and timers that run when the test says so. */
const outlook = (trouble?: DialogTrouble) => {
  const windows: { closed: boolean; close: () => void; readonly address: string }[] = [];
  const waiting = new Map<number, () => void>();
  const dialogs = createDialogs({
    origin: ORIGIN,
    openWindow: (address) => {
      const page = {
        address,
        closed: false,
        close: () => {
          page.closed = true;
        },
      };
      windows.push(page);
      return page;
    },
    ...(trouble && { trouble }),
  });
  const openDialog = createOfficeDialog({
    ui: dialogs,
    events: DIALOG_EVENTS,
    succeeded: String(SUCCEEDED),
    origin: ORIGIN,
    timer: (ms, run) => {
      waiting.set(ms, run);
      return () => waiting.delete(ms);
    },
  });
  return { windows, openDialog, say: dialogs.messageParent, ring: (ms: number) => waiting.get(ms)?.() };
};

const anything = () => true;
const opening = async (openDialog: OpenDialog, isAnswer: (message: string) => boolean = anything) => {
  const answer = openDialog(PAGE, isAnswer);
  await lettersHaveCome();
  return answer;
};

test("what the page in the dialog says comes back, and the dialog closes", async () => {
  const { windows, openDialog, say } = outlook();
  const answer = openDialog(PAGE, anything);
  await lettersHaveCome();
  say("#code=1&state=2", { targetOrigin: ORIGIN });
  expect(await answer).toEqual(ok("#code=1&state=2"));
  expect(windows).toMatchObject([{ address: PAGE, closed: true }]);
});

test("what somebody else's page says is not heard, however right it looks", async () => {
  const { openDialog, say } = outlook("stranger");
  const answer = openDialog(PAGE, anything);
  await lettersHaveCome();
  say("#code=1&state=2");
  expect(await answer).toEqual(ok("#code=1&state=2"));
});

test("an answer to another question is not an answer", async () => {
  const { openDialog, say } = outlook();
  const answer = openDialog(PAGE, (message) => message.includes("state=mine"));
  await lettersHaveCome();
  say("#code=1&state=theirs");
  say("#code=1&state=mine");
  expect(await answer).toEqual(ok("#code=1&state=mine"));
});

test("Hannah closes the dialog: she turned back, and that is all", async () => {
  const { windows, openDialog } = outlook();
  const answer = openDialog(PAGE, anything);
  await lettersHaveCome();
  windows[0]?.close();
  expect(await answer).toEqual(err({ type: "Cancelled" }));
});

test.each([
  ["the browser opens no window (12011)", "blocked", "window"],
  ["she says no when Outlook asks (12009)", "ignored", "windowIgnored"],
  ["another one is open (12007)", "another", "windowOpen"],
  ["the page could not be loaded (12002)", "lost", "windowLost"],
  ["Outlook does not trust our address (12004), which is a reason for another way", "untrusted", "host"],
] as const)("when %s, the screen has a word for it", async (_, trouble, why) => {
  expect(await opening(outlook(trouble).openDialog)).toEqual(err({ type: "SignInRefused", why }));
});

test("an Outlook that has no dialogs after all is a reason for another way", async () => {
  const ui = {
    displayDialogAsync: () => {
      throw new Error("not here");
    },
  };
  const openDialog = createOfficeDialog({ ui, events: DIALOG_EVENTS, succeeded: "0", origin: ORIGIN });
  expect(await opening(openDialog)).toEqual(err({ type: "SignInRefused", why: "host" }));
});

test("an Outlook that never answers is not waited for longer than a minute", async () => {
  const { openDialog, ring } = outlook("silent");
  const answer = openDialog(PAGE, anything);
  await lettersHaveCome();
  ring(60_000);
  expect(await answer).toEqual(err({ type: "OutlookSilent" }));
});

test("a second press takes the place of the first, though Outlook is slow to close", async () => {
  const { windows, openDialog, say, ring } = outlook();
  const first = openDialog(PAGE, anything);
  await lettersHaveCome();
  const second = openDialog(PAGE, anything);
  expect(await first).toEqual(err({ type: "Cancelled" }));
  await lettersHaveCome();
  ring(200);
  await lettersHaveCome();
  say("#code=1&state=2");
  expect(await second).toEqual(ok("#code=1&state=2"));
  expect(windows.map(({ closed }) => closed)).toEqual([true, true]);
});
