import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { OpenItem } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import type { Interval } from "../../domain/time/interval";
import { Page } from "../controls/Page";
import { formatList } from "../format/list";
import { formatDay, formatSpan } from "../format/when";
import { Times } from "../schedule/Times";
import { WishFields } from "../schedule/WishFields";
import { firstWish } from "../schedule/wish";
import type { Company } from "../../planning/foundTimes";
import { companyOfRead, namesIn, pairAmong } from "./company";
import { useFormat, useGuides } from "../context";

/** The card needs the pair's document and the words of preparing; both come when a pair is there. */
const PreparePart = lazy(() => import("./PreparePart"));
const MovedMeeting = lazy(async () => ({ default: (await import("./MovedMeeting")).MovedMeeting }));

const useStyles = makeStyles({
  line: { margin: "0" },
  quiet: { margin: "0", color: tokens.colorNeutralForeground2 },
  press: { justifySelf: "start" },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
});

type ItemRead = Extract<OpenItem, { readonly kind: "message" | "appointment" }>;

export interface ReadPaneProps {
  readonly pairs: readonly Pair[];
  readonly item: ItemRead;
}

/** Beside a message or an invitation: what to know before one meets, and times to plan a meeting with its people. */
export const ReadPane = ({ pairs, item }: ReadPaneProps) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const [isPlanning, setPlanning] = useState(false);
  const company = useMemo(() => companyOfRead(item, me, pairs), [item, me, pairs]);
  const pair = useMemo(() => pairAmong(item, me, pairs), [item, me, pairs]);
  if (!company) {
    return (
      <Page title={text("pane.title")}>
        <p className={styles.line}>{text("plan.fromMe")}</p>
      </Page>
    );
  }
  const names = formatList(namesIn(company, me), locale);
  const prepare = pair ? (
    <Suspense fallback={<p className={styles.quiet}>{text("nav.opening")}</p>}>
      <PreparePart pair={pair} />
    </Suspense>
  ) : (
    <p className={styles.quiet}>{text("plan.notPair", { names })}</p>
  );
  // Whoever reads an invitation prepares for it; whoever reads a message wants to meet.
  return (
    <Page title={text(item.kind === "message" ? "plan.title" : "plan.before", { names })}>
      {item.kind === "appointment" && <Invitation window={item.window} />}
      {item.kind === "appointment" && pair && (
        <Suspense>
          <MovedMeeting pair={pair} which={item.which} window={item.window} />
        </Suspense>
      )}
      {item.kind === "appointment" && prepare}
      {item.kind === "appointment" && (
        <Button className={styles.press} aria-expanded={isPlanning} onClick={() => setPlanning(!isPlanning)}>
          {text("plan.another")}
        </Button>
      )}
      {(item.kind === "message" || isPlanning) && <PlanPart company={company} />}
      {item.kind === "message" && prepare}
    </Page>
  );
};

/** When the meeting is, on the reader's own clock. */
const Invitation = ({ window }: { readonly window: Interval }) => {
  const { text, locale, zones, zone } = useFormat();
  const styles = useStyles();
  return (
    <p className={styles.line}>
      {text("plan.when", {
        day: formatDay(window.start, zone, zones, locale),
        time: formatSpan(window, zone, zones, locale),
      })}
    </p>
  );
};

const PlanPart = ({ company }: { readonly company: Company }) => {
  const { policy } = useGuides();
  const styles = useStyles();
  const [wish, setWish] = useState(() => firstWish(policy));
  return (
    <div className={styles.part}>
      <WishFields wish={wish} onChange={setWish} />
      <Times company={company} wish={wish} onWish={setWish} onBooked={() => undefined} />
    </div>
  );
};
