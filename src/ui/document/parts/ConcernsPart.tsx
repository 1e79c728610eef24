import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { concernsIn, type StandingConcern } from "../../../domain/document/concerns";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { useFormat } from "../../context";
import { Body, Fold, List, Quiet, Stack } from "../../controls/layout";
import { toldDate } from "../../format/when";
import { ConcernPart } from "../entry/ConcernPart";
import { statusWords } from "../factWords";
import { Many } from "./Many";
import { PartEntry, type PartProps, PartSheet, WriteHere } from "./PartEntry";

const useStyles = makeStyles({
  action: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
});

interface ShownConcern {
  readonly concern: StandingConcern;
  readonly shown: ShownEntry;
}

/** What troubles somebody, and what is done about it: what is open first (S48). */
const ConcernsPart = (props: PartProps) => {
  const { text } = useFormat();
  const { entries } = props.context;
  const concerns = useMemo((): readonly ShownConcern[] => {
    const byId = new Map(entries.map((shown) => [shown.entry.id, shown]));
    return concernsIn(entries)
      .toReversed()
      .flatMap((concern) => {
        const shown = byId.get(concern.entry.id);
        return shown ? [{ concern, shown }] : [];
      });
  }, [entries]);
  const isClosed = ({ concern }: ShownConcern): boolean => concern.phase === "closed";
  const [open, closed] = [concerns.filter((each) => !isClosed(each)), concerns.filter(isClosed)];
  return (
    <>
      {open.length === 0 && props.isWhole && <Body>{text("parts.noConcern")}</Body>}
      <Many of={open} idOf={({ shown }) => shown.entry.id}>
        {(each) => (
          <PartSheet key={each.concern.entry.id}>
            <Concern {...each} {...props} />
          </PartSheet>
        )}
      </Many>
      <WriteHere {...props} kind="concern" press={text("parts.addConcern")} />
      {closed.length > 0 && (
        <Fold title={text("parts.closed", { count: closed.length })}>
          <Stack>
            <Many of={closed} idOf={({ shown }) => shown.entry.id}>
              {(each) => <Concern key={each.concern.entry.id} {...each} {...props} />}
            </Many>
          </Stack>
        </Fold>
      )}
    </>
  );
};

const Concern = ({ concern, shown, ...props }: PartProps & ShownConcern) => {
  const format = useFormat();
  const styles = useStyles();
  return (
    <PartEntry {...props} shown={shown}>
      {concern.actions.length > 0 && (
        <List gap="s">
          {concern.actions.map(({ entry, status }) => (
            <li key={entry.id} className={styles.action}>
              <Body dir="auto" lang={entry.lang}>
                {entry.text}
              </Body>
              <Quiet>
                {format.text("parts.action", {
                  name:
                    entry.content.commitment.owner === format.me.id
                      ? format.text("document.you")
                      : (props.about.nameOf(entry.content.commitment.owner) ?? format.text("document.somebody")),
                  date: toldDate(entry.content.commitment.due, format),
                  status: statusWords(status, "commitment", format),
                })}
              </Quiet>
            </li>
          ))}
        </List>
      )}
      <ConcernPart {...props} entry={shown.entry} />
    </PartEntry>
  );
};

// A late part is a default export.
export default ConcernsPart;
