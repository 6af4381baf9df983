import { declareMembers, HostObject, type MemberKind } from "./hostObject";

/** An object that is no more than its properties: they keep what was set last. */
export abstract class Bag extends HostObject {
  abstract readonly values: Record<string, unknown>;
}

type BagType = new (changed?: () => void) => Bag;

/**
 * A class of property bags: its default values, its objects, and methods that change its values.
 *
 * @example const Legend = bagType("ChartLegend", { position: "Right", visible: true });
 */
export function bagType(
  className: string,
  defaults: Readonly<Record<string, unknown>>,
  children: Readonly<Record<string, BagType>> = {},
  methods: Readonly<Record<string, (bag: Bag, ...args: unknown[]) => unknown>> = {}
): BagType {
  const type = class extends Bag {
    readonly values: Record<string, unknown> = { ...defaults };
    readonly children: Record<string, Bag> = {};

    constructor(readonly changed: () => void = () => {}) {
      super();
      for (const [name, Child] of Object.entries(children))
        this.children[name] = new Child(changed);
    }
  };
  const members: Record<string, MemberKind> = {};
  const define = (
    name: string,
    kind: MemberKind,
    property: PropertyDescriptor & ThisType<InstanceType<typeof type>>
  ) => {
    members[name] = kind;
    Object.defineProperty(type.prototype, name, property);
  };
  for (const name of Object.keys(defaults)) {
    define(name, "setting", {
      get() {
        return this.values[name];
      },
      set(value: unknown) {
        this.values[name] = value;
        this.changed();
      },
    });
  }
  for (const name of Object.keys(children)) {
    define(name, "object", {
      get() {
        return this.children[name];
      },
    });
  }
  for (const [name, method] of Object.entries(methods)) {
    define(name, "method", {
      value(...args: unknown[]) {
        const answer = method(this, ...args);
        this.changed();
        return answer;
      },
    });
  }
  declareMembers(type, className, members as never);
  return type;
}

type WithParts = Bag & { readonly children: Readonly<Record<string, Bag>> };

/** The values of a bag and, by name, of its parts. */
export function valuesOf(bag: Bag): Readonly<Record<string, unknown>> {
  const parts = Object.entries((bag as WithParts).children);
  return {
    ...bag.values,
    ...Object.fromEntries(parts.map(([name, part]) => [name, valuesOf(part)])),
  };
}

/** The reverse of valuesOf: gives a bag and its parts the values they had. */
export function fillBag(bag: Bag, values: Readonly<Record<string, unknown>>): void {
  const { children } = bag as WithParts;
  for (const [name, value] of Object.entries(values)) {
    const child = children[name];
    if (child) fillBag(child, value as Record<string, unknown>);
    else if (value !== undefined) bag.values[name] = value;
  }
}
