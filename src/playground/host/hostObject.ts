import { invalidArgument } from "./failure";

/**
 * What the wire may do with a member:
 * - value: read a plain value; setting: read and write one; calculatedSetting: write one after all is calculated;
 * - object: follow it to another object;
 * - method: call it; lookup: call a method whose answer depends on calculated cells;
 * - protocol: call it by its wire name with a leading underscore, which only office.js itself does.
 */
export type MemberKind =
  "value" | "setting" | "calculatedSetting" | "object" | "method" | "lookup" | "protocol";

export type Members<T> = { readonly [K in keyof T]?: MemberKind };

/** An object of Excel's model. Only members declared with declareMembers can be reached from the wire. */
export abstract class HostObject {
  /** What identifies the object to office.js: an id where the class has one. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** A collection: loading it loads its items. */
export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract readonly items: readonly T[];

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.items.length;
  }

  /** office.js reaches the loaded items of some collections by their place. */
  getItemAt(index: number): T {
    const item = this.items[index];
    if (!item) throw invalidArgument();
    return item;
  }
}

interface Declaration {
  readonly className: string;
  readonly members: Readonly<Record<string, MemberKind>>;
}

const declarations = new Map<unknown, Declaration>();

/** Opens members of a class to the wire under the class name and member names of Microsoft's documentation. */
export function declareMembers<T extends HostObject>(
  type: abstract new (...args: never[]) => T,
  className: string,
  members: Members<T>
): void {
  declarations.set(type, { className, members: { ...members } as Record<string, MemberKind> });
}

export function declarationOf(object: HostObject): Declaration {
  const declaration = declarations.get(object.constructor);
  if (!declaration) throw new Error(`${object.constructor.name} declares no members.`);
  return declaration;
}

/** The kind of a member, undefined if the class does not declare it. */
export function memberKind(object: HostObject, member: string): MemberKind | undefined {
  const { members } = declarationOf(object);
  return Object.hasOwn(members, member) ? members[member] : undefined;
}
