import type { Step } from "../../domain/conversation/guide";
import { useGuideStyles } from "../controls/guideStyles";
import { useText } from "../context";

/** Quiet hints: how to listen in this part, and the ways to take part. */
export const StepWays = ({ step }: { readonly step: Step }) => {
  const text = useText();
  const styles = useGuideStyles();
  return (
    <div className={styles.stack}>
      {step.moves.length > 0 && (
        <div className={styles.tight}>
          <p className={styles.label}>{text("guide.listening")}</p>
          <ul className={styles.list}>
            {step.moves.map((move) => (
              <li key={move}>{text(`guide.move.${move}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.tight}>
        <p className={styles.label}>{text("guide.channels")}</p>
        <ul className={styles.list}>
          {step.channels.map((channel) => (
            <li key={channel}>{text(`guide.channel.${channel}`)}</li>
          ))}
        </ul>
        <p className={styles.quiet}>{text("guide.channelsHint")}</p>
      </div>
    </div>
  );
};
