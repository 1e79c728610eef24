import type { ReactNode } from "react";
import type { Step } from "../../../domain/conversation/guide";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import { waitsForYes, type SessionState } from "../../../domain/conversation/session";
import type { ShownEntry, LiveDocument } from "../../../domain/document/liveDocument";
import { askedIn, type Pair } from "../../../domain/people/pair";
import type { GuideText } from "../../../locales/guideText";
import { NoteBox } from "../../document/NoteBox";
import { Label, List, Quiet, Stack } from "../../controls/layout";
import { SessionNotes, useSessionNote } from "../SessionNotes";
import { wordsOf } from "../useGuide";
import { ClosingChoice } from "./ClosingChoice";
import { HeardList, openHeard, SayBack } from "./SayBack";
import { StepOutputs } from "./StepOutputs";
import { mayWrite, RecordConsent } from "./TenderConsent";
import { useMe, useText } from "../../context";

interface StepNotesProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly words: GuideText;
  readonly folded: readonly ShownEntry[];
  /** The part is for this reader alone: it has no shared box. */
  readonly onlyMe: boolean;
  readonly children: ReactNode;
}

/** What may be written beside a part, and what was written in this meeting so far. */
export const StepNotes = (props: StepNotesProps) => {
  const text = useText();
  const me = useMe();
  const { pair, session, document, state, steps, step, words, folded, onlyMe, children } = props;
  const note = useSessionNote({ pair, document }, state, step.id);
  const noteStep = steps.find(({ id }) => id === note.place.guide?.step);
  const noteFrom = noteStep && note.text !== "" && noteStep.id !== step.id && wordsOf(words, noteStep.title);
  const isOpen = mayWrite(state, pair);
  const isBegun = !waitsForYes(state, askedIn(pair, me.id));
  const heard = openHeard(folded, state.id, me.id);
  const parts = { pair, session, document, state };
  return (
    <Stack gap="xl">
      {!isOpen && isBegun && <RecordConsent {...parts} />}
      {isOpen && <HeardList {...parts} heard={heard} step={step.id} />}
      {isOpen && !onlyMe && step.moves.includes("say-back") && (
        <SayBack key={`heard ${step.id}`} {...parts} step={step.id} label={text("heard.write")} />
      )}
      {isOpen && <StepOutputs {...parts} step={step} />}
      {step.kind === "close" && isBegun && <ClosingChoice {...parts} folded={folded} mayWrite={isOpen} />}
      {((isOpen && !onlyMe) || note.text !== "") && (
        <NoteBox
          pair={pair}
          note={note}
          label={text("guide.note")}
          {...(noteFrom && { hint: text("guide.noteFrom", { step: noteFrom }) })}
        />
      )}
      <SessionNotes document={document} session={state.id} without={heard.map(({ entry }) => entry.id)} />
      <StepWays step={step} />
      {children}
    </Stack>
  );
};

/** Quiet hints: how to listen in this part, and the ways to take part. */
const StepWays = ({ step }: { readonly step: Step }) => {
  const text = useText();
  return (
    <Stack>
      {step.moves.length > 0 && (
        <Stack gap="xs">
          <Label as="p">{text("guide.listening")}</Label>
          <List pointed gap="s">
            {step.moves.map((move) => (
              <li key={move}>{text(`guide.move.${move}`)}</li>
            ))}
          </List>
        </Stack>
      )}
      <Stack gap="xs">
        <Label as="p">{text("guide.channels")}</Label>
        <List pointed gap="s">
          {step.channels.map((channel) => (
            <li key={channel}>{text(`guide.channel.${channel}`)}</li>
          ))}
        </List>
        <Quiet>{text("guide.channelsHint")}</Quiet>
      </Stack>
    </Stack>
  );
};
