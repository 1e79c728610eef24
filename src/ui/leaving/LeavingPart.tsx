import { Button } from "@fluentui/react-components";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { asEarlier, askedLater, asKept, endingAt, type Ending } from "../../domain/people/ending";
import { others, type Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { formatList } from "../format/list";
import { formatDay } from "../format/when";
import { useGuideStyles } from "../controls/guideStyles";
import { usePrepareStyles } from "../controls/prepareStyles";
import type { Format } from "../services";
import { DeleteWords } from "./DeleteWords";
import { useEnding } from "./useEnding";
import { useFormat } from "../context";

export interface LeavingPartProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** What somebody can do when a pair ends: keep it and be asked later, move it to the earlier pairs, delete their own words. */
export const LeavingPart = ({ pair, document }: LeavingPartProps) => {
  const format = useFormat();
  const { text, me, clock, locale } = format;
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { ending, decide, problem } = useEnding(pair);
  const names = formatList(
    others(pair, me.id).map(({ name }) => name),
    locale,
  );
  const now = (): Ending => ending ?? endingAt(clock.now());
  return (
    <section className={styles.part} aria-label={text("leaving.title")}>
      <h2 className={shared.label}>{text("leaving.title")}</h2>
      <p className={styles.line}>{text("leaving.journal")}</p>
      {!ending?.isEarlier && (
        <>
          <div className={styles.item}>
            <p className={styles.line} role="status">
              {endedWords(format, ending) ?? text("leaving.endedAbout")}
            </p>
            <div className={shared.row}>
              <Button
                className={styles.button}
                onClick={() => decide(ending?.askAt ? asKept(ending) : askedLater(now(), clock.now()))}
              >
                {text(ending?.askAt ? "leaving.keep" : "leaving.ended")}
              </Button>
            </div>
          </div>
          <div className={styles.item}>
            <p className={styles.line}>{text("leaving.moveAbout", { names })}</p>
            <div className={shared.row}>
              <Button className={styles.button} onClick={() => decide(asEarlier(now()))}>
                {text("leaving.move")}
              </Button>
            </div>
          </div>
        </>
      )}
      <div className={styles.item}>
        <DeleteWords document={document} names={names} />
      </div>
      {problem && <ProblemBar failure={problem} byHand />}
    </section>
  );
};

const endedWords = ({ text, zone, zones, locale }: Format, ending: Ending | undefined): string | undefined => {
  if (!ending) return undefined;
  const day = formatDay(ending.endedAt, zone, zones, locale);
  if (ending.askAt === undefined) return text("leaving.endedKept", { day });
  return text("leaving.endedOn", { day, askDay: formatDay(ending.askAt, zone, zones, locale) });
};
