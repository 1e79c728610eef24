import { Button } from "@fluentui/react-components";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { WishFacts } from "../../domain/document/conversationFacts";
import { others, type Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import { useGuideStyles } from "../guide/guideStyles";
import { useWriting } from "../offer/useWriting";
import type { Services } from "../services";
import { usePrepareStyles } from "./prepareStyles";
import type { Together } from "./useTogether";

export interface WishesProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly together: Together;
  readonly guide: string;
  /** The guide's own name: what is written must be readable without this app. */
  readonly title: string;
  /** The app brought it up, so it can be set aside. */
  readonly isSuggested: boolean;
  readonly onAside: () => void;
}

/** What somebody may wish for the next meeting: this guide, not this one, or a light day. Nobody is asked why. */
export const Wishes = ({ services, pair, document, together, guide, title, isSuggested, onAside }: WishesProps) => {
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { text, me, locale } = services;
  const writing = useWriting(document);
  const isAsked = together.wishes.some(({ wish }) => wish.want === "guide" && wish.guide === guide);
  const names = formatList(
    others(pair, me.id).map(({ name }) => name),
    locale,
  );
  const wish = (facts: WishFacts, words: string): Promise<boolean> =>
    writing.write({ text: words, content: { kind: "wish", wish: facts } });
  return (
    <div className={styles.part}>
      <div className={shared.row}>
        {isSuggested && (
          <SteadyButton
            className={styles.button}
            off={writing.keeping}
            onClick={() =>
              void wish({ want: "not-now", guide }, text("prepare.wishNotNow", { guide: title })).then(
                (kept) => kept && onAside(),
              )
            }
          >
            {text("prepare.notNow")}
          </SteadyButton>
        )}
        {!isAsked && (
          <SteadyButton
            className={styles.button}
            off={writing.keeping}
            onClick={() => void wish({ want: "guide", guide }, text("prepare.wishGuide", { guide: title }))}
          >
            {text("prepare.ask")}
          </SteadyButton>
        )}
      </div>
      <p className={shared.quiet} role="status">
        {isAsked ? text("prepare.asked") : text("prepare.askHint", { names })}{" "}
        {isSuggested && text("prepare.notNowHint")}
      </p>
      {writing.problem && <ProblemBar failure={writing.problem} text={text} byHand />}
    </div>
  );
};

/** The tick for a light day. Whoever set it takes it back; the other person sees it. */
export const LightDay = ({ services, document, together }: Pick<WishesProps, "services" | "document" | "together">) => {
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { text, me } = services;
  const { write, problem } = useWriting(document);
  const light = together.wishes.filter(({ wish }) => wish.want === "light");
  const mine = light.find(({ entry }) => entry.author === me.id);
  const tick = (): void =>
    void write({ text: text("prepare.wishLight"), content: { kind: "wish", wish: { want: "light" } } });
  return (
    <div className={styles.part}>
      <div className={shared.row}>
        {mine && (
          <Button
            className={styles.button}
            onClick={() => void write({ text: "", content: { kind: "note" }, removes: mine.entry.id })}
          >
            {text("prepare.notLight")}
          </Button>
        )}
        {light.length === 0 && (
          <Button className={styles.button} onClick={tick}>
            {text("prepare.light")}
          </Button>
        )}
      </div>
      <p className={shared.quiet}>{light.length === 0 ? text("prepare.lightHint") : text("prepare.why.light")}</p>
      {problem && <ProblemBar failure={problem} text={text} byHand />}
    </div>
  );
};
