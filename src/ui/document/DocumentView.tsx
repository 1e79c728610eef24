import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import { besideOthers } from "../../domain/document/sections";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import type { Services } from "../services";
import { aboutEntries } from "./about";
import { CopyFold } from "./copy/CopyFold";
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

const useStyles = makeStyles({ line: { margin: "0", color: tokens.colorNeutralForeground2 } });

export interface DocumentViewProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** The pair's shared document, to read and to write in. */
export const DocumentView = ({ services, pair, document }: DocumentViewProps) => {
  const { text, me } = services;
  const styles = useStyles();
  const snapshot = useDocument(document);
  const { entries, problem, phase } = snapshot;
  const vanished = useVanished(document, snapshot, me.id);
  const partOf = useParts(services, pair, entries);
  const about = useMemo(() => aboutEntries(entries, pair), [entries, pair]);
  const shown = useMemo(() => withoutBeside(entries), [entries]);
  const finding = useFinding(shown, about);
  const parts = useEntryParts(services, entries.length > 0);
  const more = useMemo(
    () => parts && { ...parts, context: { services: parts.services, pair, entries } },
    [parts, pair, entries],
  );
  const { drawn, print } = useGrowing(finding.found.length);
  const before = useLastLook(services, pair.id, entries);
  const newOnes = shown.filter((one) => isNewSince(before, one, me.id)).length;
  const composer = (
    <>
      <NewNote {...{ services, pair, document }} />
      <WriteMore {...{ services, pair, document, entries }} />
    </>
  );
  return (
    <Page title={text("document.title")} aside={composer}>
      <WhoCanRead {...{ services, pair }} open={phase === "open" && entries.length === 0} />
      {problem && <Problem services={services} failure={problem} onRetry={() => void document.refresh()} />}
      <VanishedList vanished={vanished} services={services} />
      {phase === "opening" && !problem && <Spinner label={text("document.opening")} />}
      {phase === "open" && entries.length === 0 && <EmptyPage text={text} />}
      {more && phase === "open" && <more.LookBack context={more.context} document={document} />}
      {more && entries.length > 0 && <more.PlanFold context={more.context} />}
      {entries.length > 0 && <DocumentTools {...{ services, pair, finding }} tags={about.tagList} onPrint={print} />}
      {newOnes > 0 && <p className={styles.line}>{text("document.newSince", { count: newOnes })}</p>}
      {finding.found.length > 0 && (
        <EntrySheet {...{ services, document, drawn, about, partOf, before, more }} entries={finding.found} />
      )}
      {phase === "open" && <CopyFold {...{ services, pair, document }} />}
    </Page>
  );
};

/** Tags and translations stand with the entries that they are about. */
const withoutBeside = (entries: readonly ShownEntry[]): readonly ShownEntry[] => {
  const beside = besideOthers(entries);
  return beside.size === 0 ? entries : entries.filter(({ entry }) => !beside.has(entry.id));
};
