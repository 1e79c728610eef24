import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";
import type { Text } from "../../locales/text";
import { authReturnOf, type AuthReturn } from "./authReturn";
import { byId, loadWords, say } from "./plainPage";
import { signInOrigins } from "../wiring/registration";

/** MSAL's own timeout for a person's answer. */
const PERSON_ANSWERS_WITHIN_MS = 600_000;

/** The relay window between a cross-origin frame and Microsoft. Browsers open another window only on a press. */
const offerRelay = (text: Text): void => {
  say("words", text("authEnd.continueWhy"));
  say("go", text("authEnd.continue"));
  byId("go").addEventListener("click", () => void relay(text));
};

const relay = async (text: Text): Promise<void> => {
  const { runPopupRelay } = await import("@azure/msal-browser/popup-relay");
  byId("go").hidden = true;
  try {
    runPopupRelay({
      protocolVersion: 2,
      allowedAuthorityOrigins: [...signInOrigins()],
      timeoutMs: PERSON_ANSWERS_WITHIN_MS,
    });
    say("words", text("authEnd.otherWindow"));
  } catch {
    say("words", text("authEnd.nothing"));
  }
};

const tellConsent = (text: Text, problem: string | undefined): void => {
  say("words", problem === undefined ? text("authEnd.consentGiven") : text("authEnd.consentNotGiven"));
  say("more", problem === undefined ? text("authEnd.consentNext") : text("authEnd.consentAgain", { code: problem }));
};

const tell = (back: AuthReturn, text: Text): void => {
  switch (back.kind) {
    case "answer":
      return say("words", text("authEnd.closing"));
    case "relay":
      return offerRelay(text);
    case "consent":
      return tellConsent(text, back.problem);
    case "nothing":
      say("words", text("authEnd.nothing"));
      return say("open", text("authEnd.open"));
    default:
      return back satisfies never;
  }
};

const end = async (): Promise<void> => {
  const back = authReturnOf(window.location);
  // Before anything is shown: a hidden frame has a waiting parent and no reader.
  const handedOn =
    back.kind === "answer"
      ? broadcastResponseToMainFrame().then(
          () => back,
          () => NOTHING,
        )
      : back;
  tell(await handedOn, await loadWords());
};

const NOTHING: AuthReturn = { kind: "nothing" };

void end();
