import { Field, Input, Button } from "@fluentui/react-components";
import { useState, useCallback, useEffect, useSyncExternalStore } from "react";
import {
  findPages,
  type JournalSnapshot,
  type JournalPage,
  type JournalPrompt,
  promptsOfWeek,
  thenAndNowIn,
  weekNumberOf,
} from "../../domain/journal/journal";
import { isMentorIn, type Pair } from "../../domain/people/pair";
import { Drawing } from "../controls/Drawing";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { Sheet } from "../controls/Sheet";
import { WhoReads } from "../controls/WhoReads";
import { EverythingFold } from "../everything/EverythingFold";
import { OlderEntries } from "../document/OlderEntries";
import { useGrowing } from "../document/reading";
import { AskPeer } from "./AskPeer";
import { PageItem } from "./PageItem";
import SelfCheck from "./SelfCheck";
import { WritePage } from "./WritePage";
import { useText, useFormat, useMe, useOwnThings } from "../context";
import { Body, Fold, Quiet, Stack, Row } from "../controls/layout";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { formatDay } from "../format/when";
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
  const { snapshot, again, open } = useJournal();
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
  const text = useText();
  const { pages, kept, newer } = snapshot;
  const [sought, setSought] = useState("");
  const deleting = useDeleting();
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
              onDelete={deleting.remove}
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

interface Deleted {
  readonly page: JournalPage;
  /** The journal before. */
  readonly saved: unknown;
}

interface Deleting {
  readonly deleted: Deleted | undefined;
  readonly problem: Failure | undefined;
  readonly remove: (page: JournalPage) => void;
  readonly bringBack: () => void;
}

/** Deleting asks nothing, and can be taken back as long as the screen is open. */
const useDeleting = (): Deleting => {
  const { journal } = useOwnThings();
  const [deleted, setDeleted] = useState<Deleted>();
  const [problem, setProblem] = useState<Failure>();
  const remove = useCallback(
    (page: JournalPage): void => {
      const saved = journal.file();
      void journal.remove(page.id).then((gone) => {
        setProblem(gone.ok ? undefined : gone.error);
        if (gone.ok) setDeleted({ page, saved });
      });
    },
    [journal],
  );
  const bringBack = (): void => {
    if (!deleted) return;
    void journal.bringBack(deleted.saved).then((back) => {
      setProblem(back.ok ? undefined : back.error);
      if (back.ok) setDeleted(undefined);
    });
  };
  return { deleted, problem, remove, bringBack };
};

interface DeletedLineProps {
  readonly deleting: Deleting;
}

/** What was deleted last, and what deleting did not reach (P9). */
const DeletedLine = ({ deleting: { deleted, problem, bringBack } }: DeletedLineProps) => {
  const { text, locale, zones, zone } = useFormat();
  const hasCopy = deleted?.page.copies.some(({ takenBack }) => !takenBack) ?? false;
  return (
    <>
      <div role="status">
        {deleted && (
          <Stack gap="s">
            <Body>
              {text("journal.deleted", { day: formatDay(deleted.page.at, zone, zones, locale) })}{" "}
              {hasCopy && text("journal.deletedCopy")}
            </Body>
            <Quiet>{text("journal.deletedWhere")}</Quiet>
            <Row align="center">
              <Button onClick={bringBack}>{text("journal.bringBack")}</Button>
            </Row>
          </Stack>
        )}
      </div>
      {problem && <ProblemBar failure={problem} byHand />}
    </>
  );
};

/** The journal as the screen has it. */
interface Journal {
  readonly snapshot: JournalSnapshot;
  readonly again: () => void;
  /** The questions of this week that have no page yet. */
  readonly open: readonly JournalPrompt[];
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
  return { snapshot, again, open: promptsOfWeek(today).filter((prompt) => !answered.has(prompt)) };
};
