import { Button } from "@fluentui/react-components";
import { stepsLeft } from "../../domain/conversation/guide";
import { wasPostponed } from "../../domain/conversation/session";
import { relationshipOf } from "../../domain/people/pair";
import { formatDay } from "../format/when";
import { formatList } from "../format/list";
import { useGuideStyles } from "../controls/guideStyles";
import { wordsOf } from "../guide/useGuide";
import { WithGuide } from "../guide/WithGuide";
import type { Room } from "./AlwaysHere";
import { BeforeCard } from "./BeforeCard";
import { DidYouMeet } from "./DidYouMeet";
import { OneGuide, type ConversationParts } from "./OneGuide";
import { OtherGuides } from "./OtherGuides";
import { PlannedMeetings } from "./PlannedMeetings";
import { usePrepareStyles } from "../controls/prepareStyles";
import { LightDay } from "./Wishes";
import { MS_PER_HOUR } from "../../domain/time/interval";
import { useFormat } from "../context";

export interface BeforeProps extends ConversationParts {
  readonly arrived: boolean;
  readonly onGo: (room: Room) => void;
}

/** Before a meeting: the suggested guide with its reason, the one-minute card, and everything else one press away. */
export const Before = (props: BeforeProps) => {
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { pair, document, together, onGo } = props;
  const shown = together.suggestions[0]?.guide;
  return (
    <>
      <AfterLastTime {...props} />
      {shown !== undefined && (
        <OneGuide {...props} id={shown} onRules={() => onGo({ kind: "rules" })} onAside={() => undefined} />
      )}
      <div className={shared.columns}>
        <BeforeCard {...props} />
        <div className={styles.part}>
          <OtherGuides pair={pair} together={together} shown={shown} onLook={(id) => onGo({ kind: "guide", id })} />
          <LightDay document={document} together={together} />
          <PlannedMeetings key={together.planned} document={document} planned={together.planned} />
        </div>
      </div>
    </>
  );
};

/** What is left of the last meeting: whether it took place, and the parts that were not reached. */
const AfterLastTime = ({ pair, document, meeting, together, onGo }: BeforeProps) => {
  const { text, locale, zones, zone, clock } = useFormat();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { toAsk, held, missed } = together;
  const last = held.at(-1);
  const latest = meeting.snapshot.session;
  const isPutOffNow = latest !== undefined && wasPostponed(latest) && clock.now() - latest.stepStartedAt < MS_PER_HOUR;
  return (
    <>
      {toAsk && (
        <DidYouMeet
          document={document}
          question={text("met.ask", { day: formatDay(toAsk.start, zone, zones, locale) })}
          facts={{ eventId: toAsk.eventId, notReached: [] }}
        />
      )}
      <p className={styles.line} role="status">
        {missed && text("met.noNext")}
        {isPutOffNow && text("yes.putOff")}
      </p>
      {last?.guide !== undefined && (last.notReached.length > 0 || last.stopped !== undefined) && (
        <WithGuide id={last.guide} relationship={relationshipOf(pair)}>
          {({ guide, words }) => {
            const left = last.stopped
              ? stepsLeft(guide, last.stopped)
              : guide.steps.filter(({ id }) => last.notReached.includes(id));
            const parts = formatList(
              left.map(({ title }) => wordsOf(words, title)),
              locale,
            );
            return (
              left.length > 0 && (
                <div className={styles.part}>
                  <p className={styles.line}>{text("before.notReached", { parts })}</p>
                  <div className={shared.row}>
                    <Button
                      className={styles.button}
                      onClick={() => onGo({ kind: "guide", id: guide.id, from: left[0]?.id })}
                    >
                      {text("before.goOn")}
                    </Button>
                  </div>
                </div>
              )
            );
          }}
        </WithGuide>
      )}
    </>
  );
};
