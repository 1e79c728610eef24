import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { JournalPage, PageCopy } from "../../domain/journal/journal";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { ulidTime } from "../../domain/shared/ids";
import { toInstant } from "../../domain/time/interval";
import { ProblemBar } from "../controls/ProblemBar";
import { formatList, othersNames } from "../format/list";
import { formatDay } from "../format/when";
import { takeCopyBack } from "./pageCopies";
import { useConversations, useFormat, useOwnThings } from "../context";
import { Quiet, Row } from "../controls/layout";

export interface CopyLineProps {
  readonly page: JournalPage;
  readonly copy: PageCopy;
  readonly pairs: readonly Pair[];
}

/** What a page remembers of a copy, and the press that takes the copy back. The page itself stays. */
export const CopyLine = ({ page, copy, pairs }: CopyLineProps) => {
  const { text, me, locale, zone, zones } = useFormat();
  const { openDocument } = useConversations();
  const { journal } = useOwnThings();
  const [problem, setProblem] = useState<Failure>();
  const pair = pairs.find(({ id }) => id === copy.pair);
  const names = pair ? formatList(othersNames(pair, me.id), locale) : text("journal.somebody");
  const day = formatDay(toInstant(ulidTime(copy.entry)), zone, zones, locale);
  const takeBack = async (from: Pair): Promise<void> => {
    const taken = await takeCopyBack({ openDocument, journal }, page.id, from, copy.entry);
    setProblem(taken.ok ? undefined : taken.error);
  };
  return (
    <>
      <Quiet>{text(copy.takenBack ? "journal.takenBack" : "journal.shared", { names, day })}</Quiet>
      {!copy.takenBack && pair && (
        <Row align="center">
          <Button onClick={() => void takeBack(pair)}>{text("journal.takeBack")}</Button>
        </Row>
      )}
      {problem && pair && <ProblemBar failure={problem} byHand onRetry={() => void takeBack(pair)} />}
    </>
  );
};
