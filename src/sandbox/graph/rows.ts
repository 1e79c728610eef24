/** JSON as received and stored. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type GraphObject = { readonly [name: string]: Json };

/** A SharePoint site: one for each pair. Visible only to its members. */
export interface SiteRow {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly members: readonly string[];
  /** The site's group; the group's notebooks are the site's own. */
  readonly groupId?: string;
  readonly createdAt: number;
  /** Apps that were let in. Absent in sites of the seed, which let ours in. */
  readonly admits?: readonly { readonly id: string; readonly app: string; readonly roles: readonly string[] }[];
}

/** A Microsoft 365 group. */
export interface GroupRow {
  readonly id: string;
  readonly displayName: string;
  readonly mailNickname: string;
  readonly description: string | null;
  readonly visibility: "Private" | "Public";
  readonly options: readonly string[];
  /** Part of the world in which its site is kept. */
  readonly location: string | null;
  readonly owners: readonly string[];
  readonly members: readonly string[];
  readonly createdBy: string;
  readonly createdAt: number;
}

export type ColumnKind = "text" | "number" | "boolean" | "dateTime" | "choice";

export interface ColumnRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ColumnKind;
  /** The facet as it was sent: `{}`, `{ allowMultipleLines: true }`. */
  readonly facet: GraphObject;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly required: boolean;
}

export interface ListRow {
  readonly id: string;
  readonly siteId: string;
  readonly displayName: string;
  readonly description: string;
  readonly columns: readonly ColumnRow[];
  readonly nextItem: number;
  /** Incremented by every change of an item; delta tokens refer to it. */
  readonly sequence: number;
  readonly createdBy: string;
  readonly createdAt: number;
}

export interface ListItemRow {
  readonly listId: string;
  readonly id: string;
  readonly guid: string;
  readonly version: number;
  readonly fields: GraphObject;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly modifiedBy: string;
  readonly modifiedAt: number;
  /** The list's `sequence` at the last change of this item. */
  readonly sequence: number;
  /** A deleted item stays as a tombstone for delta. */
  readonly deleted: boolean;
  /** Earlier versions, oldest first; absent for an item that never changed. */
  readonly past?: readonly ItemVersion[];
}

/** An earlier version of an item. */
export interface ItemVersion {
  readonly version: number;
  readonly fields: GraphObject;
  readonly modifiedBy: string;
  readonly modifiedAt: number;
}

/** A person's app folder; created on first use. */
export interface FolderRow {
  readonly id: string;
  readonly owner: string;
  readonly createdAt: number;
}

export interface FileRow {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
  readonly version: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export interface EventAttendee {
  readonly name: string;
  readonly address: string;
  readonly type: string;
  /** Absent: not answered. */
  readonly response?: "declined" | "tentativelyAccepted";
}

/** One person's copy of a meeting that was booked through Graph. */
export interface EventRow {
  readonly id: string;
  readonly owner: string;
  /** Same for all copies. */
  readonly meeting: string;
  readonly organizer: string;
  readonly transactionId: string | null;
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
  readonly show: "free" | "tentative" | "busy" | "oof" | "workingElsewhere";
  readonly isPrivate: boolean;
  readonly subject: string;
  readonly html: string;
  readonly location: string;
  readonly attendees: readonly EventAttendee[];
  /** On the copies of attendees, after the organizer called the meeting off. */
  readonly isCancelled?: boolean;
  readonly joinUrl: string | null;
  readonly createdAt: number;
}

/** A notebook of OneNote; `owner` is a site or a person. */
export interface NotebookRow {
  readonly id: string;
  readonly owner: string;
  readonly displayName: string;
  readonly createdBy: string;
  readonly createdAt: number;
}

export interface SectionRow {
  readonly id: string;
  readonly notebookId: string;
  readonly displayName: string;
  readonly createdBy: string;
  readonly createdAt: number;
  /** Changes only when one of its pages is created, changed or deleted. */
  readonly modifiedBy: string;
  readonly modifiedAt: number;
}

export interface PageRow {
  readonly id: string;
  readonly sectionId: string;
  readonly title: string;
  /** The content of `<body>`, as OneNote stored it. */
  readonly html: string;
  /** Incremented by every change; generated ids are valid for one version. */
  readonly version: number;
  readonly createdAt: number;
  /** Unchanged by a change of the title alone. */
  readonly modifiedAt: number;
  /** Earlier content, for readers that lag behind. */
  readonly past: readonly { readonly html: string; readonly until: number }[];
}

interface SettingRow {
  readonly value: string;
}

/** All durable state. */
export interface Tables {
  readonly settings: SettingRow;
  readonly sites: SiteRow;
  readonly groups: GroupRow;
  readonly lists: ListRow;
  readonly items: ListItemRow;
  readonly folders: FolderRow;
  readonly files: FileRow;
  readonly events: EventRow;
  readonly notebooks: NotebookRow;
  readonly sections: SectionRow;
  readonly pages: PageRow;
}

export type TableName = keyof Tables;

/** One row written, or deleted when `row` is null. */
export type RowChange<T extends TableName = TableName> = {
  readonly [K in T]: { readonly table: K; readonly key: string; readonly row: Tables[K] | null };
}[T];
