import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { MessageId } from "../../locales/text";
import { useFormStyles } from "./fields/useFormStyles";
import { useText } from "../context";

export interface ItemFormProps<Item> {
  readonly restored: boolean;
  /** The thing as it would be kept, or what is still missing. */
  readonly finished: Item | MessageId;
  readonly onKeep: (item: Item) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of an open form. It says what is missing when somebody wants to keep it, not before. */
export const ItemForm = <Item,>({ restored, finished, onKeep, onCancel, children }: ItemFormProps<Item>) => {
  const text = useText();
  const styles = useFormStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  // Whoever pressed "add" goes on in the form; whoever comes back to one that was open stays where they are.
  useEffect(() => {
    if (!restored) frame.current?.querySelector<HTMLElement>("input, select, button")?.focus();
  }, [restored]);
  const missing = typeof finished === "string" ? (finished as MessageId) : undefined;
  return (
    <div className={styles.form} ref={frame}>
      {restored && <p className={styles.quiet}>{text("item.restored")}</p>}
      {children}
      <p className={styles.line} role="status">
        {tried && missing !== undefined && text(missing)}
      </p>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance="primary"
          onClick={() => (typeof finished === "string" ? setTried(true) : onKeep(finished))}
        >
          {text("item.keep")}
        </Button>
        <Button className={styles.button} onClick={onCancel}>
          {text("item.cancel")}
        </Button>
      </div>
    </div>
  );
};
