import { Component, type ComponentType, type ReactNode } from "react";
import type { NotShownProps } from "./faultDetails";
import { createLatePart } from "../latePart";
import { PageMeanwhile } from "../meanwhile";

const NotShown = createLatePart<NotShownProps>(() => import("./NotShown"), PageMeanwhile);

interface GuardedProps {
  /** What is shown here: with another value, what fell is forgotten. */
  readonly of?: string | object | undefined;
  readonly isWhole?: boolean;
  readonly Instead?: ComponentType<NotShownProps>;
  readonly children: ReactNode;
}

interface GuardedState {
  readonly of?: GuardedProps["of"];
  readonly fallen?: { readonly fault: unknown } | undefined;
}

/**
 * Keeps a fault while drawing inside: what stands around stays. Without it React takes the whole page away, and one row
 * that another person wrote would be enough (an error boundary; React has no hook for one).
 */
export class Guarded extends Component<GuardedProps, GuardedState> {
  override state: GuardedState = {};

  static getDerivedStateFromError(fault: unknown): GuardedState {
    return { fallen: { fault } };
  }

  static getDerivedStateFromProps({ of }: GuardedProps, state: GuardedState): GuardedState | null {
    return of === state.of ? null : { of, fallen: undefined };
  }

  override render(): ReactNode {
    const { Instead = NotShown, isWhole = false, children } = this.props;
    const { fallen } = this.state;
    if (!fallen) return children;
    const again = (): void => this.setState({ fallen: undefined });
    return <Instead fault={fallen.fault} isWhole={isWhole} onAgain={again} />;
  }
}
