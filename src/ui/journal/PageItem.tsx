import { Button, mergeClasses, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { JournalPage, PageCopy } from "../../domain/journal/journal";
import { isCircle, type Pair } from "../../domain/people/pair";
import { formatTime, toldDay } from "../format/when";
import { JournalText, ShareCopy, useWordsOf } from "./ShareCopy";
import { useFormat, useConversations, useOwnThings } from "../context";
import { useNamesIn } from "../names";
import { Fold, Quiet, Row, Stack } from "../controls/layout";
import type { Failure } from "../../domain/shared/failure";
import { ulidTime } from "../../domain/shared/ids";
import { toInstant } from "../../domain/time/interval";
import { ProblemBar } from "../controls/ProblemBar";
import { formatList } from "../format/list";
import { createLatePart } from "../controls/latePart";
import { PartMeanwhile } from "../controls/meanwhile";
import { takeCopyBack } from "./pageCopies";
import { LONGEST_PAGE } from "../../domain/journal/journalPieces";
import { SteadyButton } from "../controls/SteadyButton";

const PageToCircle = createLatePart(() => import(/* webpackChunkName: "circle" */ "./PageToCircle"), PartMeanwhile);

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  /** A page that is not being changed or shared. */
  resting: {
    // What is far from the window is not laid out.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 120px",
    "@media print": { contentVisibility: "visible" },
  },
  asked: { margin: "0", color: tokens.colorNeutralForeground2 },
  button: { minHeight: "32px" },
});

export interface PageItemProps {
  readonly page: JournalPage;
  readonly pairs: readonly Pair[];
  /** Those of them that may get a copy. */
  readonly shareWith: readonly Pair[];
  readonly editable: boolean;
  readonly onDelete: (page: JournalPage) => void;
}

/** One page: when, which question, the words, and what was let go of it. */
export const PageItem = memo(({ page, pairs, shareWith, editable, onDelete }: PageItemProps) => {
  const format = useFormat();
  const { text, locale, zones, zone } = format;
  const styles = useStyles();
  const [open, setOpen] = useState<"change" | "share" | "circle">();
  const day = toldDay(page.at, format);
  const close = (): void => setOpen(undefined);
  return (
    <article
      className={mergeClasses(styles.page, open === undefined && styles.resting)}
      aria-label={text("journal.page", { day })}
    >
      <Quiet>
        {day} <bdi>{formatTime(page.at, zone, zones, locale)}</bdi>
      </Quiet>
      {page.prompt && <p className={styles.asked}>{text(`journal.ask.${page.prompt}`)}</p>}
      {open === "change" ? (
        <ChangePage page={page} onDone={close} />
      ) : (
        <JournalText lang={page.lang}>{page.text}</JournalText>
      )}
      {page.earlier.length > 0 && (
        <Fold title={text("journal.earlier", { count: page.earlier.length })} searchable>
          {page.earlier.map((older, index) => (
            // The same words may have stood here twice.
            <JournalText key={index} lang={older.lang}>
              {older.text}
            </JournalText>
          ))}
        </Fold>
      )}
      {page.copies.map((copy) => (
        <CopyLine key={copy.entry} page={page} copy={copy} pairs={pairs} />
      ))}
      {open === undefined && editable && (
        <Row align="center">
          <Button className={styles.button} size="small" onClick={() => setOpen("change")}>
            {text("journal.change")}
          </Button>
          {shareWith.length > 0 && (
            <Button className={styles.button} size="small" onClick={() => setOpen("share")}>
              {text("journal.share")}
            </Button>
          )}
          {shareWith.some(isCircle) && (
            <Button className={styles.button} size="small" onClick={() => setOpen("circle")}>
              {text("journal.toCircle")}
            </Button>
          )}
          <Button className={styles.button} size="small" appearance="subtle" onClick={() => onDelete(page)}>
            {text("journal.delete")}
          </Button>
        </Row>
      )}
      {open === "circle" && <PageToCircle page={page} pairs={shareWith} onDone={close} />}
      {open === "share" && <ShareCopy page={page} pairs={shareWith} onDone={close} />}
    </article>
  );
});
PageItem.displayName = "PageItem";

interface CopyLineProps {
  readonly page: Pick<JournalPage, "id">;
  readonly copy: PageCopy;
  readonly pairs: readonly Pair[];
}

/** What a page or a round remembers of a copy, and the press that takes the copy back. The page itself stays. */
export const CopyLine = ({ page, copy, pairs }: CopyLineProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const namesIn = useNamesIn(pairs);
  const { openDocument } = useConversations();
  const { journal } = useOwnThings();
  const [problem, setProblem] = useState<Failure>();
  const pair = pairs.find(({ id }) => id === copy.pair);
  const names = pair ? formatList(namesIn(pair).others, locale) : text("journal.somebody");
  const day = toldDay(toInstant(ulidTime(copy.entry)), format);
  const takeBack = async (from: Pair): Promise<void> => {
    const taken = await takeCopyBack({ openDocument, journal }, page.id, from, copy.entry);
    setProblem(taken.ok ? undefined : taken.error);
  };
  return (
    <>
      <Quiet>{text(copy.takenBack ? "journal.takenBack" : "journal.shared", { names, day })}</Quiet>
      {!copy.takenBack && pair && (
        <Row align="center">
          <Button onClick={() => void takeBack(pair)}>{text("journal.takeBack")}</Button>
        </Row>
      )}
      {problem && pair && <ProblemBar failure={problem} byHand onRetry={() => void takeBack(pair)} />}
    </>
  );
};

interface ChangePageProps {
  readonly page: JournalPage;
  readonly onDone: () => void;
}

/** Other words for a page. What stood there before can still be read below it. */
const ChangePage = ({ page, onDone }: ChangePageProps) => {
  const { text, locale } = useFormat();
  const { journal } = useOwnThings();
  const [words, setWords] = useWordsOf(page, "journal page");
  const [problem, setProblem] = useState<Failure>();
  const close = (): void => {
    setWords("");
    onDone();
  };
  const keep = async (): Promise<void> => {
    const kept = await journal.change(page.id, { text: words.trim(), lang: locale });
    if (kept.ok) close();
    else setProblem(kept.error);
  };
  return (
    <Stack gap="s">
      <Field label={text("journal.words")}>
        <Textarea
          value={words}
          rows={6}
          maxLength={LONGEST_PAGE}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <Row align="center">
        <SteadyButton off={words.trim() === "" || words.trim() === page.text} onClick={() => void keep()}>
          {text("journal.keepChange")}
        </SteadyButton>
        <Button onClick={close}>{text("journal.leaveAsIs")}</Button>
      </Row>
      {problem && (
        <ProblemBar failure={problem} byHand onRetry={() => void keep()}>
          {text("journal.notKept")}
        </ProblemBar>
      )}
    </Stack>
  );
};
