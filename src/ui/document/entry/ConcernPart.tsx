import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { isConcernOverdue, type StandingConcern } from "../../../domain/document/concerns";
import type { Entry } from "../../../domain/document/entry";
import { FELT } from "../../../domain/document/facts";
import { useText } from "../../context";
import { ProblemBar } from "../../controls/ProblemBar";
import { TextLink } from "../../controls/TextLink";
import { Body, Quiet, Stack } from "../../controls/layout";
import { useWriting } from "../../controls/useWriting";
import { QuietButton } from "../../controls/QuietButton";
import type { Format } from "../../services";
import { EntryButtons, type EntryMoreProps, OpenForm } from "./OpenForm";
import { actionFor } from "./sideForms";

/** Where a concern is on its way, and what each may do about it: both add actions, only its author says how it is, closes it and opens it again (S48). */
export const ConcernPart = ({ entry, context, about, document }: EntryMoreProps) => {
  const { format } = context;
  const { text, me, clock, zone, zones } = format;
  const { write, problem } = useWriting(document);
  const concern = about.concern(entry.id);
  if (!concern) return null;
  const { phase, felt } = concern;
  const isMine = entry.author === me.id;
  const today = zones.readAt(zone, clock.now()).date;
  const say = (status: "doing" | "done", now = felt): void =>
    void write({
      text: "",
      content: { kind: "progress", progress: { of: entry.id, status, ...(now && { felt: now }) } },
    });
  return (
    <Stack gap="s">
      {isConcernOverdue(concern, today) && <Body>{text("concern.overdue")}</Body>}
      {felt && phase !== "ask-author" && <Body>{text("concern.feltNow", { felt })}</Body>}
      <Body>{phaseWords(concern, format)}</Body>
      {isMine && phase === "ask-author" && (
        <EntryButtons>
          {FELT.map((each) => (
            <Button key={each} onClick={() => say("doing", each)}>
              {text("concern.felt", { felt: each })}
            </Button>
          ))}
        </EntryButtons>
      )}
      {phase !== "closed" && phase !== "ask-author" && (
        <OpenForm entry={entry} context={context} document={document} form={actionFor(concern.entry)} />
      )}
      {isMine && phase !== "closed" && phase !== "ask-author" && (
        <>
          <EntryButtons>
            <Button onClick={() => say("done")}>{text("concern.close")}</Button>
          </EntryButtons>
          <Quiet>{text("concern.onlyYou")}</Quiet>
          <FurtherPart entry={entry} />
        </>
      )}
      {isMine && phase === "closed" && (
        <EntryButtons>
          <QuietButton onClick={() => say("doing")}>{text("concern.reopen")}</QuietButton>
        </EntryButtons>
      )}
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

const phaseWords = ({ entry, phase }: StandingConcern, { text, me }: Format): string | undefined => {
  const name = entry.authorName;
  const isMine = entry.author === me.id;
  switch (phase) {
    case "needs-action":
      return text("concern.needsAction");
    case "acting":
      return text("concern.acting");
    case "ask-author":
      return text(isMine ? "concern.askMe" : "concern.askOther", { name });
    case "closed":
      return text("concern.closed", { who: isMine ? "me" : "other", name });
    default:
      return undefined;
  }
};

/** A concern leaves the app only by its author, as a mail that is not sent yet (S48). The app does not record it. */
const FurtherPart = ({ entry }: { readonly entry: Entry }) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <EntryButtons>
        <QuietButton onClick={() => setOpen(true)}>{text("concern.further")}</QuietButton>
      </EntryButtons>
    );
  }
  return (
    <>
      <Body>{text("concern.furtherHint")}</Body>
      <TextLink href={mailDraft(text("concern.mailSubject"), entry.text)} target="_blank">
        {text("concern.mail")}
      </TextLink>
    </>
  );
};

/** Mail programs cut a longer address. */
const LONGEST_BODY = 1_500;

/** The mailto address of a mail without a recipient. */
const mailDraft = (subject: string, body: string): string => {
  const cut = body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY)}…` : body;
  // encodeURIComponent throws on half of a surrogate pair.
  const words = cut.replace(/\p{Surrogate}/gu, "\uFFFD");
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(words.replace(/\r?\n/g, "\r\n"))}`;
};
