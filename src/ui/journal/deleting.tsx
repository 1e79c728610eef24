import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { JournalPageId } from "../../domain/journal/journal";
import type { Failure } from "../../domain/shared/failure";
import { useOwnThings, useText } from "../context";
import { Body, Quiet, Row, Stack } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";

interface Deleted {
  /** What was deleted, as a sentence. */
  readonly said: string;
  /** A copy of it is in somebody's document. */
  readonly hasCopy: boolean;
  /** The journal before. */
  readonly saved: unknown;
}

interface Deleting {
  readonly deleted: Deleted | undefined;
  readonly problem: Failure | undefined;
  readonly remove: (ids: readonly JournalPageId[], what: Omit<Deleted, "saved">) => void;
  readonly bringBack: () => void;
}

/** Deleting asks nothing, and can be taken back as long as the screen is open. */
export const useDeleting = (): Deleting => {
  const { journal } = useOwnThings();
  const [deleted, setDeleted] = useState<Deleted>();
  const [problem, setProblem] = useState<Failure>();
  const remove = useCallback<Deleting["remove"]>(
    (ids, what) => {
      const saved = journal.file();
      void journal.remove(ids).then((gone) => {
        setProblem(gone.ok ? undefined : gone.error);
        if (gone.ok) setDeleted({ ...what, saved });
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

/** What was deleted last, and what deleting did not reach (P9). */
export const DeletedLine = ({ deleting: { deleted, problem, bringBack } }: { readonly deleting: Deleting }) => {
  const text = useText();
  return (
    <>
      <div role="status">
        {deleted && (
          <Stack gap="s">
            <Body>
              {deleted.said} {deleted.hasCopy && text("journal.deletedCopy")}
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
