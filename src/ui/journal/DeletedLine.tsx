import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { JournalPage } from "../../domain/journal/journal";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { formatDay } from "../format/when";
import { useFormat, useOwnThings } from "../context";
import { Body, Quiet, Row, Stack } from "../controls/layout";

interface Deleted {
  readonly page: JournalPage;
  /** The journal before. */
  readonly saved: unknown;
}

export interface Deleting {
  readonly deleted: Deleted | undefined;
  readonly problem: Failure | undefined;
  readonly remove: (page: JournalPage) => void;
  readonly bringBack: () => void;
}

/** Deleting asks nothing, and can be taken back as long as the screen is open. */
export const useDeleting = (): Deleting => {
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

export interface DeletedLineProps {
  readonly deleting: Deleting;
}

/** What was deleted last, and what deleting did not reach (P9). */
export const DeletedLine = ({ deleting: { deleted, problem, bringBack } }: DeletedLineProps) => {
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
