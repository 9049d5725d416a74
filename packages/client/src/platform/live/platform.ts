// What live updates need of the device: timers, randomness, and whether the app is visible. Tests pass
// their own, and so never wait.

export type LivePlatform = {
  /** Runs once after that many milliseconds; the answer cancels it. */
  timer(run: () => void, milliseconds: number): () => void;
  /** 0 up to 1. */
  random(): number;
  /** Whether the app is in the background. */
  hidden(): boolean;
  /** Calls when the app comes to the front, or the network comes back; the answer ends it. */
  onReturn(listener: () => void): () => void;
};

/** What browsers have at `document` and `window`; React Native and Node have neither. */
type Events = {
  addEventListener(event: string, listener: () => void): void;
  removeEventListener(event: string, listener: () => void): void;
};

function isEvents(value: unknown): value is Events {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "addEventListener") === "function" &&
    typeof Reflect.get(value, "removeEventListener") === "function"
  );
}

export function devicePlatform(globals: object = globalThis): LivePlatform {
  const page: unknown = Reflect.get(globals, "document");
  const hidden = () => isEvents(page) && Reflect.get(page, "visibilityState") === "hidden";
  return {
    timer(run, milliseconds) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    hidden,
    onReturn(listener) {
      const seen = () => {
        if (!hidden()) listener();
      };
      if (isEvents(page)) page.addEventListener("visibilitychange", seen);
      if (isEvents(globals)) globals.addEventListener("online", listener);
      return () => {
        if (isEvents(page)) page.removeEventListener("visibilitychange", seen);
        if (isEvents(globals)) globals.removeEventListener("online", listener);
      };
    },
  };
}
