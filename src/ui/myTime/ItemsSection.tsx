import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Shape } from "../../domain/shared/shape";
import type { MessageId } from "../../locales/text";
import { useText } from "../context";
import { Body, Label, List, Quiet, Row } from "../controls/layout";
import { useEditing } from "../controls/useEditing";
import { QuietButton } from "../controls/QuietButton";
import { FormFrame } from "./fields/fieldLayout";
import { MyTimeSection } from "./MyTimeSection";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  words: { flexGrow: 1, flexBasis: "180px", minWidth: "0" },
  button: { minHeight: "28px" },
});

interface ItemsSectionProps<Item, Draft> {
  readonly title: string;
  readonly editable: boolean;
  /** Where the open form is kept on the device. */
  readonly box: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** The thing in a few words: for buttons and screen readers. */
  readonly nameOf: (item: Item) => string;
  readonly renderDetails?: (item: Item) => ReactNode;
  readonly draftOf: (item: Item) => Draft;
  readonly draftShape: Shape<Draft>;
  /** The finished thing, or what is still missing. */
  readonly finish: (draft: Draft) => Item | MessageId;
  readonly renderForm: (draft: Draft, set: (draft: Draft) => void) => ReactNode;
  /** The ways to begin a new one. */
  readonly renderStarter: (open: (draft: Draft) => void) => ReactNode;
  readonly change: (change: (items: readonly Item[]) => readonly Item[]) => void;
  /** What one reads once it is kept. */
  readonly renderKept?: (item: Item) => ReactNode;
  readonly children?: ReactNode;
}

/** A list of declared things that can be added, changed, removed and put back. */
export const ItemsSection = <Item, Draft>(props: ItemsSectionProps<Item, Draft>) => {
  const { title, editable, items, idOf, nameOf, change } = props;
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [removed, setRemoved] = useState<Item>();
  const [kept, setKept] = useState<Item>();
  const { edited, open, set, close } = useEditing(props.box, props.draftShape);
  const keep = (item: Item, of: string | undefined): void => {
    change((now) =>
      now.some((one) => idOf(one) === of) ? now.map((one) => (idOf(one) === of ? item : one)) : [...now, item],
    );
    setRemoved(undefined);
    setKept(item);
    close();
  };
  const remove = (item: Item): void => {
    change((now) => now.filter((one) => idOf(one) !== idOf(item)));
    setRemoved(item);
    setKept(undefined);
    heading.current?.focus();
  };
  const isOpenAt = (item: Item): boolean => edited?.of === idOf(item);
  const form = edited && (
    <ItemForm
      restored={edited.restored === true}
      finished={props.finish(edited.draft)}
      onKeep={(item) => keep(item, edited.of)}
      onCancel={close}
    >
      {props.renderForm(edited.draft, set)}
    </ItemForm>
  );
  return (
    <MyTimeSection title={title} titleRef={heading}>
      {items.length > 0 && (
        <List gap="xs">
          {items.map((item) => (
            <li key={idOf(item)}>
              {isOpenAt(item) ? (
                form
              ) : (
                <ItemRow
                  name={nameOf(item)}
                  editable={editable && edited === undefined}
                  onChange={() => open(props.draftOf(item), idOf(item))}
                  onRemove={() => remove(item)}
                >
                  {props.renderDetails?.(item)}
                </ItemRow>
              )}
            </li>
          ))}
        </List>
      )}
      <div role="status">
        {removed !== undefined && (
          <Body>
            {text("item.removed", { what: nameOf(removed) })}{" "}
            <Button size="small" onClick={() => keep(removed, undefined)}>
              {text("item.undo")}
            </Button>
          </Body>
        )}
        {kept !== undefined && !edited && props.renderKept?.(kept)}
      </div>
      {props.children}
      {editable && !edited && props.renderStarter(open)}
      {edited && !items.some(isOpenAt) && form}
    </MyTimeSection>
  );
};

interface ItemRowProps {
  readonly name: string;
  readonly editable: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One declared thing, and what can be done with it. */
const ItemRow = ({ name, editable, onChange, onRemove, children }: ItemRowProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <Label as="p">
          <bdi>{name}</bdi>
        </Label>
        {children}
      </div>
      {editable && (
        <div>
          <QuietButton
            className={styles.button}
            size="small"
            aria-label={text("item.changeThis", { what: name })}
            onClick={onChange}
          >
            {text("item.change")}
          </QuietButton>
          <QuietButton
            className={styles.button}
            size="small"
            aria-label={text("item.removeThis", { what: name })}
            onClick={onRemove}
          >
            {text("item.remove")}
          </QuietButton>
        </div>
      )}
    </div>
  );
};

interface ItemFormProps<Item> {
  readonly restored: boolean;
  readonly finished: Item | MessageId;
  readonly onKeep: (item: Item) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of an open form. It says what is missing after the first try to keep it, not before. */
const ItemForm = <Item,>({ restored, finished, onKeep, onCancel, children }: ItemFormProps<Item>) => {
  const text = useText();
  const [tried, setTried] = useState(false);
  const missing = typeof finished === "string" ? (finished as MessageId) : undefined;
  return (
    <FormFrame>
      {restored && <Quiet>{text("item.restored")}</Quiet>}
      {children}
      <Body role="status">{tried && missing !== undefined && text(missing)}</Body>
      <Row>
        <Button appearance="primary" onClick={() => (typeof finished === "string" ? setTried(true) : onKeep(finished))}>
          {text("item.keep")}
        </Button>
        <Button onClick={onCancel}>{text("item.cancel")}</Button>
      </Row>
    </FormFrame>
  );
};
