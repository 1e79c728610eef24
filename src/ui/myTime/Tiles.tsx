import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import {
  ArrowRepeatAllRegular,
  CalendarCancelRegular,
  CalendarStarRegular,
  CalendarWorkWeekRegular,
  EyeRegular,
  LocationRegular,
  TopSpeedRegular,
} from "@fluentui/react-icons";
import type { Ref } from "react";
import { OWN_DRAFTS } from "../../domain/document/store/drafts";
import type { MyTime } from "../../domain/people/myTime/myTime";
import type { Pair } from "../../domain/people/pair";
import type { Staleness } from "../../domain/publishing/staleness";
import type { MessageId } from "../../locales/text";
import { useFormat, useText } from "../context";
import { useDraft, type DraftFormat } from "../controls/useDraft";
import { formatList } from "../format/list";
import { clockPlace, placeOf } from "../format/place";
import type { Format } from "../services";
import { weekInShort } from "./declaredWords";
import { limitLines } from "./pace/pace";
import { useTold, useToldParts, type ToldPart } from "./preview/useTold";
import type { SectionProps } from "./useMyTime";
import { useOutlookHours } from "./week/useOutlookHours";

const useStyles = makeStyles({
  tiles: {
    display: "grid",
    // Two in a side panel, three beside it; larger text has fewer, so that no word is cut in two.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(8.5em, 30%)), 1fr))",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
    ":focus": { outlineStyle: "none" },
  },
  tile: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXXS,
    minHeight: "88px",
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke1),
    fontFamily: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    // High contrast turns paper and ink around.
    "&:hover, &:hover > *": { color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": {
      ...shorthands.outline(tokens.strokeWidthThick, "solid", tokens.colorStrokeFocus2),
      outlineOffset: "1px",
    },
  },
  // Dashed as all that only its owner reads; what others see has a full edge.
  private: shorthands.borderStyle("dashed"),
  // The seventh: a row of its own.
  seen: { gridColumnStart: "1", gridColumnEnd: "-1", minHeight: "0" },
  open: {
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.border(tokens.strokeWidthThick, "solid", tokens.colorNeutralStrokeAccessible),
    "@media (forced-colors: active)": shorthands.borderColor("Highlight"),
  },
  icon: { display: "flex", fontSize: "20px", color: tokens.colorNeutralForeground2 },
  name: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textWrap: "balance",
  },
});

/** The parts of one's own time that open from a tile, and the picture of the year. */
export type PartId = "places" | "week" | "pace" | "rhythms" | "observances" | "dates" | "seen" | "year";

interface TilesProps extends SectionProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly pairs: readonly Pair[];
  readonly open: PartId | undefined;
  readonly onOpen: (part: PartId) => void;
}

/** Seven tiles, each with one line of how it stands. */
export const Tiles = ({ ref, declaring: { myTime }, pairs, open, onOpen }: TilesProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const outlook = useOutlookHours(myTime);
  const told = useTold(myTime, pairs);
  const parts = useToldParts(myTime, told);
  const tiles = [
    { id: "places", icon: <LocationRegular />, state: placesState(myTime, outlook?.zone, format), boxes: ["places"] },
    {
      id: "week",
      icon: <CalendarWorkWeekRegular />,
      state: weekState(myTime, outlook !== undefined, format),
      boxes: [],
    },
    { id: "pace", icon: <TopSpeedRegular />, state: paceState(myTime, format), boxes: [] },
    {
      id: "rhythms",
      icon: <ArrowRepeatAllRegular />,
      state: namesState(myTime.patterns, format),
      boxes: ["rhythms", "terms"],
    },
    {
      id: "observances",
      icon: <CalendarStarRegular />,
      state: namesState(myTime.observances, format),
      boxes: ["observances"],
    },
    { id: "dates", icon: <CalendarCancelRegular />, state: datesState(myTime, format), boxes: ["dates"] },
    { id: "seen", icon: <EyeRegular />, state: toldState(told, parts, format), boxes: [] },
  ] as const;
  return (
    <div ref={ref} className={styles.tiles} role="group" aria-label={text("myTime.parts")} tabIndex={-1}>
      {tiles.map(({ id, icon, state, boxes }) => (
        <button
          key={id}
          type="button"
          data-part={id}
          className={mergeClasses(
            styles.tile,
            id === "seen" ? styles.seen : styles.private,
            open === id && styles.open,
          )}
          aria-expanded={open === id}
          onClick={() => onOpen(id)}
        >
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
          <span className={styles.name}>{text(NAMES[id])}</span>{" "}
          <span className={styles.state}>
            <bdi>{state}</bdi> {boxes.length > 0 && <Unkept key={open ?? ""} boxes={boxes} />}
          </span>
        </button>
      ))}
    </div>
  );
};

const NAMES = {
  places: "place.title",
  week: "week.title",
  pace: "pace.title",
  rhythms: "rhythm.title",
  observances: "observance.title",
  dates: "date.title",
  seen: "preview.tile",
} as const satisfies Readonly<Record<Exclude<PartId, "year">, MessageId>>;

const placesState = ({ stays }: MyTime, outlook: string | undefined, format: Format): string => {
  const { text, locale, zone, zones, clock } = format;
  if (stays.length === 0) {
    const one = outlook ?? zone;
    const city = clockPlace(one, zones.readAt(one, clock.now()).offsetMinutes, text);
    return text(outlook === undefined ? "place.byDevice" : "place.byOutlook", { city });
  }
  return formatList([...new Set(stays.map(({ place }) => placeOf(place.zone, text)))], locale);
};

const weekState = ({ work, closedDays }: MyTime, isAssumed: boolean, format: Format): string =>
  work.length === 0 && closedDays.length === 0
    ? format.text(isAssumed ? "week.byOutlook" : "week.notSaid")
    : weekInShort(work, closedDays, format);

const paceState = ({ pace, hardHours }: MyTime, format: Format): string => {
  const { text } = format;
  const [first, ...more] = [...limitLines(pace, format), ...(hardHours ? [text("hours.title")] : [])];
  if (first === undefined) return text("myTime.nothing");
  return more.length === 0 ? first : text("myTime.andMore", { first, count: more.length });
};

const namesState = (all: readonly { readonly label: string }[], { text, locale }: Format): string => {
  const [first, second, ...more] = all.map(({ label }) => label);
  if (first === undefined) return text("myTime.nothing");
  if (second === undefined) return first;
  return more.length === 0
    ? formatList([first, second], locale)
    : text("myTime.andMore", { first, count: more.length + 1 });
};

const datesState = ({ ownDates, importedBusy }: MyTime, { text }: Format): string =>
  ownDates.length === 0 && importedBusy.length === 0
    ? text("myTime.nothing")
    : text("date.count", { dates: ownDates.length, busy: importedBusy.length });

/** What others see, by its name. Whoever shared nothing but emptiness has shared nothing. */
const toldState = (
  told: Staleness | undefined,
  parts: readonly ToldPart[] | undefined,
  { text, locale }: Format,
): string => {
  if (told !== "up-to-date") return text(`told.short.${told ?? "looking"}`);
  if (!parts) return text("told.short.looking");
  const names = formatList(
    parts.map((part) => text("told.part", { part })),
    locale,
  );
  return parts.length === 0 ? text("myTime.nothing") : text("told.short.up-to-date", { names });
};

const PLAIN: DraftFormat<string> = { read: (words) => words, write: (words) => words };

/** Says that something was typed there and not kept (P4). */
const Unkept = ({ boxes }: { readonly boxes: readonly string[] }) => {
  const text = useText();
  const drafts = [useDraft(OWN_DRAFTS, boxes[0] ?? "", PLAIN), useDraft(OWN_DRAFTS, boxes[1] ?? "", PLAIN)];
  const isTyped = boxes.some((_, index) => (drafts[index]?.value ?? "") !== "");
  return isTyped && <strong>{text("myTime.unkept")}</strong>;
};
