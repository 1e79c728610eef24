import { useMemo } from "react";
import { isOf } from "../../../domain/document/entry";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { type RuleReview, rulesToReview } from "../../../domain/document/parts/reviews";
import { useFormat } from "../../context";
import { Drawing } from "../../controls/Drawing";
import { Body, Stack } from "../../controls/layout";
import { AgreePart } from "../EntryItem";
import { Many } from "./Many";
import { PartEntry, type PartProps, PartSheet, WriteHere } from "./PartEntry";
import { StillSo } from "./StillSo";

/** What a pair agreed on, who agreed, and what is to be looked at again: that first (S5). */
const RulesPart = (props: PartProps) => {
  const { text, clock, zone, zones } = useFormat();
  const { entries } = props.context;
  const today = zones.readAt(zone, clock.now()).date;
  const reviews = useMemo(
    () => new Map(rulesToReview(entries, today).map((review) => [review.entry.id, review])),
    [entries, today],
  );
  const rules = entries.filter(({ entry }) => isOf("agreement", entry));
  const waits = ({ entry }: ShownEntry): boolean => {
    const review = reviews.get(entry.id);
    return review !== undefined && !props.about.isAgreedByAll(review.lookedAgain);
  };
  return (
    <>
      {rules.length === 0 && props.isWhole && (
        <Stack gap="s">
          <Drawing of="together" />
          <Body>{text("parts.noRule")}</Body>
        </Stack>
      )}
      <WriteHere {...props} kind="agreement" press={text("parts.addRule")} isMain={rules.length === 0} />
      <Many of={[...rules.filter(waits), ...rules.filter((rule) => !waits(rule))]} idOf={({ entry }) => entry.id}>
        {(shown) => (
          <PartSheet key={shown.entry.id}>
            <PartEntry {...props} shown={shown}>
              <AgreePart {...props} entry={shown.entry} />
              <ReviewPart {...props} review={reviews.get(shown.entry.id)} />
            </PartEntry>
          </PartSheet>
        )}
      </Many>
    </>
  );
};

/** Once its day has come: each says "still so", or its author writes it anew. */
const ReviewPart = ({ review, about, document }: PartProps & { readonly review: RuleReview | undefined }) => {
  const { me } = useFormat();
  if (!review || about.isAgreedByAll(review.lookedAgain)) return null;
  // A first yes is asked above.
  if (!about.agreedBy(review.entry.id).includes(me.id)) return null;
  return <StillSo {...review} document={document} />;
};

// A late part is a default export.
export default RulesPart;
