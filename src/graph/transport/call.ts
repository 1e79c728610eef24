import type { Missing } from "../../domain/shared/failure";

/** One request to Graph, as an adapter describes it. */
export interface GraphCall {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below the base address, already encoded: made with `graphPath`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The least scopes this call needs; at least one. */
  readonly scopes: readonly string[];
  /** What is not there when Graph answers 404. */
  readonly what: Missing;
  /**
   * What doing it twice would do: "reads" changes nothing and may travel with other reads, "repeatable" has the effect
   * of doing it once, "once" would do it again and is therefore never repeated by the transport.
   */
  readonly effect: "reads" | "repeatable" | "once";
  /** Not tried again by the transport, because the service counts every try against the person. */
  readonly tryOnce?: true;
  /** A write that may travel with others of its turn. Each has an outcome of its own; without an answer all are unknown. */
  readonly together?: true;
  /** Must travel by itself, because its answer is a redirect that a batch would not follow. */
  readonly alone?: true;
  /** The answer is a page of HTML. Any other call takes one for a sign-in page on the way. */
  readonly answers?: "html";
  /** Statuses of 400 and above that the caller reads itself. */
  readonly accepts?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/** What Graph said. */
export interface Answer {
  readonly status: number;
  /** By lower-case name. In a browser only what CORS exposes; inside a batch all of them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; the text itself when it is not JSON; undefined when there was none. */
  readonly body: unknown;
}

/** A path below the base address: every inserted value is encoded, so that no `&`, `#` or `/` of a value cuts it. */
export const graphPath = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  parts.reduce((path, part, i) => path + encodeURIComponent(values[i - 1] ?? "") + part);

/** The value of an OData string literal: a quote is doubled. Encode it with `graphPath` afterwards. */
export const odataText = (value: string): string => `'${value.replaceAll("'", "''")}'`;
