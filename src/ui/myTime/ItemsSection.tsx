import { useRef, useState, type ReactNode } from "react";
import type { Shape } from "../../domain/shared/shape";
import type { MessageId } from "../../locales/text";
import { ItemForm } from "./ItemForm";
import { ItemRow } from "./ItemRow";
import { MyTimeSection } from "./MyTimeSection";
import { Undo } from "./Undo";
import { useEditing } from "../controls/useEditing";
import { useFormStyles } from "./fields/useFormStyles";

/** What a list of declared things needs to know about them. */
export interface Items<Item, Draft> {
  /** Where the open form is kept on the device. */
  readonly box: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** The thing in a few words: for buttons and screen readers. */
  readonly nameOf: (item: Item) => string;
  readonly details?: (item: Item) => ReactNode;
  readonly draftOf: (item: Item) => Draft;
  readonly draftShape: Shape<Draft>;
  /** The finished thing, or what is still missing. */
  readonly finish: (draft: Draft) => Item | MessageId;
  readonly form: (draft: Draft, set: (draft: Draft) => void) => ReactNode;
  /** The ways to begin a new one. */
  readonly starter: (open: (draft: Draft) => void) => ReactNode;
  readonly change: (change: (items: readonly Item[]) => readonly Item[]) => void;
}

/** What can be done with a list. The heading takes the focus when the thing that had it is gone. */
const useItems = <Item, Draft>(list: Items<Item, Draft>) => {
  const { idOf, change } = list;
  const heading = useRef<HTMLHeadingElement>(null);
  const [removed, setRemoved] = useState<Item>();
  const editing = useEditing(list.box, list.draftShape);
  const close = (): void => {
    editing.close();
    heading.current?.focus();
  };
  const keep = (item: Item, of: string | undefined): void => {
    change((now) =>
      now.some((one) => idOf(one) === of) ? now.map((one) => (idOf(one) === of ? item : one)) : [...now, item],
    );
    setRemoved(undefined);
    close();
  };
  const remove = (item: Item): void => {
    change((now) => now.filter((one) => idOf(one) !== idOf(item)));
    setRemoved(item);
    heading.current?.focus();
  };
  return { heading, removed, editing, close, keep, remove };
};

export interface ItemsSectionProps<Item, Draft> {
  readonly title: string;
  readonly intro: string;
  readonly editable: boolean;
  readonly list: Items<Item, Draft>;
  readonly children?: ReactNode;
}

/** A list of declared things that can be added, changed, removed and put back. */
export const ItemsSection = <Item, Draft>(props: ItemsSectionProps<Item, Draft>) => {
  const { title, intro, editable, list, children } = props;
  const { items, idOf, nameOf } = list;
  const styles = useFormStyles();
  const { heading, removed, editing, close, keep, remove } = useItems(list);
  const { edited } = editing;
  const form = edited && (
    <ItemForm
      restored={edited.restored === true}
      finished={list.finish(edited.draft)}
      onKeep={(item) => keep(item, edited.of)}
      onCancel={close}
    >
      {list.form(edited.draft, editing.set)}
    </ItemForm>
  );
  const isOpenAt = (item: Item): boolean => edited?.of === idOf(item);
  return (
    <MyTimeSection title={title} intro={intro} titleRef={heading}>
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={idOf(item)}>
              {isOpenAt(item) ? (
                form
              ) : (
                <ItemRow
                  name={nameOf(item)}
                  editable={editable && edited === undefined}
                  onChange={() => editing.open(list.draftOf(item), idOf(item))}
                  onRemove={() => remove(item)}
                >
                  {list.details?.(item)}
                </ItemRow>
              )}
            </li>
          ))}
        </ul>
      )}
      <Undo
        removed={removed === undefined ? undefined : nameOf(removed)}
        onUndo={() => removed !== undefined && keep(removed, undefined)}
      />
      {children}
      {editable && !edited && list.starter(editing.open)}
      {edited && !items.some(isOpenAt) && form}
    </MyTimeSection>
  );
};
