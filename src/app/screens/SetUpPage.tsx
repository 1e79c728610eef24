import { useState } from "react";
import { isInNotebook, relationshipOf, type Pair } from "../../domain/people/pair";
import { Page } from "../../ui/controls/Page";
import { ProblemBar } from "../../ui/controls/ProblemBar";
import { useFetched } from "../../ui/controls/useFetched";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { Begin } from "../../ui/setup/FirstSteps";
import { InviteView } from "../../ui/setup/InviteView";
import { JoinView } from "../../ui/setup/JoinView";
import { RolesView } from "../../ui/setup/RolesView";
import { SetUpView } from "../../ui/setup/SetUpView";
import { StepsView } from "../../ui/setup/StepsView";
import { TogetherView } from "../../ui/setup/TogetherView";
import { Welcome } from "../../ui/setup/Welcome";
import type { HashPage, SetUpPageId } from "./useHashPage";
import { PageMeanwhile, WordsOfPage } from "../../ui/controls/meanwhile";
import { usePairing, useText } from "../../ui/context";

export interface SetUpPageProps {
  readonly pairs: readonly Pair[];
  /** `welcome` takes the place of a pair's screen. */
  readonly page: SetUpPageId | "welcome";
  readonly about: string | undefined;
  readonly goTo: (to: Partial<HashPage>) => void;
  /** The person's pairs have changed. */
  readonly onPairs: () => void;
}

/** The screens for setting up pairs, with their messages, a chunk of its own. */
const SetUpPage = (props: SetUpPageProps) => (
  <WordsOfPage of="setup">
    <WithCode {...props} />
  </WordsOfPage>
);

const WithCode = (props: SetUpPageProps) => {
  const { pairs, page, about, goTo } = props;
  const settingUp = useFetched(usePairing().settingUp);
  if (page === "welcome")
    return (
      <Welcome
        onBegin={() => goTo({ page: "setup" })}
        onInvitation={() => goTo({ page: "join" })}
        onTimes={() => goTo({ page: "times" })}
      />
    );
  const pair = pairs.find(({ id }) => id === about);
  if (page === "roles") return <RolesView relationship={pair && relationshipOf(pair)} />;
  // The list with the new pair is on its way.
  if (page === "begin") return pair ? <Begin pair={pair} /> : <PageMeanwhile onRetry={undefined} />;
  if (settingUp.phase === "missing") return <ProblemBar failure={{ type: "Offline" }} byHand />;
  if (settingUp.phase !== "there") return <PageMeanwhile onRetry={undefined} />;
  return <Opened {...props} page={page} settingUp={settingUp.value} />;
};

interface OpenedProps extends SetUpPageProps {
  readonly page: Exclude<SetUpPageId, "roles" | "begin">;
  readonly settingUp: SettingUp;
}

const Opened = ({ settingUp, pairs, page, about, goTo, onPairs }: OpenedProps) => {
  const text = useText();
  const open = (pair: Pair): void => goTo({ page: "document", pair: pair.id });
  const begin = (pair: Pair): void => goTo({ page: "begin", pair: pair.id });
  const pair = pairs.find(({ id }) => id === about);
  // Kept in state: once moved, the pair is no longer in the list.
  const [movedFrom] = useState(page === "move" ? pair : undefined);
  if (page === "join")
    return (
      <JoinView
        settingUp={settingUp}
        about={about}
        onFound={({ screen, about: told }) => {
          const to = screen === "together" ? "together" : "join";
          if (told !== undefined) goTo({ page: to, pair: told });
        }}
        onJoined={(joined) => {
          onPairs();
          begin(joined);
        }}
      />
    );
  if (page === "together")
    return (
      <TogetherView
        settingUp={settingUp}
        about={about}
        onBegun={(begun) => {
          onPairs();
          begin(begun);
        }}
      />
    );
  if (page === "invite" && pair)
    return (
      <Page title={text("nav.invite")}>
        <InviteView pair={pair} onOpen={() => open(pair)} />
      </Page>
    );
  if (page === "steps" && pair && isInNotebook(pair))
    return (
      <StepsView
        settingUp={settingUp}
        pairs={pairs}
        pair={pair}
        onKept={onPairs}
        onOpen={() => goTo({ page: "conversation", pair: pair.id })}
      />
    );
  return <SetUpView settingUp={settingUp} pairs={pairs} movedFrom={movedFrom} onSetUp={onPairs} onOpen={begin} />;
};

// A late part is a default export.
export default SetUpPage;
