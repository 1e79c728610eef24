import { others, relationshipOf, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import { useGuideStyles } from "../controls/guideStyles";
import { useMe, useText } from "../context";

export interface HostLineProps {
  readonly pair: Pair;
  /** Of the conversation that runs; undefined where each goes through it alone. */
  readonly host?: PersonId | undefined;
}

/** Among equals: who takes the mentor's part today. Guides call this person the host, and the others guests. */
export const HostLine = ({ pair, host }: HostLineProps) => {
  const text = useText();
  const me = useMe();
  const { quiet } = useGuideStyles();
  if (relationshipOf(pair) === "mentoring") return null;
  if (host === undefined) return <p className={quiet}>{text("host.agree")}</p>;
  const name = others(pair, me.id).find(({ id }) => id === host)?.name;
  return <p className={quiet}>{name === undefined ? text("host.me") : text("host.today", { name })}</p>;
};
