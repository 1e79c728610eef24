import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BUDGET_STATES } from "../../../domain/document/facts";
import type { UsedUp } from "../../../domain/document/plan";
import { useFormat } from "../../context";
import { formatList } from "../../format/list";
import { Body, Quiet, Stack } from "../../controls/layout";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "16px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
  part: {
    borderInlineEndWidth: tokens.strokeWidthThin,
    borderInlineEndStyle: "solid",
    borderInlineEndColor: tokens.colorNeutralStrokeAccessible,
    ":last-child": { borderInlineEndStyle: "none" },
    "@media (forced-colors: active)": { forcedColorAdjust: "none", borderInlineEndColor: "CanvasText" },
  },
  // The further it has come, the fuller it is: a shape and not a colour tells it.
  wish: {},
  asked: {
    backgroundImage: `repeating-linear-gradient(90deg, transparent 0 5px, ${tokens.colorNeutralStrokeAccessible} 5px 6px)`,
  },
  approved: {
    backgroundImage: `repeating-linear-gradient(90deg, transparent 0 2px, ${tokens.colorCompoundBrandStroke} 2px 5px)`,
  },
  used: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  sign: {
    flexShrink: 0,
    width: "24px",
    height: "12px",
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
});

type State = (typeof BUDGET_STATES)[number];

/** Hours and money of a plan: one bar for hours and one for each currency, and each state in words. Nothing where nothing is planned. */
export const BudgetBars = ({ used }: { readonly used: UsedUp }) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const reached = BUDGET_STATES.toReversed();
  const currencies = [...new Set(BUDGET_STATES.flatMap((state) => Object.keys(used[state].money)))];
  const barOf = (id: string, of: (state: State) => number, words: (total: number) => string) => {
    const total = BUDGET_STATES.reduce((sum, state) => sum + of(state), 0);
    return total > 0 ? [{ id, of, words: words(total) }] : [];
  };
  const bars = [
    ...barOf(
      "hours",
      (state) => used[state].hours,
      (count) => text("plan.hours", { count }),
    ),
    ...currencies.flatMap((currency) =>
      barOf(
        currency,
        (state) => used[state].money[currency] ?? 0,
        (value) => text("plan.money", { value, currency }),
      ),
    ),
  ];
  const lines = reached.flatMap((state) => {
    const { hours, money } = used[state];
    const amounts = [
      ...(hours > 0 ? [text("plan.hours", { count: hours })] : []),
      ...Object.entries(money).map(([currency, value]) => text("plan.money", { value, currency })),
    ];
    return amounts.length === 0
      ? []
      : [{ state, words: text("plan.state", { state, amounts: formatList(amounts, locale) }) }];
  });
  if (bars.length === 0) return null;
  return (
    <Stack gap="s">
      {bars.map(({ id, of, words }) => (
        <div key={id}>
          <Quiet>{words}</Quiet>
          <div className={styles.bar} aria-hidden="true">
            {reached
              .filter((state) => of(state) > 0)
              .map((state) => (
                <div key={state} className={mergeClasses(styles.part, styles[state])} style={{ flexGrow: of(state) }} />
              ))}
          </div>
        </div>
      ))}
      {lines.map(({ state, words }) => (
        <Body key={state} className={styles.line}>
          <span className={mergeClasses(styles.sign, styles[state])} aria-hidden="true" />
          {words}
        </Body>
      ))}
    </Stack>
  );
};
