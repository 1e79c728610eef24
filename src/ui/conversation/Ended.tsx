import { Button } from "@fluentui/react-components";
import type { LiveSession } from "../../domain/conversation/liveSession";
import { type SessionState, underGuide } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { isAttendanceKnown } from "../../domain/document/meetingsHeld";
import { askedIn, relationshipOf, type Pair } from "../../domain/people/pair";
import { ArrivalHeading } from "../controls/ArrivalHeading";
import { Drawing } from "../controls/Drawing";
import { Label, LargeBody, Quiet, Row, Stack } from "../controls/layout";
import { Sheet } from "../controls/Sheet";
import { NoteBox, useNote } from "../document/NoteBox";
import { GuideWords } from "../guide/GuideWords";
import { didRun, heldFacts } from "../guide/heldBy";
import { isFor, readerSideOf } from "../guide/promptsFor";
import { useSessionNote } from "../guide/SessionNotes";
import { ClosingChoice } from "../guide/step/ClosingChoice";
import { mayWrite } from "../guide/step/TenderConsent";
import { useGuide, type Script } from "../guide/useGuide";
import { DidYouMeet } from "../prepare/DidYouMeet";
import type { Together } from "../prepare/useTogether";
import { useGuides, useMe, useText } from "../context";

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
    relationship: relationshipOf(pair),
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
  return (
    <Sheet>
      <Drawing of="together" />
      <div role="status">
        <ArrivalHeading arrived={arrived}>{text("guide.ended")}</ArrivalHeading>
      </div>
      {isKnown && <LargeBody>{text(isOpen ? "guide.endedHint" : "afterwards.unrecorded")}</LargeBody>}
      {note.text !== "" && <NoteBox pair={pair} note={note} label={text("guide.unkept")} primary />}
      {asksWhether && <DidYouMeet document={document} facts={facts} question={text("met.askNow")} session={state.id} />}
      <ClosingChoice
        pair={pair}
        document={document}
        session={session}
        state={state}
        folded={together.folded}
        mayWrite={isOpen}
      />
      {script && <Afterwards pair={pair} document={document} state={state} script={script} mayWrite={isOpen} />}
      <Row align="center">
        <Button onClick={onAgain}>{text("guide.again")}</Button>
      </Row>
    </Sheet>
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

/** What the guide asks afterwards: some of it for both, with a box, and some for oneself, without one. */
const Afterwards = ({ script, mayWrite, ...props }: AfterwardsProps) => {
  const text = useText();
  const me = useMe();
  const { pair, state } = props;
  const { guide, words } = script;
  const after = guide.after?.filter((each) => isFor(readerSideOf(pair, me.id, state.host), each)) ?? [];
  if (after.length === 0) return null;
  return (
    <Stack as="section" aria-label={text("afterwards.title")}>
      <Label>{text("afterwards.title")}</Label>
      {after.map(({ id, defaultVisibility }) => (
        <Stack gap="xs" key={id}>
          <LargeBody>
            <GuideWords words={words} id={id} />
          </LargeBody>
          {defaultVisibility === "pair" && mayWrite ? (
            <AfterNote {...props} id={id} />
          ) : (
            <Quiet>{text("afterwards.onlyMe")}</Quiet>
          )}
        </Stack>
      ))}
    </Stack>
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
