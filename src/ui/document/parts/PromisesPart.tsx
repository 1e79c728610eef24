import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { type PersonPromises, type Promised, promisesByPerson } from "../../../domain/document/parts/promisesByPerson";
import { useFormat } from "../../context";
import { Fold, Heading, Quiet, Stack } from "../../controls/layout";
import { Sheet } from "../../controls/Sheet";
import { ProposedPart } from "../entry/EntryMore";
import { statusWords } from "../factWords";
import { Dated } from "./Dated";
import { Many } from "./Many";
import { PartEntry, StatusPresses, WriteHere, type PartProps } from "./PartEntry";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 280px), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  stands: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Who does what, and by which day: one's own first. */
const PromisesPart = (props: PartProps) => {
  const { me } = useFormat();
  const styles = useStyles();
  const { entries, pair } = props.context;
  const people = useMemo(() => promisesByPerson(entries, pair, me.id), [entries, pair, me.id]);
  return (
    <div className={styles.columns}>
      {people.map((each) => (
        <OfPerson key={each.person} of={each} {...props} />
      ))}
    </div>
  );
};

const OfPerson = ({
  of: { person, open, over },
  ...props
}: PartProps & { readonly of: PersonPromises<ShownEntry> }) => {
  const { text, me } = useFormat();
  const isMine = person === me.id;
  const name = props.about.nameOf(person);
  const title = isMine ? text("document.you") : (name ?? text("document.somebody"));
  return (
    <Sheet as="section" aria-label={title} gap="m">
      <Heading as="h2">{title}</Heading>
      {open.length === 0 && props.isWhole && <Quiet>{text("promises.none")}</Quiet>}
      <Many of={open} idOf={({ shown }) => shown.entry.id}>
        {(promised) => <PromiseItem key={promised.shown.entry.id} promised={promised} isMine={isMine} {...props} />}
      </Many>
      {(isMine || name !== undefined) && (
        <WriteHere
          {...props}
          kind="commitment"
          press={isMine ? text("promises.promise") : text("promises.ask", { name: title })}
          start={{ owner: person }}
        />
      )}
      {over.length > 0 && (
        <Fold title={text("promises.over", { count: over.length })}>
          <Stack>
            <Many of={over} idOf={({ shown }) => shown.entry.id}>
              {(promised) => (
                <PromiseItem key={promised.shown.entry.id} promised={promised} isMine={isMine} {...props} />
              )}
            </Many>
          </Stack>
        </Fold>
      )}
    </Sheet>
  );
};

interface PromiseItemProps extends PartProps {
  readonly promised: Promised<ShownEntry>;
  /** The person at the screen says how it stands. */
  readonly isMine: boolean;
}

const PromiseItem = ({ promised: { shown, due, status }, isMine, ...props }: PromiseItemProps) => {
  const format = useFormat();
  const { text, clock, zone, zones } = format;
  const styles = useStyles();
  const isRunning = status === "open" || status === "doing";
  const isPast = isRunning && due < zones.readAt(zone, clock.now()).date;
  return (
    <Dated day={due}>
      <PartEntry
        {...props}
        shown={shown}
        sign={
          <span className={styles.stands}>
            {isPast ? text("promises.past") : statusWords(status, "commitment", format)}
          </span>
        }
      >
        {status === "asked" && <ProposedPart {...props} entry={shown.entry} />}
        {isMine && isRunning && (
          <StatusPresses
            entry={shown.entry}
            document={props.document}
            presses={[{ status: "done" }, { status: "changed" }, { status: "dropped" }]}
          />
        )}
        {isMine && !isRunning && status !== "asked" && (
          <StatusPresses entry={shown.entry} document={props.document} presses={[{ status: "open" }]} />
        )}
      </PartEntry>
    </Dated>
  );
};

// A late part is a default export.
export default PromisesPart;
