import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useDeferredValue, useMemo } from "react";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import type { EntryId } from "../../domain/shared/ids";
import { useFormat } from "../context";
import { Sheet } from "../controls/Sheet";
import { formatDay } from "../format/when";
import { EntryItem } from "./EntryItem";
import type { About } from "./about";
import { anchorOf, byDay, type Day, newestDays, saidAt } from "./days";
import type { FormContext } from "./write/formSpec";
import { isNewSince, type PartOf } from "./reading";

/** What every entry of a sheet is drawn with. */
interface AroundEntries {
  /** Without it nothing can be answered here. */
  readonly document?: LiveDocument | undefined;
  readonly about: About;
  readonly partOf: PartOf;
  readonly before: EntryId | undefined;
  /** What can be done with entries; undefined until it has come. */
  readonly more?: FormContext | undefined;
}

interface EntrySheetProps extends AroundEntries {
  /** Oldest first. */
  readonly entries: readonly ShownEntry[];
  /** So many of the newest are drawn. */
  readonly drawn: number;
}

/**
 * The entries on their sheet, by days, the newest day first. The newest day is drawn at once; older days are deferred, so
 * that a note in a document of years appears without delay.
 */
export const EntrySheet = memo(({ entries, drawn, ...around }: EntrySheetProps) => {
  const { zone, zones } = useFormat();
  const days = useMemo(() => byDay(entries, zone, zones), [entries, zone, zones]);
  const now = { days: newestDays(days, drawn), around };
  const later = useDeferredValue(now);
  const [newest] = now.days;
  if (!newest) return null;
  return (
    <Sheet>
      {[newest, ...later.days.filter(({ date }) => date < newest.date)].map((day) => (
        <DaySection key={day.date} day={day} {...(day === newest ? around : later.around)} />
      ))}
    </Sheet>
  );
});
EntrySheet.displayName = "EntrySheet";

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

/** One day of the document under its date. Drawn once, however many older days come below it. */
const DaySection = memo(({ day, document, partOf, about, before, more }: AroundEntries & { readonly day: Day }) => {
  const { me, locale, zones, zone } = useFormat();
  const styles = useStyles();
  return (
    <section className={styles.day}>
      <h2 className={styles.heading}>{formatDay(saidAt(day.entries[0]), zone, zones, locale)}</h2>
      {day.entries.map((shown) => (
        <EntryItem
          key={anchorOf(shown)}
          shown={shown}
          about={about}
          document={document}
          isNew={isNewSince(before, shown, me.id)}
          part={partOf(shown.entry)}
          more={more}
        />
      ))}
    </section>
  );
});
DaySection.displayName = "DaySection";
