import { makeStyles, tokens } from "@fluentui/react-components";
import type { Notice } from "../../domain/proposals/answer";
import { regionName } from "../format/place";
import type { Format } from "../services";
import type { FoundTimes } from "../../planning/foundTimes";
import { whoIn } from "../proposal/explain";
import { Sentences } from "../proposal/Sentences";
import { useFormat, useLinks, usePane } from "../context";
import { Fold } from "../controls/layout";
import { QuietButton } from "../controls/QuietButton";

const useStyles = makeStyles({
  notes: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface NotesProps {
  readonly found: FoundTimes;
  /** The pair whose times these are, by its id. */
  readonly about: string | undefined;
  /** Opens where one's places are declared. Without it the pane's own screen does, or else Teams. */
  readonly onPlaces?: (() => void) | undefined;
}

/** What these times were made without. Nothing when nothing was missing. */
export const Notes = ({ found, about, onPlaces }: NotesProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const { openLink, links } = useLinks();
  const pane = usePane();
  const part = about === undefined ? undefined : { about, within: "places" };
  const open = pane ? pane.openMyTime : () => openLink(links.inTeams({ screen: "mytime", ...part }));
  const openPlaces = onPlaces ?? (() => open(part));
  const sentences = found.answer.notices.flatMap((notice) => noteWords(notice, found, format));
  if (sentences.length === 0) return null;
  return (
    <div className={styles.notes}>
      <Fold title={text("notes.title")} isOpenFirst>
        <Sentences of={sentences} />
        {found.answer.notices.some(({ kind }) => kind === "place-unlocated") && (
          <QuietButton size="small" onClick={openPlaces}>
            {text("notes.addPlace")}
          </QuietButton>
        )}
      </Fold>
    </div>
  );
};

/** Clock rules and unreadable calendars are said on the cards that they concern. */
const noteWords = (notice: Notice, found: FoundTimes, { text, locale }: Format): readonly string[] => {
  switch (notice.kind) {
    case "region-unknown":
    case "region-uncovered":
      return [
        text(notice.kind === "region-unknown" ? "notes.regionUnknown" : "notes.regionUncovered", {
          ...whoIn(found, notice.person),
          region: regionName(notice.region, locale),
        }),
      ];
    case "holiday-uncertain":
      return [
        text("notes.holidayUncertain", {
          ...whoIn(found, notice.person),
          region: regionName(notice.region, locale),
        }),
      ];
    case "observance-unknown":
      return [text("notes.observanceUnknown")];
    case "place-unlocated":
      return [text("notes.placeUnlocated")];
    default:
      return [];
  }
};
