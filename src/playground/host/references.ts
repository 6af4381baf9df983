import type { HostObject } from "./hostObject";

/**
 * Objects an add-in keeps between batches (tracked objects), by reference id:
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#untrack-unneeded-proxy-objects
 */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #last = 0;

  get size(): number {
    return this.#objects.size;
  }

  keep(object: HostObject): string {
    const id = this.#ids.get(object) ?? `reference${(this.#last += 1)}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
    return id;
  }

  /** The id of a kept object. */
  idOf(object: HostObject): string | undefined {
    const id = this.#ids.get(object);
    return id !== undefined && this.#objects.has(id) ? id : undefined;
  }

  get(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  remove(id: string): void {
    this.#objects.delete(id);
  }

  all(): IterableIterator<HostObject> {
    return this.#objects.values();
  }
}
