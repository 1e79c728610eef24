import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import { besideOthers } from "../../domain/document/sections";
import { calledIn } from "../../domain/document/calledNames";
import type { Pair } from "../../domain/people/pair";
import { useMe, useText, WithText } from "../context";
import { Drawing } from "../controls/Drawing";
import { Body, Stack } from "../controls/layout";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { DocumentTools } from "./DocumentTools";
import { EntrySheet } from "./EntrySheet";
import { NewNote } from "./NoteBox";
import { OlderEntries } from "./OlderEntries";
import { VanishedList } from "./VanishedList";
import { WhoCanRead } from "./WhoCanRead";
import { aboutEntries } from "./about";
import { LookBack, PlanFold, useEntryContext } from "./entry/later";
import { isNewSince, useDocumentSearch, useGrowing, useLastLook, useParts } from "./reading";
import { useDocument } from "./useDocument";
import { WriteMore } from "./write/WriteMore";

interface DocumentViewProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  /** What stands below the entries once the document is open. */
  readonly children?: ReactNode;
}

/** The pair's shared document, to read and to write in. */
export const DocumentView = ({ pair, document, children }: DocumentViewProps) => {
  const text = useText();
  const me = useMe();
  const snapshot = useDocument(document);
  const styles = useStyles();
  const { entries, problem, phase } = snapshot;
  const partOf = useParts(pair, entries);
  const about = useMemo(() => aboutEntries(entries, pair, calledIn(entries, pair)), [entries, pair]);
  const shown = useMemo(() => withoutBeside(entries), [entries]);
  const search = useDocumentSearch(shown, about);
  const more = useEntryContext(pair, entries);
  const growing = useGrowing(search.found.length, search.foundBy);
  const before = useLastLook(pair.id, entries);
  const newOnes = shown.filter((one) => isNewSince(before, one, me.id)).length;
  const composer = (
    <>
      <NewNote pair={pair} document={document} />
      <WriteMore pair={pair} document={document} />
    </>
  );
  return (
    <Page title={text("document.title")} aside={composer}>
      <WhoCanRead pair={pair} open={phase === "open" && entries.length === 0} />
      {problem && <Problem failure={problem} onRetry={() => void document.refresh()} />}
      <VanishedList document={document} vanished={snapshot.vanished} />
      {phase === "opening" && !problem && <Spinner label={text("document.opening")} />}
      {phase === "open" && entries.length === 0 && <EmptyPage />}
      {more && (
        <WithText text={more.format.text}>
          {phase === "open" && <LookBack context={more} document={document} />}
          {entries.length > 0 && <PlanFold context={more} />}
        </WithText>
      )}
      {entries.length > 0 && <DocumentTools pair={pair} search={search} tags={about.tagList} onPrint={growing.print} />}
      {newOnes > 0 && <Body className={styles.quiet}>{text("document.newSince", { count: newOnes })}</Body>}
      {search.found.length > 0 && (
        <EntrySheet
          document={document}
          drawn={growing.drawn}
          about={about}
          partOf={partOf}
          before={before}
          more={more}
          entries={search.found}
        />
      )}
      <OlderEntries {...growing} />
      {phase === "open" && children}
    </Page>
  );
};

/** Tags and translations stand with the entries that they are about. */
const withoutBeside = (entries: readonly ShownEntry[]): readonly ShownEntry[] => {
  const beside = besideOthers(entries);
  return beside.size === 0 ? entries : entries.filter(({ entry }) => !beside.has(entry.id));
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
    justifyItems: "center",
    paddingTop: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalXXL,
    textAlign: "center",
  },
  words: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
