// The program around a measured page, with nothing of its own on the screen:
//   around.html?page=<address>      Teams, on a site of its own
//   around.html?page=taskpane.html  Outlook, whose office.js speaks to it on the same site
import { systemClock } from "../../src/domain/time/clock";
import { MS_PER_HOUR, plusMinutes, roundUp } from "../../src/domain/time/interval";
import { createZoneData } from "../../src/domain/time/zones";
import { readAsked } from "../../src/sandbox/office/asked";
import { createOffice } from "../../src/sandbox/office/createOffice";
import { createOutlookForm } from "../../src/sandbox/office/outlookForm";
import "../../src/sandbox/office/parentOutlook";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { createStandInSignIn } from "../../src/sandbox/stage/nestedSignIn";
import { createSandboxControl, type SandboxControl } from "../../src/sandbox/stage/sandboxControl";
import { createHostedFrame } from "../../src/sandbox/stage/standInHost";

/** Microsoft's programs know who is signed in, and have a token, before they show a page. */
const controlOf = async (person: string): Promise<SandboxControl> => {
  const control = createSandboxControl((input, init) => fetch(input, init));
  const signedIn = await control.signIn(person);
  const signIn = (): Promise<typeof signedIn> => Promise.resolve(signedIn);
  return { ...control, signIn, signInFor: signIn, faults: () => Promise.resolve([]) };
};

const page = new URLSearchParams(location.search).get("page") ?? "";
const openLink = (): void => undefined;
document.body.style.margin = "0";

const showInTeams = (control: SandboxControl): void => {
  const place = document.createElement("div");
  place.style.cssText = "position: fixed; inset: 0";
  document.body.append(place);
  const frameContext = "content";
  const pageOrigin = new URL(page).origin;
  createHostedFrame({
    ...{ place, door: page, pageOrigin, person: amina, control, frameContext, openLink },
    ...{ theme: "default", locale: "en-us" },
  });
};

/** Beside an appointment for Rafael, tomorrow. */
const showInOutlook = (control: SandboxControl): void => {
  const asked = readAsked(new URLSearchParams());
  const start = plusMinutes(roundUp(systemClock.now(), MS_PER_HOUR), 24 * 60);
  const { office } = createOffice({
    ...asked,
    form: createOutlookForm({
      ...{ subject: "Mentoring", html: "", optional: [], start, end: plusMinutes(start, asked.minutes) },
      required: [{ name: rafael.name, address: rafael.address, kind: "user" }],
    }),
    me: { ...amina, zoneName: amina.zone },
    isDark: false,
    zones: createZoneData(),
    findZone: () => amina.zone,
    openLink,
    dialogs: { origin: location.origin, openWindow: () => undefined },
  });
  window.meridianOutlook = {
    officeFor: () => office,
    officeInDialog: () => undefined,
    signIn: createStandInSignIn({ personId: amina.id, control, clock: systemClock }),
    setTheme: () => undefined,
  };
  const frame = document.createElement("iframe");
  frame.src = page;
  frame.style.cssText = `border: 0; inline-size: ${asked.paneWidth}px; block-size: 100vh`;
  document.body.append(frame);
};

void controlOf(amina.id).then(page.startsWith("http") ? showInTeams : showInOutlook);
