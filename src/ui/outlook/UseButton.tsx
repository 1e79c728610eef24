import { makeStyles, tokens } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import type { Interval } from "../../domain/time/interval";
import type { MessageId } from "../../locales/text";
import type { FoundTimes } from "../../planning/foundTimes";
import { usePlanning, useText } from "../context";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import type { FillingOfForm } from "./useForm";

const useStyles = makeStyles({
  button: { justifySelf: "start", "@media (pointer: coarse)": { minHeight: "44px" } },
  below: { gridColumnStart: "1", gridColumnEnd: "-1", paddingInlineStart: tokens.spacingHorizontalM },
});

interface UseButtonProps {
  readonly found: FoundTimes;
  readonly slot: Interval;
  readonly pair: Pair | undefined;
  readonly filling: FillingOfForm;
  readonly describedBy?: string;
  readonly label?: Extract<MessageId, `use.${string}`>;
  readonly main?: boolean;
}

/** One press puts this time into the form, with everybody's clock in the text. The card of the form's time says the rest. */
export const UseButton = ({ found, slot, pair, filling, describedBy, label = "use.press", main }: UseButtonProps) => {
  const text = useText();
  const { appointments } = usePlanning();
  const styles = useStyles();
  const { state, busy, meetingId, fill } = filling;
  const isFilling = state.phase === "filling" && state.start === slot.start;
  const failure = state.phase === "failed" && !state.filled && state.start === slot.start ? state.failure : undefined;
  const press = (): void => {
    const words = appointments.words(found, slot, pair && { pair, meetingId });
    fill({ window: slot, words, ...(pair && { meetingId }) });
  };
  return (
    <>
      <SteadyButton
        className={styles.button}
        appearance={main ? "primary" : "secondary"}
        {...(describedBy !== undefined && { "aria-describedby": describedBy })}
        off={busy}
        onClick={press}
      >
        {text(isFilling ? "use.filling" : label)}
      </SteadyButton>
      {failure && (
        <div className={styles.below}>
          <Problem failure={failure} byHand onRetry={press} />
        </div>
      )}
    </>
  );
};
