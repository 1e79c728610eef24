import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import { besideOthers } from "../../domain/document/sections";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { aboutEntries } from "./about";
import { DocumentTools } from "./DocumentTools";
import { EmptyPage } from "./EmptyPage";
import { useEntryParts } from "./entry/useEntryParts";
import { EntrySheet } from "./EntrySheet";
import { NewNote } from "./NewNote";
import { useDocument } from "./useDocument";
import { useFinding } from "./useFinding";
import { useGrowing } from "./useGrowing";
import { isNewSince, useLastLook } from "./useLastLook";
import { useParts } from "./useParts";
import { useVanished } from "./useVanished";
import { VanishedList } from "./VanishedList";
import { WriteMore } from "./write/WriteMore";
import { WhoCanRead } from "./WhoCanRead";
import { useFormat, WithText } from "../context";

const useStyles = makeStyles({ line: { margin: "0", color: tokens.colorNeutralForeground2 } });

export interface DocumentViewProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  /** What stands below the entries once the document is open. */
  readonly children?: ReactNode;
}

/** The pair's shared document, to read and to write in. */
export const DocumentView = ({ pair, document, children }: DocumentViewProps) => {
  const format = useFormat();
  const { text, me } = format;
  const styles = useStyles();
  const snapshot = useDocument(document);
  const { entries, problem, phase } = snapshot;
  const vanished = useVanished(document, snapshot, me.id);
  const partOf = useParts(pair, entries);
  const about = useMemo(() => aboutEntries(entries, pair), [entries, pair]);
  const shown = useMemo(() => withoutBeside(entries), [entries]);
  const finding = useFinding(shown, about);
  const parts = useEntryParts(entries.length > 0);
  const more = useMemo(
    () => parts && { ...parts, context: { format: { ...format, text: parts.text }, pair, entries } },
    [parts, format, pair, entries],
  );
  const { drawn, print } = useGrowing(finding.found.length);
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
      <VanishedList vanished={vanished} />
      {phase === "opening" && !problem && <Spinner label={text("document.opening")} />}
      {phase === "open" && entries.length === 0 && <EmptyPage />}
      {more && (
        <WithText text={more.text}>
          {phase === "open" && <more.LookBack context={more.context} document={document} />}
          {entries.length > 0 && <more.PlanFold context={more.context} />}
        </WithText>
      )}
      {entries.length > 0 && <DocumentTools pair={pair} finding={finding} tags={about.tagList} onPrint={print} />}
      {newOnes > 0 && <p className={styles.line}>{text("document.newSince", { count: newOnes })}</p>}
      {finding.found.length > 0 && (
        <EntrySheet
          document={document}
          drawn={drawn}
          about={about}
          partOf={partOf}
          before={before}
          more={more}
          entries={finding.found}
        />
      )}
      {phase === "open" && children}
    </Page>
  );
};

/** Tags and translations stand with the entries that they are about. */
const withoutBeside = (entries: readonly ShownEntry[]): readonly ShownEntry[] => {
  const beside = besideOthers(entries);
  return beside.size === 0 ? entries : entries.filter(({ entry }) => !beside.has(entry.id));
};
