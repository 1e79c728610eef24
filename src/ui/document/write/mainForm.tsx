import { createContext, useContext, useId, useLayoutEffect, useMemo, useState, type ReactNode } from "react";

interface OpenForms {
  /** In the order in which they were opened. */
  readonly ids: readonly string[];
  readonly open: (id: string) => void;
  readonly close: (id: string) => void;
}

const Forms = createContext<OpenForms | undefined>(undefined);

/** A screen on which several forms may stand open: at most one press of it is coloured. */
export const OneMainForm = ({ children }: { readonly children: ReactNode }) => {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [presses] = useState(() => ({
    open: (id: string) => setIds((now) => [...now, id]),
    close: (id: string) => setIds((now) => now.filter((one) => one !== id)),
  }));
  const forms = useMemo(() => ({ ids, ...presses }), [ids, presses]);
  return <Forms.Provider value={forms}>{children}</Forms.Provider>;
};

/** For an open form: whether its press is the main one. It is until another form is opened after it. */
export const useIsMainForm = (): boolean => {
  const id = useId();
  const { ids, open, close } = useContext(Forms) ?? ALONE;
  useLayoutEffect(() => {
    open(id);
    return () => close(id);
  }, [id, open, close]);
  return !ids.includes(id) || ids.at(-1) === id;
};

/** For a press beside the forms: whether none is open. */
export const useIsNoFormOpen = (): boolean => (useContext(Forms) ?? ALONE).ids.length === 0;

const ALONE: OpenForms = { ids: [], open: () => undefined, close: () => undefined };
