import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useId } from "react";
import { others, type Pair } from "../../domain/people/pair";
import { TextLink } from "../controls/TextLink";
import { formatList } from "../format/list";
import type { Company } from "../../planning/foundTimes";
import { useFormat } from "../context";

/** Searching needs fields that the first screen does not; they are loaded when asked for. */
const PersonSearch = lazy(() => import("./PersonSearch").then(({ PersonSearch }) => ({ default: PersonSearch })));

const useStyles = makeStyles({
  choice: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  field: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  line: { margin: "0" },
  link: {
    justifySelf: "start",
    minHeight: "24px",
  },
});

export interface CompanyChoiceProps {
  readonly pairs: readonly Pair[];
  readonly arePairsUnknown: boolean;
  readonly company: Company | undefined;
  readonly onChoose: (company: Company | undefined) => void;
}

const SOMEBODY_ELSE = "somebody-else";

/** With whom: one of one's pairs, or anybody in the organisation. */
export const CompanyChoice = ({ pairs, arePairsUnknown, company, onChoose }: CompanyChoiceProps) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const id = useId();
  const chooseById = (value: string): void => {
    const pair = pairs.find((candidate) => candidate.id === value);
    onChoose(pair && { kind: "pair", pair });
  };
  return (
    <div className={styles.choice}>
      {pairs.length === 0 ? (
        <p className={styles.line}>{text(arePairsUnknown ? "schedule.pairsUnknown" : "schedule.noPairYet")}</p>
      ) : (
        <div className={styles.field}>
          <label htmlFor={id}>{text("schedule.with")}</label>
          <Select
            id={id}
            value={company?.kind === "pair" ? company.pair.id : SOMEBODY_ELSE}
            onChange={(_, { value }) => chooseById(value)}
          >
            {pairs.map((pair) => (
              <option key={pair.id} value={pair.id}>
                {formatList(
                  others(pair, me.id).map((member) => member.name),
                  locale,
                )}
              </option>
            ))}
            <option value={SOMEBODY_ELSE}>{text("schedule.somebodyElse")}</option>
          </Select>
        </div>
      )}
      {company?.kind !== "pair" && (
        <Suspense fallback={<p className={styles.line}>{text("search.looking")}</p>}>
          <PersonSearch
            chosen={company?.people[0]}
            onChoose={(person) => onChoose(person && { kind: "people", people: [person] })}
          />
        </Suspense>
      )}
      {pairs.length === 0 && (
        <TextLink className={styles.link} href="#setup">
          {text("nav.setUp", { count: 0 })}
        </TextLink>
      )}
    </div>
  );
};
