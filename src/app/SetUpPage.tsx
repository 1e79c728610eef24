import { Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { invitationDestination } from "../domain/people/setUp/invitation";
import { isInNotebook, relationshipOf, type Pair } from "../domain/people/pair";
import { Page } from "../ui/controls/Page";
import { ProblemBar } from "../ui/controls/ProblemBar";
import { useFetched } from "../ui/controls/useFetched";
import type { SettingUp } from "../domain/people/setUp/settingUp";
import type { Services } from "../ui/services";
import { InviteView } from "../ui/setup/InviteView";
import { JoinView } from "../ui/setup/JoinView";
import { RolesView } from "../ui/setup/RolesView";
import { SetUpView } from "../ui/setup/SetUpView";
import { StepsView } from "../ui/setup/StepsView";
import { Welcome } from "../ui/setup/Welcome";
import { useLaterWords } from "./useLaterWords";
import type { HashPage, SetUpPageId } from "./useHashPage";

export interface SetUpPageProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
  /** `welcome` stands where a pair's screen would be. */
  readonly page: SetUpPageId | "welcome";
  readonly about: string | undefined;
  readonly goTo: (to: Partial<HashPage>) => void;
  /** The person's pairs are others now. */
  readonly onPairs: () => void;
}

/** Everything around the beginning of a pair, with its own words and its own code. */
const SetUpPage = (props: SetUpPageProps) => {
  const { services, pairs, page, about, goTo } = props;
  const withWords = useLaterWords(services, "setup");
  const settingUp = useFetched(useCallback(() => services.settingUp(), [services]));
  if (settingUp.phase === "missing") return <ProblemBar failure={{ type: "Offline" }} text={services.text} byHand />;
  if (!withWords || settingUp.phase !== "there") return <Spinner label={services.text("nav.opening")} />;
  if (page === "welcome")
    return (
      <Welcome
        services={withWords}
        onBegin={() => goTo({ page: "setup" })}
        onInvitation={() => goTo({ page: "join" })}
      />
    );
  if (page === "roles") {
    const pair = pairs.find(({ id }) => id === about);
    return <RolesView services={withWords} relationship={pair && relationshipOf(pair)} />;
  }
  return <Opened {...props} page={page} services={withWords} settingUp={settingUp.value} />;
};

interface OpenedProps extends SetUpPageProps {
  readonly page: Exclude<SetUpPageId, "roles">;
  readonly settingUp: SettingUp;
}

const Opened = ({ services, settingUp, pairs, page, about, goTo, onPairs }: OpenedProps) => {
  const open = (pair: Pair): void => goTo({ page: "document", pair: pair.id });
  const pair = pairs.find(({ id }) => id === about);
  // When it has moved it is no longer among one's pairs.
  const [movedFrom] = useState(page === "move" ? pair : undefined);
  if (page === "join")
    return (
      <JoinView
        {...{ services, settingUp, about }}
        onFound={(invitation) => {
          const to = invitationDestination(invitation);
          if (to?.about !== undefined) goTo({ page: "join", pair: to.about });
        }}
        onJoined={(joined) => {
          onPairs();
          open(joined);
        }}
      />
    );
  if (page === "invite" && pair)
    return (
      <Page title={services.text("nav.invite")}>
        <InviteView {...{ services, pair }} onOpen={() => open(pair)} />
      </Page>
    );
  if (page === "steps" && pair && isInNotebook(pair))
    return (
      <StepsView
        {...{ services, settingUp, pairs, pair }}
        onKept={onPairs}
        onOpen={() => goTo({ page: "conversation", pair: pair.id })}
      />
    );
  return <SetUpView {...{ services, settingUp, pairs, movedFrom }} onSetUp={onPairs} onOpen={open} />;
};

// A later page is a default export.
export default SetUpPage;
