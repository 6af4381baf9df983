import type { BootedOffice } from "../excel/bootOffice";

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

/**
 * Stands between office.js and Excel, and counts the requests: a test lets somebody act before one of them, refuses it, or
 * loses it.
 */
export class Traffic {
  requests = 0;
  /** What happens in the workbook before a request, counted from 1, reaches it. Its own requests are not counted. */
  before: (request: number) => Promise<unknown> | void = () => {};
  /** The code of the error that answers a request which Excel then does not carry out; null for none. */
  refusal: (request: number, text: string) => string | null = () => null;
  /** Whether a request is lost, and never answered. */
  isLost: (request: number) => boolean = () => false;
  #isActing = false;

  constructor({ window }: Pick<BootedOffice, "window">) {
    const bridge = (window as unknown as { _richApiNativeBridge: Bridge })._richApiNativeBridge;
    const send = bridge.sendMessageToHost.bind(bridge);
    bridge.sendMessageToHost = (text) => {
      if (this.#isActing) return send(text);
      const request = ++this.requests;
      void this.#act(request).then(() => {
        const code = this.refusal(request, text);
        if (this.isLost(request)) return;
        if (code === null) send(text);
        else bridge.onMessageFromHost(refused(text, code));
      });
    };
  }

  /** Counts from 1 again, and forgets what a test had planned. */
  restart(): void {
    this.requests = 0;
    this.before = () => {};
    this.refusal = () => null;
    this.isLost = () => false;
  }

  async #act(request: number): Promise<void> {
    this.#isActing = true;
    try {
      await this.before(request);
    } finally {
      this.#isActing = false;
    }
  }
}

function refused(request: string, code: string): string {
  const { id } = JSON.parse(request) as { readonly id: number };
  const Error = { Code: code, Message: "", Location: null, ActionIndex: 0, HttpStatusCode: 400 };
  const body = { Results: [], TraceIds: [], Error };
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
}
