import type { EventEntry } from "./events";

/** The bridge office.js sends its messages through; it sets onMessageFromHost. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** A request of office.js, and what a push of events looks like. */
interface RequestMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: string | object };
}

const REPLY = 2;
const PUSH = 3;

/**
 * A bridge that answers requests one after the other, in their order. `answer` gets a request's body and flags, and
 * returns the text of the reply's body; null where there is to be no reply.
 */
export function createBridge(
  answer: (body: string, flags: number) => Promise<string | null>
): NativeBridge & { push(entries: readonly EventEntry[]): void } {
  let last: Promise<void> = Promise.resolve();
  const bridge = {
    onMessageFromHost: undefined as ((text: string) => void) | undefined,
    sendMessageToHost(text: string): void {
      const request = JSON.parse(text) as RequestMessage;
      const { body } = request.message;
      const text_ = typeof body === "string" ? body : JSON.stringify(body);
      last = last.then(async () => {
        const reply = await answer(text_, request.flags ?? 0);
        if (reply === null) return;
        // The body goes as it is: it is JSON already, and may have millions of cells.
        bridge.onMessageFromHost?.(
          `{"id":${request.id},"type":${REPLY},"message":{"statusCode":200,"headers":{},"body":${reply}}}`
        );
      });
    },
    push(entries: readonly EventEntry[]): void {
      bridge.onMessageFromHost?.(JSON.stringify({ type: PUSH, message: { entries } }));
    },
  };
  return bridge;
}

const SUCCESS = 0;
const NOT_SUPPORTED = 5001; // office.js: ooeOperationNotSupported, "InternalError" to add-ins
const SHARED_RUNTIME_AND_FUNCTIONS = 3;

/** What window.external tells of the host. */
export interface ExternalOptions {
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Settings saved with the document, as name and JSON text. */
  readonly settings: {
    read(): ReadonlyMap<string, string>;
    write(settings: ReadonlyMap<string, string>): void;
  };
}

/** The window.external of Excel on Windows, as office.js asks it while it boots. */
export function createExternal({
  requirementSets,
  settings,
}: ExternalOptions): Record<string, unknown> {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "playground",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-US",
    GetAppDataLocale: () => "en-US",
    GetDocUrl: () => "https://playground.invalid/Book1.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "playground",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 1,
    GetDialogRequirementMatrix: () => "",
    GetSupportedMatrix: () =>
      JSON.stringify({ ...requirementSets, RichApiRuntime: "1.1", DelayForCellEdit: "1.1" }),
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        primaryFontColor: 0x262626,
        primaryBackgroundColor: 0xffffff,
        secondaryFontColor: 0x262626,
        secondaryBackgroundColor: 0xf3f3f3,
      }),
    GetSettings: () => ({
      Read(names: string[], values: string[]) {
        for (const [name, value] of settings.read()) {
          names.push(name);
          values.push(value);
        }
      },
      Write(names: readonly string[], values: readonly string[]) {
        settings.write(new Map(names.map((name, i) => [name, values[i] ?? ""])));
      },
    }),
  };
  return {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$en-US$$$disableLogging$${SHARED_RUNTIME_AND_FUNCTIONS}`,
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _params: unknown, done: (code: number) => void) => done(NOT_SUPPORTED),
    RegisterEvent: (
      _id: number,
      _target: string,
      _handler: unknown,
      done: (code: number) => void
    ) => done(NOT_SUPPORTED),
    UnregisterEvent: (_id: number, _target: string, done: (code: number) => void) => done(SUCCESS),
  };
}
