import { Button, Field, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { JournalPage } from "../../domain/journal/journal";
import type { Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import { formatList } from "../format/list";
import { showCopy } from "./pageCopies";
import { useKeeping } from "../controls/useWriting";
import { useConversations, useFormat, useMe, useOwnThings, useText } from "../context";
import { useNamesIn } from "../names";
import { Body, Label, Row, Stack } from "../controls/layout";
import { OWN_DRAFTS } from "../../domain/document/store/drafts";
import { useTyped } from "../controls/useDraft";
import { Ruled } from "../controls/Ruled";

const useStyles = makeStyles({
  words: {
    margin: "0",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  /** Leaves the dashed page: what stands here, others read. */
  outward: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
  },
  kind: {
    fontSize: tokens.fontSizeBase200,
    paddingInlineStart: tokens.spacingHorizontalXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusSmall,
  },
  term: { fontWeight: tokens.fontWeightSemibold },
});

/** What can be shown to somebody: a page, or one answer of a round. */
type Showable = Pick<JournalPage, "id" | "text">;

export interface ShareCopyProps {
  readonly page: Showable;
  /** Names the box of its words on this device. */
  readonly box?: string;
  /** Those who may get a copy; at least one. */
  readonly pairs: readonly Pair[];
  readonly onDone: () => void;
}

/** The only way out of a journal: a copy of this one page, in words that its writer may change, seen before it is shown (S37, P6). */
export const ShareCopy = ({ page, box = "journal copy", pairs, onDone }: ShareCopyProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const [to, setTo] = useState<string>();
  const [words, setWords] = useWordsOf(page, box);
  const pair = pairs.find(({ id }) => id === to) ?? pairs[0];
  const { openDocument } = useConversations();
  const { journal } = useOwnThings();
  const { keep, keeping, problem } = useKeeping();
  const namesIn = useNamesIn(pairs);
  if (!pair) return null;
  const readers = namesIn(pair).others;
  const names = formatList(readers, locale);
  const share = async (): Promise<void> => {
    const shown = await keep(() => showCopy({ openDocument, journal }, page.id, pair, words.trim()));
    if (!shown?.ok) return;
    setWords("");
    onDone();
  };
  return (
    <div className={styles.outward} role="group" aria-label={text("journal.share")}>
      {pairs.length > 1 && (
        <Field label={text("journal.shareTo")}>
          <Select value={pair.id} onChange={(_, { value }) => setTo(value)}>
            {pairs.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name ?? formatList(namesIn(each).others, locale)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text("journal.copy")} hint={text("journal.copyHint")}>
        <Textarea value={words} rows={4} resize="vertical" dir="auto" onChange={(_, { value }) => setWords(value)} />
      </Field>
      <WhoReads readers={readers} />
      <Preview names={names} words={words} />
      <Row align="center">
        <SteadyButton appearance="primary" off={keeping || words.trim() === ""} onClick={() => void share()}>
          {text("journal.sharePress", { names })}
        </SteadyButton>
        <Button onClick={onDone}>{text("journal.close")}</Button>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void share()} />}
    </div>
  );
};

interface PreviewProps {
  readonly names: string;
  readonly words: string;
}

const Preview = ({ names, words }: PreviewProps) => {
  const text = useText();
  const me = useMe();
  const styles = useStyles();
  return (
    <Stack as="section" gap="s" aria-label={text("journal.preview", { names })}>
      <Label as="p">{text("journal.preview", { names })}</Label>
      <Ruled as="article">
        <Body>
          <bdi className={styles.term}>{me.name}</bdi>{" "}
          <span className={styles.kind}>{text("document.kind", { kind: "reflection" })}</span>
        </Body>
        <JournalText>{words.trim()}</JournalText>
      </Ruled>
    </Stack>
  );
};

/** The words of a page, as they were typed. */
export const JournalText = ({ lang, children }: { readonly lang?: string; readonly children: string }) => (
  <p className={useStyles().words} dir="auto" lang={lang}>
    {children}
  </p>
);

/** A box that begins with the words of a page. What is typed in it is on the device with every letter. */
export const useWordsOf = (page: Showable, box: string): readonly [string, (text: string) => void] => {
  const [typed, setTyped] = useTyped(OWN_DRAFTS, `${box} ${page.id}`);
  const [touched, setTouched] = useState(false);
  // An empty draft is no draft: only who has emptied the box just now sees it empty.
  const words = typed === "" && !touched ? page.text : typed;
  return [
    words,
    (text) => {
      setTouched(true);
      setTyped(text);
    },
  ];
};
