import type { Entry } from "../../domain/document/entry";

/** What a page of the document is about: one meeting, or what was written in one month outside of meetings. */
export interface PageTopic {
  readonly kind: "meeting" | "month";
  /** The day of the meeting's first words, `2026-11-24`, or the month, `2026-11`. */
  readonly when: string;
}

/** The words that stand on a page for somebody who reads it in OneNote. No program reads them. */
export interface OneNoteWords {
  /** BCP 47 language of these words. */
  readonly lang: string;
  readonly title: (topic: PageTopic) => string;
  /** What this page is, and that everybody may write on it by hand. */
  readonly about: string;
  /** In one line what an entry is: "Note", or all that it says where it has no text. */
  readonly what: (entry: Entry) => string;
}
