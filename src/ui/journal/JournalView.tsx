import { Field, Input } from "@fluentui/react-components";
import { useState, useCallback, useEffect, useSyncExternalStore } from "react";
import {
  findPages,
  type JournalPage,
  type JournalPrompt,
  promptsOfWeek,
  thenAndNowIn,
  weekNumberOf,
} from "../../domain/journal/journal";
import type { JournalSnapshot } from "../../domain/journal/journalStore";
import { dueRound, type DueRound } from "../../domain/journal/pulse";
import { isMentorIn, type Pair } from "../../domain/people/pair";
import type { Instant } from "../../domain/time/interval";
import type { LocalDate } from "../../domain/time/zoneData";
import { Drawing } from "../controls/Drawing";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { Sheet } from "../controls/Sheet";
import { WhoReads } from "../controls/WhoReads";
import { EverythingFold } from "../everything/EverythingFold";
import { OlderEntries } from "../document/OlderEntries";
import { useGrowing } from "../document/reading";
import { AskPeer } from "./AskPeer";
import { DeletedLine, useDeleting } from "./deleting";
import { PageItem } from "./PageItem";
import { Pulse } from "./pulse/Pulse";
import SelfCheck from "./SelfCheck";
import { WritePage } from "./WritePage";
import { useText, useFormat, useMe, useOwnThings } from "../context";
import { Body, Fold, Quiet, Stack } from "../controls/layout";
import { toldDay } from "../format/when";
import { whenWorthwhile } from "../controls/useQuery";
import { Loading } from "../controls/Loading";

export interface JournalViewProps {
  readonly pairs: readonly Pair[];
  /** Those of them that may get a copy of a page. */
  readonly shareWith: readonly Pair[];
}

/** The private journal (S2): three short questions a week, free words, and all pages, newest first. */
export const JournalView = ({ pairs, shareWith }: JournalViewProps) => {
  const text = useText();
  const me = useMe();
  const { snapshot, again, open, due } = useJournal();
  // Whoever mentors nobody any more still finds what they answered.
  const hasSelfCheck =
    pairs.some((pair) => isMentorIn(pair, me.id)) || thenAndNowIn(snapshot.pages).some(({ now }) => now);
  const composer = (
    <Sheet as="section" closed aria-label={text("journal.write")}>
      <WhoReads readers={[]} mayBeShown />
      {snapshot.newer ? <Body>{text("journal.newer")}</Body> : <WritePage open={open} />}
      <Quiet>{text("journal.where")}</Quiet>
      <AskPeer />
    </Sheet>
  );
  return (
    <Page title={text("journal.title")} aside={composer}>
      {snapshot.problem && <Problem failure={snapshot.problem} onRetry={again} />}
      {snapshot.phase === "opening" && !snapshot.problem && <Loading shape="page" words={text("nav.opening")} />}
      {hasSelfCheck && (
        <Sheet as="section" closed aria-label={text("self.title")}>
          <Fold title={text("self.title")} isKept>
            <SelfCheck />
          </Fold>
        </Sheet>
      )}
      <Sheet as="section" closed gap="m" aria-label={text("pulse.title")}>
        <Fold title={text("pulse.title")} isKept>
          <Pulse {...{ pairs, shareWith, snapshot, due }} />
        </Fold>
        {due && <Quiet>{text("pulse.due", { stage: due.stage })}</Quiet>}
      </Sheet>
      <Sheet as="section" closed aria-label={text("journal.pages")}>
        <Pages snapshot={snapshot} pairs={pairs} shareWith={shareWith} />
      </Sheet>
      <EverythingFold pairs={pairs} />
    </Page>
  );
};

interface PagesProps extends JournalViewProps {
  readonly snapshot: JournalSnapshot;
}

const Pages = ({ snapshot, pairs, shareWith }: PagesProps) => {
  const format = useFormat();
  const { text } = format;
  const { pages, kept, newer } = snapshot;
  const [sought, setSought] = useState("");
  const deleting = useDeleting();
  const { remove } = deleting;
  const deletePage = useCallback(
    ({ id, at, copies }: JournalPage): void =>
      remove([id], {
        said: text("journal.deleted", { day: toldDay(at, format) }),
        hasCopy: copies.some(({ takenBack }) => !takenBack),
      }),
    [remove, text, format],
  );
  const found = findPages(pages, sought, ({ prompt }) => (prompt ? text(`journal.ask.${prompt}`) : ""));
  const growing = useGrowing(found.length, sought);
  return (
    <>
      <DeletedLine deleting={deleting} />
      {pages.length === 0 ? (
        <Empty />
      ) : (
        <>
          <Stack role="search" gap="s">
            <Field label={text("journal.search")}>
              <Input type="search" value={sought} onChange={(_, { value }) => setSought(value)} />
            </Field>
            <Quiet role="status">
              {sought.trim() === ""
                ? kept === "device" && text("journal.keptDevice")
                : text("journal.found", { count: found.length })}
            </Quiet>
          </Stack>
          {found.slice(0, growing.drawn).map((page) => (
            <PageItem
              key={page.id}
              page={page}
              pairs={pairs}
              shareWith={shareWith}
              editable={!newer}
              onDelete={deletePage}
            />
          ))}
          <OlderEntries {...growing} />
        </>
      )}
    </>
  );
};

const Empty = () => {
  const text = useText();
  return (
    <Stack gap="s">
      <Drawing of="alone" />
      <Body>{text("journal.empty")}</Body>
    </Stack>
  );
};

/** The journal as the screen has it. */
interface Journal {
  readonly snapshot: JournalSnapshot;
  readonly again: () => void;
  /** The questions of this week that have no page yet. */
  readonly open: readonly JournalPrompt[];
  /** The round of one's own pulse that can be answered this month, once its author has begun. */
  readonly due: DueRound | undefined;
}

/** Opens the journal, and looks at the folder again when that is worthwhile. */
const useJournal = (): Journal => {
  const { clock, zone, zones } = useFormat();
  const { journal: book } = useOwnThings();
  const snapshot = useSyncExternalStore(book.subscribe, book.snapshot);
  const again = useCallback(() => void book.load(), [book]);
  useEffect(again, [again]);
  useEffect(() => whenWorthwhile(snapshot.problem, again), [snapshot.problem, again]);
  const today = zones.readAt(zone, clock.now()).date;
  const isThisWeek = (at: (typeof snapshot.pages)[number]["at"]): boolean =>
    weekNumberOf(zones.readAt(zone, at).date) === weekNumberOf(today);
  const answered = new Set(snapshot.pages.filter(({ at }) => isThisWeek(at)).map(({ prompt }) => prompt));
  const dateOf = (at: Instant): LocalDate => zones.readAt(zone, at).date;
  return {
    snapshot,
    again,
    open: promptsOfWeek(today).filter((prompt) => !answered.has(prompt)),
    due: dueRound(snapshot.rounds, today, dateOf),
  };
};
