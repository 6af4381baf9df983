import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

/** Univer's services; the facade keeps them for itself. */
export function injectorOf(api: FUniver): Injector {
  return (api as unknown as { _injector: Injector })._injector;
}
