import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Problem } from "../controls/Problem";
import { AnswerPart } from "../schedule/AnswerPart";
import { explain } from "../schedule/explain";
import { Legend } from "../schedule/Legend";
import { NoneFits } from "../schedule/NoneFits";
import { Notes } from "../schedule/Notes";
import { ProposalCard } from "../schedule/ProposalCard";
import { Reasons } from "../schedule/Reasons";
import type { Wish } from "../schedule/wish";
import type { Company, FoundTimes, Services } from "../services";
import { UseButton } from "./UseButton";
import type { FillingOfForm } from "./useFilling";

const useStyles = makeStyles({ more: { justifySelf: "center" } });

/** Three times, not thirty. */
const AT_ONCE = 3;

export interface PaneFoundProps {
  readonly services: Services;
  readonly company: Company;
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onAgain: () => void;
  readonly filling: FillingOfForm;
}

/** The times for the form that is open, best first, each with the press that puts it in. */
export const PaneFound = ({ services, company, found, wish, onWish, onAgain, filling }: PaneFoundProps) => {
  const { text } = services;
  const { withoutDocument: missing } = found;
  return (
    <>
      {missing && (
        <Problem services={services} failure={missing} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {found.answer.proposals.length === 0 ? (
        <NoneFits found={found} pen={services} wish={wish} onChange={onWish} />
      ) : (
        <PaneTimesList {...{ services, company, found, filling }} />
      )}
      <Notes found={found} services={services} />
    </>
  );
};

const PaneTimesList = ({
  services,
  company,
  found,
  filling,
}: Pick<PaneFoundProps, "services" | "company" | "found" | "filling">) => {
  const styles = useStyles();
  const { text } = services;
  const pair = company.kind === "pair" ? company.pair : undefined;
  const [shown, setShown] = useState(AT_ONCE);
  const all = found.answer.proposals;
  const visible = all.slice(0, shown);
  return (
    <AnswerPart title={text("found.title", { count: visible.length, people: found.people.length })}>
      {visible.map((proposal, index) => (
        <ProposalCard key={proposal.slot.start} found={found} proposal={proposal} pen={services}>
          {(headingId) => (
            <>
              <Reasons explanation={explain(found, proposal, pair !== undefined, services)} text={text} />
              <UseButton {...{ found, proposal, services, pair, filling, headingId }} main={index === 0} />
            </>
          )}
        </ProposalCard>
      ))}
      {shown < all.length && (
        <Button className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {text("found.showMore")}
        </Button>
      )}
      <Legend text={text} />
    </AnswerPart>
  );
};
