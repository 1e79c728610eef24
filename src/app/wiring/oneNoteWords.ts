import type { Entry } from "../../domain/document/entry";
import type { OneNoteWords } from "../../graph/oneNote/entry";
import type { Language } from "../../locales/language";
import type { Text } from "../../locales/text";
import { formatList } from "../../ui/format/list";
import { formatDay, formatDayShort, formatSpan, formatTime } from "../../ui/format/when";
import type { Services } from "../../ui/services";

type Parts = Pick<Services, "zones" | "locale"> & { readonly text: Text; readonly language: Language };

/** A page has readers in several places, so its times are in UTC and say so. */
const UTC = "Etc/UTC";

/** The words written for people who read the document in OneNote, in the screens' language. */
export const createOneNoteWords = ({ text, language, zones, locale }: Parts): OneNoteWords => {
  const moment = (start: Entry["at"]): string =>
    text("document.offerTime", {
      day: formatDayShort(start, UTC, zones, locale),
      time: formatTime(start, UTC, zones, locale),
    });
  const who = ({ authorName }: Entry) => ({ who: "other", name: authorName });
  const what = (entry: Entry): string => {
    const { content } = entry;
    switch (content.kind) {
      case "availability":
        return text("document.availability", who(entry));
      case "meeting": {
        const { meeting } = content;
        const [day, span] = [formatDay(meeting.start, UTC, zones, locale), formatSpan(meeting, UTC, zones, locale)];
        return text("document.meeting", { day, span });
      }
      case "offer": {
        const { starts } = content.offer;
        return text("document.offer", {
          ...who(entry),
          count: starts.length,
          times: formatList(starts.map(moment), locale),
        });
      }
      case "answer": {
        const { choice } = content.answer;
        return choice === "none-fits"
          ? text("document.answerNone", who(entry))
          : text("document.answerTaken", { ...who(entry), time: moment(choice.start) });
      }
      default: {
        if (entry.removes !== undefined) return text("document.pageRemoval");
        const kind = text("document.pageKind", { kind: content.kind });
        return entry.supersedes === undefined ? kind : text("document.pageNewVersion", { kind });
      }
    }
  };
  return {
    lang: language,
    title: ({ kind, when }) => text(kind === "meeting" ? "document.pageMeeting" : "document.pageMonth", { when }),
    about: text("document.pageAbout"),
    what,
  };
};
