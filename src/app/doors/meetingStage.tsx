import type { ReactNode } from "react";
import type { StageAddress } from "../../domain/conversation/meetingStage";
import { systemClock } from "../../domain/time/clock";
import { createZoneData } from "../../domain/time/zones";
import { createSharePointSessionStore } from "../../graph/sharePoint/sharePointSessionStore";
import { createGraphTransport } from "../../graph/transport/transport";
import { loadLaterText } from "../../locales/text";
import { createFollowedSession } from "../../sync/followedSession";
import { ProvideText } from "../../ui/context";
import { Guarded } from "../../ui/controls/fault/Guarded";
import { StageNote } from "../../ui/meeting/StageFrame";
import { StagePage } from "../../ui/meeting/StagePage";
import { createGuideLoader } from "../guidePacks/guideLoader";
import { createLanguageChoices } from "../wiring/languages";
import { loadSignIn } from "../wiring/loadSignIn";
import { namesBeside } from "../wiring/namesBeside";
import { addressIn } from "../wiring/registration";
import type { HostPage } from "../wiring/start";
import { Themed } from "../screens/Themed";

/** For reading the steps of a meeting. */
const SCOPES = ["Sites.Selected"];

/**
 * The page that everybody in a meeting sees. Its inputs are the meeting's state, guide texts, and two names from a
 * panel beside it: it cannot open a document, a person's folder or device storage. `test/app/meetingStage.test.ts` proves it.
 */
export const openStage = async (page: HostPage, address: StageAddress | undefined): Promise<ReactNode> => {
  const { language, locale, dir } = page;
  const text = await loadLaterText(language, "guide", await loadLaterText(language, "meeting", page.text));
  if (!address) {
    return (
      <Themed {...page}>
        <ProvideText text={text}>
          <StageNote />
        </ProvideText>
      </Themed>
    );
  }
  const tokens = loadSignIn(page.host);
  const graph = createGraphTransport({ baseUrl: addressIn("graph"), tokens });
  const store = createSharePointSessionStore(graph, address.place);
  const steps = createFollowedSession({ store, clock: systemClock });
  const ask = (): void => void tokens.ask(SCOPES).then(({ ok }) => (ok ? steps.refresh() : undefined));
  const languages = createLanguageChoices(language, () => window.location.reload());
  // Without the organisation's guides, which are cached on devices: those stay in the side panels.
  const loadGuide = createGuideLoader(language, async () => undefined);
  return (
    <Themed {...page}>
      <ProvideText text={text} guides={{ languages, loadGuide }}>
        <Guarded isWhole>
          <StagePage
            dir={dir}
            locale={locale}
            steps={steps}
            ask={ask}
            readers={address.readers}
            names={namesBeside(address.place)}
            clocks={address.clocks}
            clock={systemClock}
            zones={createZoneData()}
          />
        </Guarded>
      </ProvideText>
    </Themed>
  );
};
