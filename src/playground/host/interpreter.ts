import { apiNotFound, HostFailure, invalidArgument } from "./failure";
import {
  declarationOf,
  HostCollection,
  HostObject,
  memberKind,
  type MemberKind,
} from "./hostObject";
import type { Requirements } from "./requirements";
import type { References } from "./references";
import {
  ACTION,
  memberName,
  PATH,
  wireName,
  writtenName,
  type Action,
  type Arguments,
  type Batch,
  type BatchAnswer,
} from "./wire";

/** What the interpreter needs to know of the workbook. */
export interface Interpreted {
  readonly workbook: HostObject;
  readonly references: References;
  readonly requirements: Requirements;
  /** The object of a service such as "Microsoft.ExcelServices.CustomFunctions"; undefined if there is none. */
  service(typeName: string): HostObject | undefined;
  /** Ends when every formula shows its value. */
  calculated(): Promise<void>;
}

/**
 * Carries out one batch of office.js. Actions run in order; the first failure ends the batch, and what ran before it
 * stays done, as in Excel:
 * https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#context.sync
 */
export async function interpret(target: Interpreted, batch: Batch): Promise<BatchAnswer> {
  const run = new Run(target, batch);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: (await run.perform(action)) ?? null });
    } catch (error) {
      return {
        Results: results,
        TraceIds: traceIds,
        Error: { ...describe(error), Location: run.at, ActionIndex: index },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function describe(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof HostFailure)
    return { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus };
  // A fault of the host itself: told apart by its message, and loud in the log.
  console.error(error);
  return {
    Code: "GeneralException",
    Message: `The playground's host failed: ${String(error)}`,
    HttpStatusCode: 500,
  };
}

const SETTINGS: readonly MemberKind[] = ["setting", "calculatedSetting"];
const VALUES: readonly MemberKind[] = ["value", ...SETTINGS];

class Run {
  /** The member being used, as office.js shows it in debugInfo.errorLocation: "Range.values". */
  at: string | null = null;
  readonly #objects = new Map<number, HostObject | null>();

  constructor(
    readonly target: Interpreted,
    readonly batch: Batch
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identify(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        if (object === null) return null;
        await this.target.calculated();
        return this.query(
          object,
          action.QueryInfo?.Select ?? [],
          action.QueryInfo?.Expand ?? [],
          action.QueryInfo
        );
      case ACTION.method: {
        // A method of a null object does nothing and answers null.
        if (object === null) return { _IsNull: true };
        const answer = await this.call(object, action.Name, action.ArgumentInfo);
        return answer instanceof HostObject ? this.identify(answer) : answer;
      }
      case ACTION.setProperty: {
        if (object === null) return null;
        const member = writtenName(action.Name);
        if (memberKind(object, member) === "calculatedSetting") await this.target.calculated();
        this.write(object, member, (await this.args(action.ArgumentInfo))[0]);
        return null;
      }
      case ACTION.update:
        if (object !== null) this.update(object, action.ObjectState ?? {});
        return null;
      default:
        throw apiNotFound(`Action ${action.ActionType}`);
    }
  }

  async resolve(id: number): Promise<HostObject | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const object = await this.follow(id);
    this.#objects.set(id, object);
    return object;
  }

  private async follow(id: number): Promise<HostObject | null> {
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new HostFailure("InvalidObjectPath", `There is no object path ${id}.`);
    if (path.ObjectPathType === PATH.globalObject) return this.target.workbook;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.referenced(path.Name);
    if (path.ObjectPathType === PATH.newObject) return this.service(path.Name);
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null; // null passes down to what is reached through it
    switch (path.ObjectPathType) {
      case PATH.method:
        return objectOrNull(await this.call(parent, path.Name, path.ArgumentInfo));
      case PATH.indexer:
        return objectOrNull(await this.call(parent, "GetItem", path.ArgumentInfo));
      case PATH.property:
        return objectOrNull(this.read(parent, memberName(path.Name), ["object"]));
      default:
        throw apiNotFound(`Object path type ${path.ObjectPathType}`);
    }
  }

  private referenced(id: string): HostObject {
    const object = this.target.references.get(id);
    if (!object)
      throw new HostFailure(
        "InvalidReference",
        "This reference is not valid for the current operation."
      );
    return object;
  }

  private service(typeName: string): HostObject {
    const service = this.target.service(typeName);
    if (!service) throw apiNotFound(typeName);
    return service;
  }

  /** Throws ApiNotFound unless the member is declared as one of the kinds and its requirement set is met. */
  private demand(
    object: HostObject,
    member: string,
    kinds: readonly MemberKind[],
    write = false
  ): MemberKind {
    const { className } = declarationOf(object);
    this.at = `${className}.${member}`;
    const kind = memberKind(object, member);
    if (!kind || !kinds.includes(kind)) throw apiNotFound(this.at);
    if (kind !== "protocol") this.target.requirements.demand(className, member, write);
    return kind;
  }

  private async call(object: HostObject, name: string, info?: Arguments): Promise<unknown> {
    const member = memberName(name);
    const kind = this.demand(
      object,
      member,
      name.startsWith("_") ? ["protocol"] : ["method", "lookup"]
    );
    const here = this.at;
    if (kind === "lookup") await this.target.calculated();
    const args = await this.args(info);
    this.at = here;
    const method = (object as unknown as Record<string, (...args: unknown[]) => unknown>)[member];
    return method?.apply(object, args);
  }

  private async args(info?: Arguments): Promise<unknown[]> {
    const references = info?.ReferencedObjectPathIds ?? [];
    return Promise.all(
      (info?.Arguments ?? []).map((value, i) => this.argument(value, references[i]))
    );
  }

  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return Promise.all(value.map((element, i) => this.argument(element, reference[i])));
    }
    return value ?? undefined; // an argument left out arrives as null
  }

  private read(object: HostObject, member: string, kinds: readonly MemberKind[]): unknown {
    this.demand(object, member, kinds);
    return (object as unknown as Record<string, unknown>)[member];
  }

  private write(object: HostObject, member: string, value: unknown): void {
    this.demand(object, member, SETTINGS, true);
    (object as unknown as Record<string, unknown>)[member] = value;
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const member = memberName(name);
      if (memberKind(object, member) !== "object") {
        this.write(object, member, value);
        continue;
      }
      const child = objectOrNull(this.read(object, member, ["object"]));
      if (child && value && typeof value === "object")
        this.update(child, value as Record<string, unknown>);
    }
  }

  private identify(object: HostObject | null): Record<string, unknown> | null {
    if (object === null) return null;
    const reference = this.target.references.idOf(object);
    return { ...object.identity(), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  /** Select and Expand hold paths such as "format/fill/color"; none, "*" or "$all" stand for all plain values. */
  private query(
    object: HostObject,
    select: readonly string[],
    expand: readonly string[],
    page: { readonly Top?: number; readonly Skip?: number } = {}
  ): Record<string, unknown> {
    const answer: Record<string, unknown> = { ...this.identify(object) };
    if (object instanceof HostCollection)
      return this.queryItems(object, answer, select, expand, page);
    const wanted = new Map<string, string[]>();
    const everything = select.length === 0 || select.some(isEverything);
    if (everything) this.plainMembers(object).forEach((member) => wanted.set(member, []));
    for (const path of [...select.filter((path) => !isEverything(path)), ...expand]) {
      const [member = "", ...rest] = path.split("/");
      const below = wanted.get(memberName(member)) ?? [];
      wanted.set(memberName(member), rest.length ? [...below, rest.join("/")] : below);
    }
    wanted.delete("referenceId");
    for (const [member, below] of wanted) {
      const value = this.read(object, member, [...VALUES, "object"]);
      answer[wireName(member)] =
        value instanceof HostObject ? this.query(value, below, []) : (value ?? null);
    }
    return answer;
  }

  private queryItems(
    collection: HostCollection,
    answer: Record<string, unknown>,
    select: readonly string[],
    expand: readonly string[],
    page: { readonly Top?: number; readonly Skip?: number }
  ): Record<string, unknown> {
    const isOwn = (path: string): boolean => {
      const kind = memberKind(collection, memberName(path));
      return kind !== undefined && VALUES.includes(kind);
    };
    const items = select.filter((path) => !isOwn(path) && memberName(path) !== "items");
    const own =
      select.length === 0 || select.some(isEverything)
        ? this.plainMembers(collection)
        : select.filter(isOwn);
    for (const path of own) {
      answer[wireName(memberName(path))] = this.read(collection, memberName(path), VALUES) ?? null;
    }
    if (select.length > 0 && items.length === 0 && own.length === select.length) return answer;
    const skip = page.Skip ?? 0;
    answer["_Items"] = collection.items
      .slice(skip, page.Top === undefined ? undefined : skip + page.Top)
      .map((item, i) => ({ _Index: skip + i, ...this.query(item, items, expand) }));
    return answer;
  }

  /** The members a load without names brings: those that are plain values and in the declared sets. */
  private plainMembers(object: HostObject): string[] {
    const { className, members } = declarationOf(object);
    return Object.keys(members).filter((member) => {
      const kind = members[member];
      if (!kind || !VALUES.includes(kind)) return false;
      return this.target.requirements.allows(className, member);
    });
  }
}

function isEverything(path: string): boolean {
  return path === "*" || path === "$all";
}

function objectOrNull(value: unknown): HostObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof HostObject) return value;
  throw invalidArgument();
}
