import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { OpenItem } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import type { Interval } from "../../domain/time/interval";
import type { Company } from "../../planning/foundTimes";
import { useFormat, useGuides } from "../context";
import { createLatePart } from "../controls/latePart";
import { Body, Quiet, Row, Stack } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { Page } from "../controls/Page";
import { formatList } from "../format/list";
import { formatDay, formatSpan } from "../format/when";
import { Times } from "../schedule/Times";
import { firstWish } from "../schedule/wish";
import { WishFields } from "../schedule/WishFields";
import { companyOfRead, namesIn, pairAmong } from "./company";

/** The card needs the pair's document and the words of preparing; both come when a pair is there. */
const PreparePart = createLatePart(() => import("./PreparePart"), PartMeanwhile);
const MovedByHand = createLatePart(async () => ({ default: (await import("./NotedMeetings")).MovedByHand }));

type ItemRead = Extract<OpenItem, { readonly kind: "message" | "appointment" }>;

interface ReadPaneProps {
  readonly pairs: readonly Pair[];
  readonly item: ItemRead;
}

/** Beside a message or an invitation: what to know before one meets, and times to plan a meeting with its people. */
export const ReadPane = ({ pairs, item }: ReadPaneProps) => {
  const { text, me, locale } = useFormat();
  const [isPlanning, setPlanning] = useState(false);
  const company = useMemo(() => companyOfRead(item, me, pairs), [item, me, pairs]);
  const pair = useMemo(() => pairAmong(item, me, pairs), [item, me, pairs]);
  if (!company) {
    return (
      <Page title={text("pane.title")}>
        <Body>{text("plan.fromMe")}</Body>
      </Page>
    );
  }
  const names = formatList(namesIn(company, me), locale);
  const prepare = pair ? <PreparePart pair={pair} /> : <Quiet>{text("plan.notPair", { names })}</Quiet>;
  // Whoever reads an invitation prepares for it; whoever reads a message wants to meet.
  return (
    <Page title={text(item.kind === "message" ? "plan.title" : "plan.before", { names })}>
      {item.kind === "appointment" && <Invitation window={item.window} />}
      {item.kind === "appointment" && pair && <MovedByHand pair={pair} which={item.which} window={item.window} />}
      {item.kind === "appointment" && prepare}
      {item.kind === "appointment" && (
        <Row>
          <Button aria-expanded={isPlanning} onClick={() => setPlanning(!isPlanning)}>
            {text("plan.another")}
          </Button>
        </Row>
      )}
      {(item.kind === "message" || isPlanning) && <PlanPart company={company} />}
      {item.kind === "message" && prepare}
    </Page>
  );
};

/** When the meeting is, on the reader's own clock. */
const Invitation = ({ window }: { readonly window: Interval }) => {
  const { text, locale, zones, zone } = useFormat();
  return (
    <Body>
      {text("plan.when", {
        day: formatDay(window.start, zone, zones, locale),
        time: formatSpan(window, zone, zones, locale),
      })}
    </Body>
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
