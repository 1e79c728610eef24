import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { type Chapter, chaptersUpTo, monthsOf } from "../../domain/document/chapters";
import type { LiveDocument, ShownEntry } from "../../domain/document/store/liveDocument";
import { calledIn } from "../../domain/document/calledNames";
import type { Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import { useFormat, useMe, useText, WithText } from "../context";
import { Drawing } from "../controls/Drawing";
import { Loading } from "../controls/Loading";
import { createLatePart } from "../controls/latePart";
import { PageMeanwhile } from "../controls/meanwhile";
import { Body, Fold, Row, Stack } from "../controls/layout";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { formatMonthOfYear } from "../format/calendar";
import { DocumentTools } from "./DocumentTools";
import { EntrySheet } from "./EntrySheet";
import { NewNote } from "./NoteBox";
import { OlderEntries } from "./OlderEntries";
import { PartLinks } from "./PartLinks";
import { StillReading } from "./StillReading";
import { VanishedList } from "./VanishedList";
import { WhoCanRead } from "./WhoCanRead";
import { aboutEntries } from "./about";
import { ArrivalAt, useArrivingAt } from "./arrival";
import { LookBack, useEntryContext } from "./entry/later";
import { partsOfDocument, readStoryPlace, type DocumentPart, type PartWays } from "./parts/documentParts";
import { isNewSince, useDocumentSearch, useGrowing, useLastLook, useParts } from "./reading";
import { Months } from "./story/Months";
import { useStory } from "./story/story";
import { useDocument } from "./useDocument";
import { useWaiting } from "./useWaiting";
import { WayToSay } from "./write/saying";
import { OneMainForm } from "./write/mainForm";
import { WriteMore } from "./write/WriteMore";

const HalfYearPage = createLatePart(() => import("./story/HalfYearPage"), PageMeanwhile);

const PartPage = createLatePart(() => import("./parts/PartPage"), PageMeanwhile);

interface DocumentViewProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  /** The page of half a year has an address of its own, so whoever knows addresses opens it. */
  readonly halfYear?: { readonly isOpen: boolean; readonly onOpen: (open: boolean) => void };
  readonly parts?: PartWays;
  /** What stands below the entries once the document is open. */
  readonly children?: ReactNode;
}

/** Fewer are seen at a glance. */
const WORTH_SEARCHING = 10;

/** The pair's shared document, to read and to write in: everything, or one of its parts. */
export const DocumentView = ({ parts, ...props }: DocumentViewProps) => {
  const text = useText();
  const { pair, document, halfYear } = props;
  const { part: open, entry } = readStoryPlace(parts?.open);
  const nameOf = (part: DocumentPart | "everything") => ({ id: part, label: text("story.part", { part }) });
  if (!parts || halfYear?.isOpen) return <Everything {...props} />;
  return (
    <ArrivalAt entry={entry}>
      <WayToSay value={parts.onSay}>
        <PartLinks<DocumentPart | "everything">
          label={text("story.parts")}
          links={[nameOf("everything"), ...partsOfDocument(pair).map(nameOf)]}
          current={open ?? "everything"}
          onChoose={(part) => parts.onOpen(part === "everything" ? undefined : part)}
        />
        <OneMainForm key={open}>
          {open ? <PartPage pair={pair} document={document} part={open} ways={parts} /> : <Everything {...props} />}
        </OneMainForm>
      </WayToSay>
    </ArrivalAt>
  );
};

const Everything = ({ pair, document, halfYear, children }: Omit<DocumentViewProps, "parts">) => {
  const text = useText();
  const me = useMe();
  const snapshot = useDocument(document);
  const arriving = useArrivingAt();
  // A newer address takes the place of what was shown at a press.
  const [shownNote, setShownNote] = useState<{ readonly id: EntryId; readonly arriving: string | undefined }>();
  const styles = useStyles();
  const { entries, problem, phase, unread } = snapshot;
  const partOf = useParts(pair, entries);
  const about = useMemo(() => aboutEntries(entries, pair, calledIn(entries, pair)), [entries, pair]);
  const shown = useMemo(() => entries.filter(({ entry }) => !about.isTold(entry.id)), [entries, about]);
  const search = useDocumentSearch(shown, about);
  const more = useEntryContext(pair, entries);
  const { chapters, story } = useStory(pair, entries, search.found);
  const months = useMemo(() => monthsOf(chapters), [chapters]);
  const { from, setFrom, seen } = useFromMonth(chapters, months);
  const growing = useGrowing(
    search.found.length,
    useMemo(() => ({ by: search.foundBy, from }), [search.foundBy, from]),
  );
  const before = useLastLook(pair.id, entries);
  const newOnes = shown.filter((one) => isNewSince(before, one, me.id)).length;
  const composer = (
    <>
      <NewNote pair={pair} document={document} onShow={(id) => setShownNote({ id, arriving })} />
      <WriteMore pair={pair} document={document} />
      <Months months={months} from={from} onChoose={setFrom} />
    </>
  );
  // When each can meet is no story yet.
  const isBegun = entries.some(({ entry }) => entry.content.kind !== "availability");
  if (halfYear?.isOpen && phase === "open")
    return <HalfYearPage pair={pair} entries={entries} about={about} onBack={() => halfYear.onOpen(false)} />;
  return (
    <Page title={text("document.title")} aside={composer}>
      {problem && <Problem failure={problem} onRetry={() => void document.refresh()} />}
      <VanishedList document={document} vanished={snapshot.vanished} />
      {phase === "opening" && !problem && <Loading shape="page" words={text("document.opening")} />}
      <StillReading unread={unread} />
      {phase === "open" && entries.length === 0 && !unread && <EmptyPage />}
      {entries.length > 0 && <WaitingCount pair={pair} entries={entries} />}
      {more && (
        <WithText text={more.format.text}>
          {phase === "open" && !unread && <LookBack context={more} document={document} />}
        </WithText>
      )}
      {isBegun && <StoryPresses halfYear={halfYear} onPrint={growing.print} />}
      {shown.length >= WORTH_SEARCHING && <DocumentTools pair={pair} search={search} about={about} />}
      {newOnes > 0 && (
        <Body className={mergeClasses(styles.quiet, styles.presses)}>
          {text("document.newSince", { count: newOnes })}
        </Body>
      )}
      {from !== undefined && <FromMonth month={from} onNewest={() => setFrom(undefined)} />}
      {seen.length > 0 && (
        <Begun isBegun={isBegun}>
          <ArrivalAt entry={shownNote?.arriving === arriving ? (shownNote?.id ?? arriving) : arriving}>
            <EntrySheet
              document={document}
              chapters={seen}
              drawn={growing.drawn}
              about={about}
              partOf={partOf}
              story={story}
              before={before}
              sought={search.sought}
              isWhole={search.isLooking || growing.isPrinting}
              more={more}
            />
          </ArrivalAt>
        </Begun>
      )}
      <OlderEntries {...growing} />
      <WhoCanRead pair={pair} />
      {phase === "open" && children}
    </Page>
  );
};

interface StoryPressesProps {
  readonly halfYear: DocumentViewProps["halfYear"];
  readonly onPrint: () => void;
}

/** What one does with the whole story. */
const StoryPresses = ({ halfYear, onPrint }: StoryPressesProps) => {
  const text = useText();
  return (
    <Row className={useStyles().presses}>
      {halfYear && <Button onClick={() => halfYear.onOpen(true)}>{text("story.halfYear")}</Button>}
      <Button onClick={onPrint}>{text("document.print")}</Button>
    </Row>
  );
};

/** Before the first word, when each can meet is a press away. */
const Begun = ({ isBegun, children }: { readonly isBegun: boolean; readonly children: ReactNode }) => {
  const text = useText();
  if (isBegun) return children;
  return (
    <Fold title={text("document.times")} searchable>
      {children}
    </Fold>
  );
};

/** The story from one of its months on; from the newest where none is chosen, or where it holds nothing that is looked for. */
const useFromMonth = (chapters: readonly Chapter<ShownEntry>[], months: readonly string[]) => {
  const [chosen, setFrom] = useState<string>();
  const from = chosen !== undefined && months.includes(chosen) ? chosen : undefined;
  const seen = useMemo(() => (from === undefined ? chapters : chaptersUpTo(from, chapters)), [chapters, from]);
  return { from, setFrom, seen };
};

/** Says that newer words are not shown, and leads back to them. */
const FromMonth = ({ month, onNewest }: { readonly month: string; readonly onNewest: () => void }) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  return (
    <Row align="center" className={styles.from}>
      <Body role="status">{text("story.upTo", { month: formatMonthOfYear(`${month}-01`, locale) })}</Body>
      <Button onClick={onNewest}>{text("story.newest")}</Button>
    </Row>
  );
};

/** How many things wait for the person at the screen. Nothing waits: nothing is said. */
const WaitingCount = ({ pair, entries }: { readonly pair: Pair; readonly entries: readonly ShownEntry[] }) => {
  const { text, clock } = useFormat();
  const styles = useStyles();
  const [now] = useState(() => clock.now());
  // What is new since the last look is marked in the story itself.
  const count = useWaiting(pair, entries, now).filter(({ kind }) => kind !== "page" && kind !== "words").length;
  return count > 0 && <Body className={styles.presses}>{text("story.waits", { count })}</Body>;
};

/** A document before its first word. */
const EmptyPage = () => {
  const text = useText();
  const styles = useStyles();
  return (
    <Stack gap="s" className={styles.empty}>
      <Drawing of="page" />
      <Body className={styles.words}>{text("document.empty")}</Body>
      <Body className={styles.quiet}>{text("document.emptyHint")}</Body>
    </Stack>
  );
};

const useStyles = makeStyles({
  empty: {
    justifyItems: "start",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalXXL,
  },
  words: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  presses: { "@media print": { display: "none" } },
  from: { "@media print": { display: "none" } },
});
