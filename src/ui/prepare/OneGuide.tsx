import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Duration, stepsFor } from "../../domain/conversation/guide";
import type { LiveSession } from "../../domain/conversation/liveSession";
import type { PersonId } from "../../domain/shared/ids";
import { CLOSED_BY_POWER, powerIn } from "../../domain/document/power";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { StartMeeting } from "../guide/StartMeeting";
import { wordsOf, type Script } from "../guide/useGuide";
import type { Meeting } from "../guide/useMeeting";
import { useHearers } from "../useHearers";
import { WithGuide } from "../guide/WithGuide";
import { PowerQuestion } from "./PowerQuestion";
import { type Together, whyClosed } from "./useTogether";
import { Wishes } from "./Wishes";
import { useMe, useText } from "../context";
import { Body, Row, Stack } from "../controls/layout";

export interface ConversationParts {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  readonly meeting: Meeting;
  readonly together: Together;
}

interface OneGuideProps extends ConversationParts {
  readonly id: string;
  readonly from?: string | undefined;
  readonly arrived: boolean;
  /** The meeting that it is for is not near yet. */
  readonly isEarly?: boolean;
  readonly onRules: () => void;
  readonly onAside: () => void;
  /** Stands below the start. */
  readonly children?: ReactNode;
}

/** One guide before it begins: what it is, why now, and the way in, or what opens it. */
export const OneGuide = (props: OneGuideProps) => {
  const text = useText();
  const { pair, document, meeting, session, together, id, from, arrived, isEarly = false } = props;
  const suggestion = together.suggestions.find(({ guide }) => guide === id);
  const start = async ({ guide }: Script, minutes: Duration, host: PersonId | undefined): Promise<void> => {
    const first = stepsFor(guide, minutes).findIndex((step) => step.id === from);
    if ((await meeting.start(guide, minutes, host)) && first > 0) await session.goTo(first);
  };
  const { id: me } = useMe();
  // Asked where it matters, and never in the way: what is tender waits for nothing (S41, S48).
  const asksPower = CLOSED_BY_POWER.includes(id) && !powerIn(together.folded, pair).has(me);
  const closedBy = { open: undefined, rules: <Closed onRules={props.onRules} />, power: <ClosedByPower /> };
  return (
    <WithGuide key={id} id={id} hearers={useHearers(pair)} placesLanguages>
      {(script, languages) => (
        <StartMeeting
          pair={pair}
          document={document}
          meeting={meeting}
          script={script}
          arrived={arrived}
          isEarly={isEarly}
          languages={languages}
          why={suggestion && text(`prepare.why.${suggestion.why}`)}
          fitting={suggestion?.minutes}
          closed={closedBy[whyClosed(script.guide, together) ?? "open"]}
          asked={asksPower && <PowerQuestion {...{ pair, document, together }} />}
          onStart={(minutes, host) => void start(script, minutes, host)}
          menu={
            <Wishes
              pair={pair}
              document={document}
              together={together}
              guide={id}
              title={wordsOf(script.words, script.guide.title)}
              isSuggested={suggestion !== undefined && suggestion.why !== "asked"}
              onAside={props.onAside}
            />
          }
        >
          {props.children}
        </StartMeeting>
      )}
    </WithGuide>
  );
};

/** Help stands outside of the pair then: the way there is above, where the guide says when to choose another way. */
const ClosedByPower = () => <Body>{useText()("power.closed")}</Body>;

interface ClosedProps {
  readonly onRules: () => void;
}

const Closed = ({ onRules }: ClosedProps) => {
  const text = useText();
  return (
    <Stack gap="s">
      <Body>{text("prepare.closed")}</Body>
      <Row align="center">
        <Button appearance="primary" onClick={onRules}>
          {text("rules.title")}
        </Button>
      </Row>
    </Stack>
  );
};
