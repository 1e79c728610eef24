import { Spinner } from "@fluentui/react-components";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { useSheetStyles } from "../controls/useSheetStyles";
import type { Services } from "../services";
import { byDay } from "./days";
import { DaySection } from "./DaySection";
import { EmptyPage } from "./EmptyPage";
import { NoteBox } from "./NoteBox";
import { useDocument } from "./useDocument";
import { useNote } from "./useNote";
import { useParts } from "./useParts";
import { useVanished } from "./useVanished";
import { VanishedList } from "./VanishedList";

export interface DocumentViewProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** The pair's shared document, to read and to write in. */
export const DocumentView = ({ services, pair, document }: DocumentViewProps) => {
  const { text, zone, zones, me } = services;
  const paper = useSheetStyles();
  const snapshot = useDocument(document);
  const note = useNote({ services, pair, document }, "document", {});
  const vanished = useVanished(document, snapshot, me.id);
  const partOf = useParts(
    services,
    snapshot.entries.map(({ entry }) => entry),
  );
  const { problem } = snapshot;
  const days = byDay(snapshot.entries, zone, zones);
  const composer = <NoteBox services={services} pair={pair} note={note} label={text("document.write")} primary />;
  return (
    <Page title={text("document.title")} aside={composer}>
      {problem && <Problem services={services} failure={problem} onRetry={() => void document.refresh()} />}
      <VanishedList vanished={vanished} services={services} />
      {snapshot.phase === "opening" && !problem && <Spinner label={text("document.opening")} />}
      {snapshot.phase === "open" && days.length === 0 && <EmptyPage text={text} />}
      {days.length > 0 && (
        <div className={paper.sheet}>
          {days.map((day) => (
            <DaySection key={day.date} day={day} services={services} partOf={partOf} />
          ))}
        </div>
      )}
    </Page>
  );
};
