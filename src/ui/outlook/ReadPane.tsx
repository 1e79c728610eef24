import { useMemo, useState } from "react";
import type { OpenItem } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import type { Company } from "../../planning/foundTimes";
import { useFormat, useGuides } from "../context";
import { createLatePart } from "../controls/latePart";
import { Body, Quiet, Stack } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { Page } from "../controls/Page";
import { formatList } from "../format/list";
import { Times } from "../schedule/Times";
import { firstWish } from "../schedule/wish";
import { WishFields } from "../schedule/WishFields";
import { companyOfRead, pairAmong, useNamesWith } from "./company";

/** The card needs the pair's document and the words of preparing; both come when a pair is there. */
const PreparePart = createLatePart(() => import("./PreparePart"), PartMeanwhile);
const StoryLine = createLatePart(() => import("./StoryLine"));
const InvitedTime = createLatePart(() => import("./InvitedTime"), PartMeanwhile);

type ItemRead = Extract<OpenItem, { readonly kind: "message" | "appointment" }>;

interface ReadPaneProps {
  readonly pairs: readonly Pair[];
  readonly item: ItemRead;
}

/** Beside a message or an invitation: what to know before one meets, and times to plan a meeting with its people. */
export const ReadPane = ({ pairs, item }: ReadPaneProps) => {
  const { text, me, locale } = useFormat();
  const [isPlanning, setPlanning] = useState(false);
  const [isPreparing, setPreparing] = useState(false);
  const company = useMemo(() => companyOfRead(item, me, pairs), [item, me, pairs]);
  const pair = useMemo(() => pairAmong(item, me, pairs), [item, me, pairs]);
  const names = formatList(useNamesWith(company), locale);
  if (!company) {
    return (
      <Page title={text("pane.title")}>
        <Body>{text("plan.fromMe")}</Body>
      </Page>
    );
  }
  const prepare = pair ? <PreparePart pair={pair} /> : <Quiet>{text("plan.notPair", { names })}</Quiet>;
  const plan = <PlanPart company={company} />;
  // Whoever reads an invitation wants to know whether its time is well; whoever reads a message wants to meet.
  if (item.kind === "message") {
    return (
      <Page title={text("plan.meetWith", { names })}>
        {plan}
        {prepare}
        {pair && <StoryLine pair={pair} />}
      </Page>
    );
  }
  return (
    <Page title={text("us.title", { names })} isTitleHidden>
      <InvitedTime
        company={company}
        pair={pair}
        item={item}
        isPlanning={isPlanning}
        onPlan={() => setPlanning(!isPlanning)}
        isPreparing={isPreparing}
        onPrepare={() => setPreparing(!isPreparing)}
      />
      {isPlanning && plan}
      {(isPreparing || !pair) && prepare}
      {pair && <StoryLine pair={pair} />}
    </Page>
  );
};

const PlanPart = ({ company }: { readonly company: Company }) => {
  const { policy } = useGuides();
  const [wish, setWish] = useState(() => firstWish(policy));
  return (
    <Stack gap="l">
      <WishFields wish={wish} onChange={setWish} />
      <Times company={company} wish={wish} onWish={setWish} onBooked={() => undefined} />
    </Stack>
  );
};
