import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isOf, type Entry, type EntryOf } from "../../../domain/document/entry";
import type { CheckinFacts } from "../../../domain/document/facts";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { useFormat } from "../../context";
import { createLatePart } from "../../controls/latePart";
import { Body, Fold, Label, Row, Stack } from "../../controls/layout";
import { PartMeanwhile } from "../../controls/meanwhile";
import { Sheet } from "../../controls/Sheet";
import { toldDate } from "../../format/when";
import { useArrivingAt } from "../arrival";
import { EntryButtons } from "../entry/OpenForm";
import { Many } from "./Many";
import { PartEntry, PartSection, WriteHere, type PartProps } from "./PartEntry";

const ChangeEntry = createLatePart(() => import("../entry/ChangeEntry"), PartMeanwhile);

const useStyles = makeStyles({
  lists: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  list: {
    flexGrow: "1",
    flexBasis: "110px",
    minWidth: "0",
    display: "grid",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
  },
  items: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
    overflowWrap: "anywhere",
  },
});

/** What a pair keeps, changes and stops: the newest look back first, those before it a press away, and the day of the next (S29). */
export const LooksBack = ({ ways, ...props }: PartProps) => {
  const format = useFormat();
  const { text, clock, zone, zones } = format;
  const arriving = useArrivingAt();
  const looks = props.context.entries.filter(isLook).toReversed();
  const [last, ...before] = looks;
  const on = last?.entry.content.checkin.on;
  const isToCome = on !== undefined && on >= zones.readAt(zone, clock.now()).date;
  return (
    <PartSection title={text("document.kind", { kind: "checkin" })}>
      {last && (
        <Sheet gap="m">
          {isToCome && (
            <Row align="center">
              <Body>{text("plan.nextLook", { date: toldDate(on, format) })}</Body>
              {ways.onFindTime && (
                <EntryButtons>
                  <Button onClick={ways.onFindTime}>{text("plan.findTime")}</Button>
                </EntryButtons>
              )}
            </Row>
          )}
          <Look key={last.entry.id} {...props} shown={last} />
          {before.length > 0 && (
            <Fold
              title={text("plan.earlier", { count: before.length })}
              isOpenFirst={before.some(({ entry }) => entry.id === arriving)}
              searchable
            >
              <Many of={before} idOf={({ entry }) => entry.id}>
                {(shown) => <Look key={shown.entry.id} {...props} shown={shown} />}
              </Many>
            </Fold>
          )}
        </Sheet>
      )}
      <WriteHere {...props} kind="checkin" press={text("plan.lookBack")} />
    </PartSection>
  );
};

type ShownLook = ShownEntry & { readonly entry: EntryOf<"checkin"> };

const isLook = (shown: ShownEntry): shown is ShownLook => isOf("checkin", shown.entry);

const LISTS = ["keep", "change", "stop"] as const;

interface LookProps extends Omit<PartProps, "ways"> {
  readonly shown: ShownLook;
}

/** One look back: what was planned, and below it a sheet for each of keep, change and stop that says something. */
const Look = ({ shown, ...props }: LookProps) => {
  const { text, me } = useFormat();
  const styles = useStyles();
  const { entry } = shown;
  const { checkin } = entry.content;
  const lists = LISTS.filter((list) => checkin[list].length > 0);
  return (
    <PartEntry {...props} shown={shown} folded said={{ kind: "checkin", checkin: withoutLists(checkin) }}>
      {lists.length > 0 && (
        <div className={styles.lists}>
          {lists.map((list) => (
            <section key={list} className={styles.list} aria-label={text("plan.look", { list })}>
              <Label as="p">{text("plan.look", { list })}</Label>
              <ul className={styles.items} lang={entry.lang}>
                {[...new Set(checkin[list])].map((item) => (
                  <li key={item} dir="auto">
                    {item}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {entry.author === me.id && <ChangeLook {...props} entry={entry} />}
    </PartEntry>
  );
};

/** They are drawn. */
const withoutLists = ({ on }: CheckinFacts): CheckinFacts => ({ keep: [], change: [], stop: [], ...(on && { on }) });

const ChangeLook = (props: Pick<LookProps, "context" | "about" | "document"> & { readonly entry: Entry }) => {
  const { text } = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <Stack gap="s">
        <ChangeEntry {...props} onClose={() => setOpen(false)} />
      </Stack>
    );
  }
  return (
    <EntryButtons>
      <Button size="small" onClick={() => setOpen(true)}>
        {text("entry.change")}
      </Button>
    </EntryButtons>
  );
};
