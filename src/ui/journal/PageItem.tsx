import { Button, mergeClasses } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { JournalPage } from "../../domain/journal/journal";
import type { Pair } from "../../domain/people/pair";
import { formatDay, formatTime } from "../format/when";
import { usePrepareStyles } from "../controls/prepareStyles";
import { ChangePage } from "./ChangePage";
import { CopyLine } from "./CopyLine";
import { useJournalStyles } from "./journalStyles";
import { ShareCopy } from "./ShareCopy";
import { useFormat } from "../context";
import { Quiet, Row } from "../controls/layout";

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
  const { text, locale, zones, zone } = useFormat();
  const [styles, own] = [usePrepareStyles(), useJournalStyles()];
  const [open, setOpen] = useState<"change" | "share">();
  const day = formatDay(page.at, zone, zones, locale);
  const close = (): void => setOpen(undefined);
  return (
    <article
      className={mergeClasses(own.page, open === undefined && own.resting)}
      aria-label={text("journal.page", { day })}
    >
      <Quiet>
        {day} <bdi>{formatTime(page.at, zone, zones, locale)}</bdi>
      </Quiet>
      {page.prompt && <p className={own.asked}>{text(`journal.ask.${page.prompt}`)}</p>}
      {open === "change" ? (
        <ChangePage page={page} onDone={close} />
      ) : (
        <p className={own.words} dir="auto" lang={page.lang}>
          {page.text}
        </p>
      )}
      {page.earlier.length > 0 && (
        <details>
          <summary className={own.summary}>{text("journal.earlier", { count: page.earlier.length })}</summary>
          {page.earlier.map((older, index) => (
            // The same words may have stood here twice.
            <p key={index} className={own.words} dir="auto" lang={older.lang}>
              {older.text}
            </p>
          ))}
        </details>
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
          <Button className={styles.button} size="small" appearance="subtle" onClick={() => onDelete(page)}>
            {text("journal.delete")}
          </Button>
        </Row>
      )}
      {open === "share" && <ShareCopy page={page} pairs={shareWith} onDone={close} />}
    </article>
  );
});
PageItem.displayName = "PageItem";
