import { makeStyles, tokens } from "@fluentui/react-components";
import type { EntryWhereabouts } from "../../domain/document/store/liveDocument";
import { useText } from "../context";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: "0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  drawing: { flexShrink: 0 },
});

/** A ring on its way, a ring with a bar while it waits: two shapes, not two colours. */
const drawing = {
  "kept-here": <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  waiting: <path d="M6 2a4 4 0 1 0 0 8 4 4 0 1 0 0-8M4 6h4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
} as const satisfies Record<Exclude<EntryWhereabouts["kind"], "in-document">, unknown>;

/** Where somebody's words are while they have not reached the document, in a shape and a sentence. */
export const WhereaboutsLine = ({ whereabouts }: { readonly whereabouts: EntryWhereabouts }) => {
  const text = useText();
  const styles = useStyles();
  if (whereabouts.kind === "in-document") return null;
  return (
    <p className={styles.line}>
      <svg className={styles.drawing} width="12" height="12" aria-hidden="true">
        {drawing[whereabouts.kind]}
      </svg>
      <span>
        {whereabouts.kind === "waiting"
          ? text("document.waiting", { why: whereabouts.why })
          : text("document.keptHere")}
      </span>
    </p>
  );
};
