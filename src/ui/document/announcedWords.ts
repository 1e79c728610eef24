import type { Entry } from "../../domain/document/entry";
import type { Instant } from "../../domain/time/interval";
import { formatList } from "../format/list";
import { formatDayShort, formatTime } from "../format/when";
import type { Format } from "../services";
import type { About } from "./about";
import { statusWords } from "./factWords";

/** What the app says of an entry in one sentence; undefined for what speaks in its author's own words alone. */
export const announcedWords = (entry: Entry, format: Format, about?: About): string | undefined => {
  const { text, locale } = format;
  const { content } = entry;
  const who = whoWrote(entry, format);
  switch (content.kind) {
    case "availability":
      return text("document.availability", who);
    case "offer": {
      const { starts } = content.offer;
      const times = formatList(
        starts.map((start) => momentWords(start, format)),
        locale,
      );
      return text("document.offer", { ...who, count: starts.length, times });
    }
    case "answer": {
      const { choice } = content.answer;
      if (choice === "none-fits") return text("document.answerNone", who);
      return text("document.answerTaken", { ...who, time: momentWords(choice.start, format) });
    }
    case "confirmation":
      return text("document.confirmed", { ...who, words: about?.words(content.confirmation.of) ?? "" });
    case "progress": {
      const { of, status, felt } = content.progress;
      const said = { status: statusWords(status, format), words: about?.words(of) ?? "", felt: felt ?? "untold" };
      return text("document.progress", { ...who, ...said });
    }
    case "card":
      return text("document.card", who);
    case "rhythm":
      return text("document.rhythm", { ...who, count: content.rhythm.meetings });
    case "wish":
      return text("document.wish", who);
    case "steps":
      return text("document.steps", who);
    case "held":
      return text("document.held", { met: content.held.met ? "yes" : "no" });
    default:
      return undefined;
  }
};

const momentWords = (start: Instant, { text, zone, zones, locale }: Format): string =>
  text("document.offerTime", {
    day: formatDayShort(start, zone, zones, locale),
    time: formatTime(start, zone, zones, locale),
  });

/** The reader is addressed, never named. */
const whoWrote = (entry: Entry, { me }: Format) => ({
  who: entry.author === me.id ? "me" : "other",
  name: entry.authorName,
});
