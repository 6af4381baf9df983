import { clientKey } from "../core/clientKey";
import type { LedgerClient } from "../core/ledger";
import { lookAlikes } from "../core/lookAlikes";
import { isError, type Cell } from "./cell";

/** Something found more than once: how often, and the first few as texts. */
export interface Finding {
  readonly count: number;
  readonly examples: readonly (readonly string[])[];
}

const EXAMPLES = 5;

/**
 * The clients of a ledger as they come: grouped by code, or by name where a row has no code; the first spelling of each
 * is kept.
 */
export class ClientDictionary {
  private readonly numbers = new Map<string, number>();
  private readonly known: { code: string | number | null; name: string | number | null }[] = [];

  /** The number of the client, from 0 in order of appearance; null where neither cell says who it is. */
  numberOf(code: Cell, name: Cell): number | null {
    const codeKey = keyOf(code);
    const nameKey = keyOf(name);
    const key = codeKey === "" ? `name ${nameKey}` : `code ${codeKey}`;
    if (codeKey === "" && nameKey === "") return null;

    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.known.push({ code: codeKey === "" ? null : spelling(code), name: null }) - 1;
      this.numbers.set(key, number);
    }
    const client = this.known[number]!;
    if (client.name === null && nameKey !== "") client.name = spelling(name);
    return number;
  }

  get clients(): readonly LedgerClient[] {
    return this.known;
  }

  /** Names that stand under more than one code: [name, code, code, ...]. */
  duplicateNames(): Finding {
    const byName = new Map<string, LedgerClient[]>();
    for (const client of this.known) {
      if (client.code === null || client.name === null) continue;
      const key = clientKey(client.name);
      byName.set(key, [...(byName.get(key) ?? []), client]);
    }
    const shared = [...byName.values()].filter((clients) => clients.length > 1);
    return finding(shared.map((clients) => [clients[0]!.name, ...clients.map(({ code }) => code)]));
  }

  /** Codes, and names, that look alike though they count apart. */
  lookAlikes(): Finding {
    const codes = this.known.flatMap(({ code }) => (code === null ? [] : [code]));
    const names = new Map(
      this.known.flatMap(({ name }) => (name === null ? [] : [[clientKey(name), name]]))
    );
    return finding([...lookAlikes(codes), ...lookAlikes(names.values())]);
  }
}

function finding(groups: readonly (readonly (string | number | null)[])[]): Finding {
  return {
    count: groups.length,
    examples: groups.slice(0, EXAMPLES).map((group) => group.map(String)),
  };
}

/** An error says nothing about who the client is. */
function keyOf(cell: Cell): string {
  return isError(cell) ? "" : clientKey(cell);
}

/** As Excel shows it. */
function spelling(cell: Cell): string | number {
  if (typeof cell === "number") return cell;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}
