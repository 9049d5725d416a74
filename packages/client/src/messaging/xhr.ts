// XMLHttpRequest, where there is one: unlike fetch it tells how far an upload is.

/** The part of XMLHttpRequest that is used here. */
export type Xhr = {
  readonly upload: { onprogress: ((event: { loaded: number }) => unknown) | null };
  readonly status: number;
  readonly responseText: string;
  onloadend: (() => unknown) | null;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  send(body: Uint8Array<ArrayBuffer>): void;
  abort(): void;
};

export type XhrRequest = {
  url: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
  onProgress: (loaded: number) => void;
  signal: AbortSignal | undefined;
  /** Milliseconds without progress after which it ends. */
  idle: number;
};

/** Browsers and React Native have it; Node, Deno and workers of some platforms do not. */
export function xhrOf(platform: object): (new () => Xhr) | undefined {
  const found: unknown = Reflect.get(platform, "XMLHttpRequest");
  return isXhr(found) ? found : undefined;
}

function isXhr(value: unknown): value is new () => Xhr {
  return typeof value === "function";
}

/** Posts; status 0 without an answer or when it stalls, else the answer's fields beside its status. */
export function sendByXhr(
  Request: new () => Xhr,
  { url, headers, body, onProgress, signal, idle }: XhrRequest,
): Promise<{ status: number }> {
  return new Promise((resolve) => {
    const request = new Request();
    const abort = () => request.abort();
    let timer = setTimeout(abort, idle);
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(timer);
      timer = setTimeout(abort, idle);
      onProgress(loaded);
    };
    request.onloadend = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      resolve({ ...fieldsOf(request.responseText), status: request.status });
    };
    signal?.addEventListener("abort", abort, { once: true });
    request.send(body);
    if (signal?.aborted) abort();
  });
}

function fieldsOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
