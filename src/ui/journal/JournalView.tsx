import { Field, Input, mergeClasses, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { findPages, type JournalSnapshot } from "../../domain/journal/journal";
import type { Pair } from "../../domain/people/pair";
import { Drawing } from "../controls/Drawing";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { useSheetStyles } from "../controls/useSheetStyles";
import { WhoReads } from "../controls/WhoReads";
import { EverythingFold } from "../everything/EverythingFold";
import { useGrowing } from "../document/reading";
import { DeletedLine, useDeleting } from "./DeletedLine";
import { PageItem } from "./PageItem";
import { useJournal } from "./useJournal";
import { WritePage } from "./WritePage";
import { useText } from "../context";
import { Body, Quiet, Stack } from "../controls/layout";

export interface JournalViewProps {
  readonly pairs: readonly Pair[];
  /** Those of them that may get a copy of a page. */
  readonly shareWith: readonly Pair[];
}

/** The private journal (S2): three short questions a week, free words, and all pages, newest first. */
export const JournalView = ({ pairs, shareWith }: JournalViewProps) => {
  const text = useText();
  const paper = useSheetStyles();
  const { snapshot, again, open } = useJournal();
  const closed = mergeClasses(paper.sheet, paper.closed);
  const composer = (
    <section className={closed} aria-label={text("journal.write")}>
      <WhoReads readers={[]} />
      {snapshot.newer ? <Body>{text("journal.newer")}</Body> : <WritePage open={open} />}
      <Quiet>{text("journal.where")}</Quiet>
    </section>
  );
  return (
    <Page title={text("journal.title")} aside={composer}>
      {snapshot.problem && <Problem failure={snapshot.problem} onRetry={again} />}
      {snapshot.phase === "opening" && !snapshot.problem && <Spinner label={text("nav.opening")} />}
      <section className={closed} aria-label={text("journal.pages")}>
        <Pages snapshot={snapshot} pairs={pairs} shareWith={shareWith} />
      </section>
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
  const { drawn } = useGrowing(found.length);
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
              {sought.trim() === "" ? text(KEPT[kept]) : text("journal.found", { count: found.length })}
            </Quiet>
          </Stack>
          {found.slice(0, drawn).map((page) => (
            <PageItem
              key={page.id}
              page={page}
              pairs={pairs}
              shareWith={shareWith}
              editable={!newer}
              onDelete={deleting.remove}
            />
          ))}
        </>
      )}
    </>
  );
};

const KEPT = { device: "journal.keptDevice", folder: "journal.keptFolder" } as const;

const Empty = () => {
  const text = useText();
  return (
    <Stack gap="s">
      <Drawing of="alone" />
      <Body>{text("journal.empty")}</Body>
      <Quiet>{text("journal.emptyHint")}</Quiet>
    </Stack>
  );
};
