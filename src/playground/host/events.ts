/** A message of an event to an add-in's window, as office.js reads it. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const EVENTS = 65536; // the category of all workbook events

/** Numbers of the events, from office.js. */
export const EVENT = {
  workbookSettingsChanged: 1,
  workbookSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The target of events of the whole workbook, such as those of its collection of sheets. */
export const WORKBOOK_TARGET = "Workbook";

/** Who listens to what, and how it reaches the windows. */
export class Events {
  readonly #listened = new Map<string, number>();
  readonly #windows = new Set<(entries: readonly EventEntry[]) => void>();

  connect(window: (entries: readonly EventEntry[]) => void): () => void {
    this.#windows.add(window);
    return () => void this.#windows.delete(window);
  }

  register(type: EventType, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.#listened.set(key, (this.#listened.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.#listened.set(key, Math.max(0, (this.#listened.get(key) ?? 0) - 1));
  }

  isListened(type: EventType, ...targetIds: readonly string[]): boolean {
    return targetIds.some((targetId) => (this.#listened.get(`${type} ${targetId}`) ?? 0) > 0);
  }

  /** Tells the add-ins that registered for the event on one of the targets. */
  raise(
    type: EventType,
    targetIds: readonly string[],
    message: Readonly<Record<string, unknown>>
  ): void {
    for (const targetId of targetIds)
      if (this.isListened(type, targetId)) this.send(type, targetId, message);
  }

  /** Tells every add-in; for events that are registered without the workbook's knowledge. */
  send(type: EventType, targetId: string, message: Readonly<Record<string, unknown>>): void {
    const entry = {
      messageCategory: EVENTS,
      messageType: type,
      targetId,
      message: JSON.stringify(message),
    };
    this.#windows.forEach((window) => window([entry]));
  }
}
