import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type CaseConsent, consentTo, copyForCircle } from "../../../domain/document/circle";
import { isOf } from "../../../domain/document/entry";
import { isCircle, type Pair } from "../../../domain/people/pair";
import { useConversations, useFormat } from "../../context";
import { Body, Label, Quiet, Row, Stack, Written } from "../../controls/layout";
import { PartMeanwhile } from "../../controls/meanwhile";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useKeeping, useWriting } from "../../controls/useWriting";
import { PairReads } from "../../controls/WhoReads";
import { Words } from "../../controls/Words";
import { EntryButtons, type EntryMoreProps } from "./OpenForm";
import { useCircles } from "../circle/useCircles";

/** A case in a pair's document: the yes of whoever's words it holds, and after it the copy into the circle (S56). */
const CasePart = (props: EntryMoreProps) => (
  <Words of="circle" waiting={<PartMeanwhile onRetry={undefined} />}>
    <OpenedCase {...props} />
  </Words>
);

const OpenedCase = (props: EntryMoreProps) => {
  const { text, me } = useFormat();
  const { entry, context, about } = props;
  const { entries, pair } = context;
  const shown = entries.find((each) => each.entry.id === entry.id);
  if (isCircle(pair) || !shown || !isOf("case", entry)) return null;
  const { words, circle } = entry.content.case;
  const stands = consentTo({ ...shown, entry }, entries, pair);
  if (words === me.id && entry.author !== me.id) return <MyYes {...props} stands={stands} />;
  const name = (words && about.nameOf(words)) ?? text("document.somebody");
  return (
    <Stack gap="s">
      <Body>{text("case.stands", { stands, name })}</Body>
      {stands === "yes" && entry.author === me.id && <CopyOut {...props} circle={circle} />}
    </Stack>
  );
};

const MyYes = ({ entry, about, document, stands }: EntryMoreProps & { readonly stands: CaseConsent }) => {
  const { text } = useFormat();
  const { write, problem } = useWriting(document);
  const say = (status: "open" | "dropped"): void =>
    void write({ text: "", content: { kind: "progress", progress: { of: entry.id, status } } });
  return (
    <Stack gap="s">
      <Body>{text("case.forMe", { name: about.nameOf(entry.author) ?? entry.authorName })}</Body>
      <Quiet>{text("case.noReason")}</Quiet>
      <EntryButtons>
        {stands !== "yes" && <Button onClick={() => say("open")}>{text("case.yes")}</Button>}
        {stands !== "no" && (
          <Button appearance="subtle" onClick={() => say("dropped")}>
            {text("case.no")}
          </Button>
        )}
      </EntryButtons>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

/** To the circle that the yes was for: one with another name was not meant. */
const CopyOut = ({ circle, ...props }: EntryMoreProps & { readonly circle: string | undefined }) => {
  const { text } = useFormat();
  const { circles, isKnown } = useCircles();
  const [named, ...more] = circles.filter(({ name }) => name !== undefined && name === circle);
  if (!isKnown) return null;
  if (!named || more.length > 0) return <Quiet>{text("case.noCircle", { count: named ? more.length + 1 : 0 })}</Quiet>;
  return <CopyTo {...props} circle={named} />;
};

/** What the circle will read, and one press. */
const CopyTo = ({ entry, context, circle }: Pick<EntryMoreProps, "entry" | "context"> & { readonly circle: Pair }) => {
  const { text, me, clock, zone, zones } = useFormat();
  const { openDocument } = useConversations();
  const { keep, keeping, problem } = useKeeping();
  const [isShown, setShown] = useState(false);
  const { entries, pair } = context;
  const shown = entries.find((each) => each.entry.id === entry.id);
  const today = zones.readAt(zone, clock.now()).date;
  const copy = shown && copyForCircle(shown, { folded: entries, pair, me: me.id, today });
  if (!copy) return null;
  if (isShown) return <Body role="status">{text("case.shown")}</Body>;
  const go = async (): Promise<void> => {
    const written = await keep(() => openDocument(circle).write(copy));
    if (written?.ok) setShown(true);
  };
  return (
    <Stack as="section" gap="s" aria-label={text("case.preview")}>
      <Label>{text("case.preview")}</Label>
      <Written dir="auto">{copy.text}</Written>
      <PairReads pair={circle} />
      <Quiet>{text("case.copyHint")}</Quiet>
      <Row align="center">
        <SteadyButton off={keeping} onClick={() => void go()}>
          {text("case.show")}
        </SteadyButton>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void go()} />}
    </Stack>
  );
};

// A late part is a default export.
export default CasePart;
