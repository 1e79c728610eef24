import { useState, type ReactNode } from "react";
import type { DocumentPlace } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { err, type Result } from "../../domain/shared/result";
import { useText } from "../context";
import { Loading } from "../controls/Loading";
import { useFetched } from "../controls/useFetched";
import { ClosedPlace } from "./PlaceLines";

interface ReadLinkProps<Told> {
  readonly store: DocumentPlace["store"];
  readonly read: () => Promise<Result<Told, Failure>>;
  /** Shows what was read; `again` reads anew. */
  readonly children: (told: Told, again: () => void) => ReactNode;
}

const UNREADABLE: Failure = { type: "Unavailable" };

/** What stands at the place of a link. The link only says where to look: who invites whom is read there. */
export const ReadLink = <Told,>({ store, read, children }: ReadLinkProps<Told>) => {
  const text = useText();
  const [current, setCurrent] = useState(() => () => read());
  const fetched = useFetched(current);
  if (fetched.phase === "fetching") return <Loading shape="page" words={text("join.reading")} />;
  const again = (): void => setCurrent(() => () => read());
  const answer = fetched.phase === "there" ? fetched.value : err(UNREADABLE);
  return answer.ok ? (
    children(answer.value, again)
  ) : (
    <ClosedPlace failure={answer.error} store={store} onAgain={again} />
  );
};
