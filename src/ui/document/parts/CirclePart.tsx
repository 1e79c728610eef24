import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { circleIn } from "../../../domain/document/circle";
import { foldedOf } from "../../../domain/document/fold";
import { learnedToReview } from "../../../domain/document/parts/reviews";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { isCircle } from "../../../domain/people/pair";
import { useFormat } from "../../context";
import { Drawing } from "../../controls/Drawing";
import { Body, Quiet, Stack, Written } from "../../controls/layout";
import { PartMeanwhile } from "../../controls/meanwhile";
import { Sheet } from "../../controls/Sheet";
import { Words } from "../../controls/Words";
import { type BroughtKind, ToCircle } from "../circle/ToCircle";
import { useCircleName, useCircles } from "../circle/useCircles";
import { EntryButtons } from "../entry/OpenForm";
import { useIsNoFormOpen } from "../write/mainForm";
import { Many } from "./Many";
import { PartEntry, PartSection, PartSheet, WriteHere, type PartProps } from "./PartEntry";
import { StillSo } from "./StillSo";

/** What a circle is for, its cases, what it has learned, and what it celebrates (S22, S55 to S58). */
const CirclePart = (props: PartProps) => (
  <Words of="circle" waiting={<PartMeanwhile onRetry={undefined} />}>
    <OpenedPart {...props} />
  </Words>
);

const OpenedPart = (props: PartProps) => {
  const { text } = useFormat();
  const { entries, pair } = props.context;
  const { onSay } = props.ways;
  const newestFirst = (kind: "case" | "learned" | "celebration"): readonly ShownEntry[] =>
    shownOf(kind, entries).toReversed();
  const cases = newestFirst("case");
  const celebrations = newestFirst("celebration");
  // A pair that opens this address has no circle of its own.
  if (!isCircle(pair)) return <Body>{text("circle.noCase")}</Body>;
  return (
    <Stack gap="l">
      <NamePart {...props} />
      <PartSection title={text("circle.cases")}>
        {cases.length === 0 && props.isWhole && (
          <Stack gap="s">
            <Drawing of="together" />
            <Body>{text("circle.noCase")}</Body>
          </Stack>
        )}
        <Bring {...props} only="case" press={text("circle.bring")} isMain={cases.length === 0} />
        <Entries {...props} of={cases} />
        {cases.length > 0 && onSay && (
          <EntryButtons>
            <Button appearance="subtle" onClick={() => onSay("circle-meeting")}>
              {text("circle.talk")}
            </Button>
          </EntryButtons>
        )}
      </PartSection>
      <LearnedPart {...props} learned={newestFirst("learned")} />
      <PartSection title={text("circle.celebrations")}>
        <Quiet>{text("circle.noCelebration")}</Quiet>
        <Bring {...props} only="celebration" press={text("circle.celebrate")} />
        <Entries {...props} of={celebrations} />
      </PartSection>
    </Stack>
  );
};

const shownOf = (kind: "case" | "learned" | "celebration", entries: readonly ShownEntry[]): readonly ShownEntry[] => {
  const ids = new Set(foldedOf(kind, entries).map(({ entry }) => entry.id));
  return entries.filter(({ entry }) => ids.has(entry.id));
};

/** What it is called and what for; anybody in it may change that. */
const NamePart = (props: PartProps) => {
  const { text } = useFormat();
  const { entries, pair } = props.context;
  const card = circleIn(entries, pair);
  useCircleName(pair);
  if (!card) {
    return (
      <PartSection title={text("circle.what")}>
        {props.isWhole && <Body>{text("circle.noName")}</Body>}
        <WriteHere {...props} kind="circle" press={text("circle.give")} />
      </PartSection>
    );
  }
  const start = { name: card.content.circle.name, text: card.text };
  return (
    <PartSection title={card.content.circle.name}>
      <Written dir="auto" lang={card.lang}>
        {card.text}
      </Written>
      <WriteHere {...props} key={card.id} kind="circle" press={text("circle.change")} start={start} />
    </PartSection>
  );
};

interface EntriesProps extends PartProps {
  readonly of: readonly ShownEntry[];
}

const Entries = ({ of, ...props }: EntriesProps) => (
  <Many of={of} idOf={({ entry }) => entry.id}>
    {(shown) => (
      <PartSheet key={shown.entry.id}>
        <PartEntry {...props} shown={shown} />
      </PartSheet>
    )}
  </Many>
);

interface BringProps extends PartProps {
  readonly only: BroughtKind;
  readonly press: string;
  readonly isMain?: boolean;
}

/** A press that opens the way of one's own words to this circle. */
const Bring = ({ context, only, press, isMain = false }: BringProps) => {
  const [isOpen, setOpen] = useState(false);
  const { pairs } = useCircles();
  const isNoFormOpen = useIsNoFormOpen();
  if (!isOpen) {
    return (
      <EntryButtons>
        <Button appearance={isMain && isNoFormOpen ? "primary" : "secondary"} onClick={() => setOpen(true)}>
          {press}
        </Button>
      </EntryButtons>
    );
  }
  const done = (): void => setOpen(false);
  return (
    <Sheet gap="m">
      <ToCircle
        {...{ only, pairs }}
        start=""
        box={`${only} ${context.pair.id}`}
        circles={[context.pair]}
        onDone={done}
      />
    </Sheet>
  );
};

interface LearnedProps extends PartProps {
  readonly learned: readonly ShownEntry[];
}

/** What worked, first what is to be looked at again. */
const LearnedPart = ({ learned, ...props }: LearnedProps) => {
  const { text, clock, zone, zones, me } = useFormat();
  const { entries } = props.context;
  const today = zones.readAt(zone, clock.now()).date;
  const reviews = useMemo(
    () => new Map(learnedToReview(entries, today).map((review) => [review.entry.id, review])),
    [entries, today],
  );
  const waits = ({ entry }: ShownEntry): boolean => reviews.get(entry.id)?.lookedAgain.has(me.id) === false;
  return (
    <PartSection title={text("circle.learned")}>
      {learned.length === 0 && props.isWhole && <Body>{text("circle.noLearned")}</Body>}
      {learned.length > 0 && <Quiet>{text("circle.twice")}</Quiet>}
      <WriteHere {...props} kind="learned" press={text("circle.addLearned")} />
      <Many of={[...learned.filter(waits), ...learned.filter((each) => !waits(each))]} idOf={({ entry }) => entry.id}>
        {(shown) => {
          const review = reviews.get(shown.entry.id);
          return (
            <PartSheet key={shown.entry.id}>
              <PartEntry {...props} shown={shown}>
                {review && <StillSo {...review} document={props.document} />}
              </PartEntry>
            </PartSheet>
          );
        }}
      </Many>
    </PartSection>
  );
};

// A late part is a default export.
export default CirclePart;
