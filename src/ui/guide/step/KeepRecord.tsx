import { hasPressed, yetToPress, type SessionState } from "../../../domain/conversation/session";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import { others, stepsPlaceOf, type Pair } from "../../../domain/people/pair";
import { SteadyButton } from "../../controls/SteadyButton";
import { formatList } from "../../format/list";
import { useGuideStyles } from "../../controls/guideStyles";
import { namesOf } from "./namesOf";
import { useFormat } from "../../context";

/** True when words of this meeting may be written down: of a tender one only when everybody said so (S20). */
export const mayWrite = (state: SessionState, { members }: Pair): boolean =>
  state.tender !== true ||
  yetToPress(
    state,
    "keep-record",
    members.map(({ id }) => id),
  ).length === 0;

export interface KeepRecordProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly state: SessionState;
}

/** In place of the box for notes, until everybody agrees that something is written down. */
export const RecordConsent = ({ pair, session, state }: KeepRecordProps) => {
  const { text, me, locale } = useFormat();
  const shared = useGuideStyles();
  const isSaid = hasPressed(state, "keep-record", me.id);
  const company = others(pair, me.id).map(({ id }) => id);
  const waiting = yetToPress(state, "keep-record", company);
  if (!stepsPlaceOf(pair))
    return (
      <p className={shared.quiet}>{text("record.alone", { names: formatList(namesOf(pair, company), locale) })}</p>
    );
  return (
    <section className={shared.stack} aria-label={text("record.title")}>
      <h3 className={shared.label}>{text("record.title")}</h3>
      <p className={shared.quiet}>{text("record.hint")}</p>
      <div className={shared.row}>
        <SteadyButton off={isSaid} onClick={() => void session.press("keep-record")}>
          {text("record.yes")}
        </SteadyButton>
      </div>
      <p className={shared.quiet} role="status">
        {isSaid && text("record.waits", { names: formatList(namesOf(pair, waiting), locale) })}
      </p>
    </section>
  );
};
