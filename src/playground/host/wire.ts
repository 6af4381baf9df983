/** How a request names an object: the steps from the workbook (or a service) to it. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

/** Arguments; where an argument is an object, ReferencedObjectPathIds holds its path's id in the same place. */
export interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** The body of a ProcessQuery message: what one context.sync() sends. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string | null;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** Values of ObjectPathType, from office.js. */
export const PATH = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Values of ActionType, from office.js. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/**
 * The JavaScript name of a member from its name on the wire.
 *
 * @example memberName("GetRange") //=> "getRange"
 */
export function memberName(wireName: string): string {
  const name = wireName.startsWith("_") ? wireName.slice(1) : wireName;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Properties that office.js writes under another name than it reads them by. */
const WRITTEN_NAMES: Readonly<Record<string, string>> = {
  Gridlines: "showGridlines",
  Headings: "showHeadings",
};

/** The JavaScript name of a property from the name it is written by. */
export function writtenName(wireName: string): string {
  return WRITTEN_NAMES[wireName] ?? memberName(wireName);
}

/**
 * The name on the wire of a JavaScript member.
 *
 * @example wireName("values") //=> "Values"
 */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
