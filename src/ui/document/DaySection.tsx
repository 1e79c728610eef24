import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { EntryId } from "../../domain/shared/ids";
import { formatDay } from "../format/when";
import type { About } from "./about";
import { anchorOf, saidAt, type Day } from "./days";
import type { MoreOfEntries } from "./entry/useEntryParts";
import { EntryItem } from "./EntryItem";
import { isNewSince } from "./useLastLook";
import type { PartOf } from "./useParts";
import { useFormat } from "../context";

const useStyles = makeStyles({
  day: { display: "grid", rowGap: tokens.spacingVerticalL },
  heading: {
    margin: "0",
    paddingBottom: tokens.spacingVerticalXS,
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: "solid",
    borderBottomColor: tokens.colorNeutralStroke2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

export interface DaySectionProps {
  readonly day: Day;
  /** Without it nothing can be answered here. */
  readonly document?: LiveDocument | undefined;
  readonly partOf: PartOf;
  readonly about: About;
  readonly before: EntryId | undefined;
  readonly more?: MoreOfEntries | undefined;
}

/** One day of the document under its date. Drawn once, however many older days come below it. */
export const DaySection = memo(({ day, document, partOf, about, before, more }: DaySectionProps) => {
  const { me, locale, zones, zone } = useFormat();
  const styles = useStyles();
  return (
    <section className={styles.day}>
      <h2 className={styles.heading}>{formatDay(saidAt(day.entries[0]), zone, zones, locale)}</h2>
      {day.entries.map((shown) => {
        const part = partOf(shown.entry);
        return (
          <EntryItem
            key={anchorOf(shown)}
            shown={shown}
            about={about}
            {...(document && { document })}
            isNew={isNewSince(before, shown, me.id)}
            {...(part !== undefined && { part })}
            {...(more && { more })}
          />
        );
      })}
    </section>
  );
});
DaySection.displayName = "DaySection";
