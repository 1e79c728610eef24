import type { TextId } from "../domain/conversation/guide";

/** One guide text. `sourceHash` is the hash of the English text it was translated from. */
export interface Wording {
  readonly s: string;
  readonly sourceHash?: string;
  readonly note?: string;
  /** Set where this text is in another language than the rest of the guide. */
  readonly written?: { readonly lang: string; readonly dir: "ltr" | "rtl" };
  /** The current source text, where this one was translated from an older one (S45). */
  readonly newer?: { readonly s: string; readonly lang: string; readonly dir: "ltr" | "rtl" };
}

/** All words of one guide in one language. */
export interface GuideText {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly cefr: "A2" | "B1" | "B2";
  readonly status: "source" | "machine-draft" | "machine-compared" | "human-reviewed" | "reviewed-by-two";
  readonly text: Readonly<Record<TextId, Wording>>;
}
