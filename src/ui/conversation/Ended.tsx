import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { stepsFor } from "../../domain/conversation/guide";
import type { LiveSession } from "../../domain/conversation/liveSession";
import { type SessionState, underGuide } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { CLOSING_GUIDE, closedAt, isAttendanceKnown } from "../../domain/document/meetingsHeld";
import { isSelfCheckMoment } from "../../domain/journal/journal";
import { askedIn, isMentorIn, type Pair } from "../../domain/people/pair";
import { ArrivalHeading } from "../controls/focus/ArrivalHeading";
import { Drawing } from "../controls/Drawing";
import { Body, Fold, Label, LargeBody, Quiet, Row, Stack } from "../controls/layout";
import { useTyped } from "../controls/useDraft";
import { createLatePart } from "../controls/latePart";
import { PartMeanwhile } from "../controls/meanwhile";
import { Sheet } from "../controls/Sheet";
import { Words } from "../controls/Words";
import { NoteBox, useNote } from "../document/NoteBox";
import { GuideWords } from "../guide/GuideWords";
import { didRun, heldFacts } from "../guide/heldBy";
import { isFor, readerSideOf } from "../guide/promptsFor";
import { useSessionNote } from "../guide/SessionNotes";
import { ClosingChoice, closingAnswer } from "../guide/step/ClosingChoice";
import { HeardForm, heardBox } from "../guide/step/SayBack";
import { PrivatePage } from "../guide/step/PrivatePage";
import { mayWrite } from "../guide/step/TenderConsent";
import { useGuide, type Script } from "../guide/useGuide";
import { useHearers } from "../useHearers";
import { DidYouMeet } from "../prepare/DidYouMeet";
import type { Together } from "../prepare/useTogether";
import { NextTime } from "./NextTime";
import { Today } from "./Today";
import { useGuides, useMe, useText } from "../context";

const SelfCheck = createLatePart(() => import("../journal/SelfCheck"), PartMeanwhile);

interface EndedProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly together: Together;
  readonly arrived: boolean;
  readonly onAgain: () => void;
}

/** After the meeting. A note that was being typed when another person ended it is shown here. */
export const Ended = ({ pair, session, document, state, together, arrived, onAgain }: EndedProps) => {
  const text = useText();
  const me = useMe();
  const { loadGuide, languages } = useGuides();
  const [loading] = useGuide(loadGuide, state.guide.id, {
    hearers: useHearers(pair, state.host),
    language: languages.guide(),
    version: state.guide.version,
  });
  const script = loading.phase === "ready" ? loading.script : undefined;
  const facts = heldFacts({ state, script, entries: together.folded });
  const asksWhether = !didRun(state, together.folded) && !isAttendanceKnown(together.folded, state.id);
  const note = useSessionNote({ pair, document }, state, undefined);
  // What may be written depends on the guide: until it has come, nothing is offered.
  const isKnown = loading.phase !== "loading";
  const held = script ? underGuide(state, script.guide, askedIn(pair, me.id)) : state;
  const isOpen = isKnown && mayWrite(held, pair);
  const isOpenAnswer = closingAnswer(me.id, state, together.folded) === "open";
  const box = { pair, document, session: state.id };
  // What was cut short is no goodbye. Until the guide has come, nobody is asked for another meeting.
  const wasLast =
    state.guide.id === CLOSING_GUIDE && (!script || state.step + 1 >= stepsFor(script.guide, state.minutes).length);
  return (
    <Sheet>
      <Drawing of="together" />
      <div role="status">
        <Quiet>{text("guide.ended")}</Quiet>
        <ArrivalHeading arrived={arrived}>{text("today.title")}</ArrivalHeading>
        {isKnown && !isOpen && <Body>{text("afterwards.unrecorded")}</Body>}
      </div>
      {note.text !== "" && <NoteBox pair={pair} note={note} label={text("guide.unkept")} primary />}
      {isOpen && <UnkeptHeard {...box} guide={state.guide} />}
      {asksWhether && <DidYouMeet document={document} facts={facts} question={text("met.askNow")} session={state.id} />}
      <Today pair={pair} document={document} state={state} folded={together.folded} />
      {isOpenAnswer && (
        <ClosingChoice {...{ pair, document, session, state }} folded={together.folded} mayWrite={isOpen} isShort />
      )}
      <NextTime pair={pair} document={document} isOver={wasLast || closedAt(together.folded) !== undefined} />
      {script && <Afterwards pair={pair} document={document} state={state} script={script} mayWrite={isOpen} />}
      {isMentorIn(pair, me.id) && isSelfCheckMoment(together.held.length, together.planned) && (
        <Fold title={text("afterwards.self")} isKept>
          <Words of="journal">
            <SelfCheck />
          </Words>
        </Fold>
      )}
      <Row align="center">
        <Button onClick={onAgain}>{text("guide.again")}</Button>
      </Row>
    </Sheet>
  );
};

interface UnkeptHeardProps extends Pick<EndedProps, "pair" | "document"> {
  readonly session: SessionState["id"];
  readonly guide: SessionState["guide"];
}

/** What somebody began to say back when the meeting ended. */
const UnkeptHeard = ({ pair, document, session, guide }: UnkeptHeardProps) => {
  const text = useText();
  const [words] = useTyped(pair, heardBox(session));
  const [isDone, setDone] = useState(false);
  if (words === "" || isDone) return null;
  return (
    <Stack gap="xs">
      <Label>{text("guide.unkept")}</Label>
      <HeardForm
        pair={pair}
        document={document}
        place={{ session, guide: { ...guide, step: "after" } }}
        onKept={() => setDone(true)}
      />
    </Stack>
  );
};

interface AfterwardsProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly script: Script;
  /** Words of this meeting may be written down. */
  readonly mayWrite: boolean;
}

/** What the guide asks afterwards: some of it for both, and some for oneself, which goes into one's own journal. */
const Afterwards = ({ script, mayWrite, ...props }: AfterwardsProps) => {
  const text = useText();
  const me = useMe();
  const { pair, state } = props;
  const { guide, words } = script;
  const after = guide.after?.filter((each) => isFor(readerSideOf(pair, me.id, state.host), each)) ?? [];
  if (after.length === 0) return null;
  return (
    <Fold title={text("afterwards.title")}>
      {after.map(({ id, defaultVisibility }) => (
        <Stack gap="xs" key={id}>
          <LargeBody>
            <GuideWords words={words} id={id} />
          </LargeBody>
          {defaultVisibility === "pair" && mayWrite ? (
            <AfterNote {...props} id={id} />
          ) : (
            <>
              <Quiet>{text("afterwards.onlyMe")}</Quiet>
              <PrivatePage box={`${id} ${state.id}`} />
            </>
          )}
        </Stack>
      ))}
    </Fold>
  );
};

const AfterNote = ({
  pair,
  document,
  state: { id: session, guide },
  id,
}: Omit<AfterwardsProps, "script" | "mayWrite"> & { readonly id: string }) => {
  const text = useText();
  const note = useNote({ pair, document }, `${id} ${session}`, {
    session,
    guide: { ...guide, step: "after" },
  });
  return <NoteBox pair={pair} note={note} label={text("afterwards.note")} />;
};
