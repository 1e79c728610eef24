import type { LiveSession } from "../../../domain/conversation/liveSession";
import { hasPressed, type SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import { type FoldedEntry, entriesOf } from "../../../domain/document/fold";
import { askedIn, type Pair } from "../../../domain/people/pair";
import type { PersonId } from "../../../domain/shared/ids";
import { SteadyButton } from "../../controls/SteadyButton";
import { CommitmentForm } from "./CommitmentForm";
import { List, Row, Stack } from "../../controls/layout";
import { useMe, useText } from "../../context";

interface ClosingChoiceProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly session: LiveSession;
  readonly state: SessionState;
  readonly folded: readonly FoldedEntry[];
  /** A tender meeting of which nothing is written has "nothing this time" alone. */
  readonly mayWrite: boolean;
  /** Everybody's answers stand elsewhere on the screen. */
  readonly isShort?: boolean;
}

/** What somebody leaves a meeting with: a promise, or nothing this time, which is a full answer (S15). */
type ClosingAnswer = "promise" | "none" | "open";

export const closingAnswer = (person: PersonId, state: SessionState, folded: readonly FoldedEntry[]): ClosingAnswer => {
  const promised = entriesOf("commitment", folded).some(
    ({ session, content }) => session === state.id && content.commitment.owner === person,
  );
  if (promised) return "promise";
  return hasPressed(state, "none-this-time", person) ? "none" : "open";
};

/** Everybody's answer to "what will I do?", and the way to give one's own. */
export const ClosingChoice = ({
  pair,
  document,
  session,
  state,
  folded,
  mayWrite,
  isShort = false,
}: ClosingChoiceProps) => {
  const text = useText();
  const me = useMe();
  const mine = closingAnswer(me.id, state, folded);
  const asked = askedIn(pair, me.id);
  const answering = pair.members.filter(({ id }) => asked.includes(id));
  return (
    <Stack as="section" aria-label={text("close.title")}>
      {mayWrite && mine !== "promise" && <CommitmentForm pair={pair} document={document} session={state} />}
      {mine !== "promise" && (
        <Row align="center">
          <SteadyButton off={mine !== "open"} onClick={() => void session.press("none-this-time")}>
            {text("close.none")}
          </SteadyButton>
        </Row>
      )}
      {!isShort && (
        <List pointed gap="s" aria-label={text("close.title")}>
          {answering.map(({ id, name }) => (
            <li key={id}>
              {text("close.answer", {
                who: id === me.id ? "me" : "other",
                name,
                answer: closingAnswer(id, state, folded),
              })}
            </li>
          ))}
        </List>
      )}
    </Stack>
  );
};
