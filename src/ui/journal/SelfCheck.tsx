import { Button } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { thenAndNowIn, type JournalPage, type ThenAndNow } from "../../domain/journal/journal";
import { useFormat, useOwnThings } from "../context";
import { Body, Label, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { WhoReads } from "../controls/WhoReads";
import { TwoSheets } from "../document/TwoSheets";
import { toldDay } from "../format/when";
import { PageBox } from "./PageBox";
import { JournalText } from "./ShareCopy";

/**
 * A mentor's own look at empathy, curiosity and respect: the first answer beside the newest (S68). Answers are pages of
 * the journal; nothing is counted, and no other screen knows of them.
 */
const SelfCheck = () => {
  const { text } = useFormat();
  const { journal } = useOwnThings();
  const { pages, newer, problem } = useSyncExternalStore(journal.subscribe, journal.snapshot);
  useEffect(() => void journal.load(), [journal]);
  return (
    <Stack>
      <WhoReads readers={[]} mayBeShown />
      <Quiet>{text("self.about")}</Quiet>
      {problem && <Problem failure={problem} onRetry={() => void journal.load()} />}
      {newer && <Body>{text("journal.newer")}</Body>}
      {thenAndNowIn(pages).map((question) => (
        <Question key={question.prompt} {...question} editable={!newer} />
      ))}
    </Stack>
  );
};

const Question = ({ prompt, then, now, editable }: ThenAndNow & { readonly editable: boolean }) => {
  const { text } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const asked = text(`journal.ask.${prompt}`);
  return (
    <Stack as="section" gap="s" aria-label={asked}>
      <Label>{asked}</Label>
      <Answers then={then} now={now} />
      {isOpen && <PageBox prompt={prompt} rows={3} onKept={() => setOpen(false)} />}
      {!isOpen && editable && (
        <Row>
          <Button size="small" onClick={() => setOpen(true)}>
            {text(now ? "self.again" : "self.answer")}
          </Button>
        </Row>
      )}
    </Stack>
  );
};

interface AnswersProps {
  readonly then: JournalPage | undefined;
  readonly now: JournalPage | undefined;
}

const Answers = ({ then, now }: AnswersProps) => {
  const format = useFormat();
  const { text } = format;
  const dayOf = ({ at }: JournalPage): string => toldDay(at, format);
  if (!now) return null;
  if (!then) {
    return (
      <>
        <Quiet>{dayOf(now)}</Quiet>
        <JournalText lang={now.lang}>{now.text}</JournalText>
      </>
    );
  }
  return (
    <TwoSheets
      then={{
        label: text("self.then", { day: dayOf(then) }),
        children: <JournalText lang={then.lang}>{then.text}</JournalText>,
      }}
      now={{
        label: text("self.now", { day: dayOf(now) }),
        children: <JournalText lang={now.lang}>{now.text}</JournalText>,
      }}
    />
  );
};

// A late part is a default export.
export default SelfCheck;
