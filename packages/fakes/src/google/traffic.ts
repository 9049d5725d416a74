// What reached the fake: every call of its API with its account, answer and time, so that tests can
// say how often, how fast and how many at once.

export type Endpoint =
  | "token"
  | "revoke"
  | "userinfo"
  | "courses"
  | "course"
  | "courseWork"
  | "studentSubmissions"
  | "topics";

export type Call = {
  endpoint: Endpoint;
  method: string;
  /** Path and query, without tokens. */
  path: string;
  /** Whose token it came with; undefined for the token endpoint and for unknown tokens. */
  accountId: string | undefined;
  status: number;
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt: number;
  /** Calls in progress when it came, itself included. */
  concurrent: number;
};

export type Summary = {
  calls: number;
  byEndpoint: Record<string, number>;
  byStatus: Record<string, number>;
  maxConcurrent: number;
  /** Most calls that began within one second. */
  peakPerSecond: number;
  accounts: Record<string, { calls: number; firstAt: number; lastAt: number; maxConcurrent: number }>;
};

/** Which endpoint a request is for; undefined for pages and controls. */
export function endpointOf(method: string, path: string): Endpoint | undefined {
  if (path === "/token") return "token";
  if (path === "/revoke") return "revoke";
  if (path === "/v1/userinfo") return "userinfo";
  if (method !== "GET" || !path.startsWith("/v1/courses")) return undefined;
  const [, , , course, kind, , inner] = path.split("/");
  if (!course) return "courses";
  if (!kind) return "course";
  if (inner === "studentSubmissions") return "studentSubmissions";
  return kind === "courseWork" || kind === "topics" ? kind : undefined;
}

export class Traffic {
  #calls: Call[] = [];
  #running = 0;

  calls(): readonly Call[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls = [];
  }

  begin(): { concurrent: number; startedAt: number } {
    this.#running += 1;
    return { concurrent: this.#running, startedAt: Date.now() };
  }

  end(call: Omit<Call, "endedAt">): void {
    this.#running -= 1;
    this.#calls.push({ ...call, endedAt: Date.now() });
  }

  summary(): Summary {
    const summary: Summary = {
      calls: this.#calls.length,
      byEndpoint: {},
      byStatus: {},
      maxConcurrent: 0,
      peakPerSecond: peakPerSecond(this.#calls),
      accounts: {},
    };
    for (const call of this.#calls) {
      summary.byEndpoint[call.endpoint] = (summary.byEndpoint[call.endpoint] ?? 0) + 1;
      summary.byStatus[call.status] = (summary.byStatus[call.status] ?? 0) + 1;
      summary.maxConcurrent = Math.max(summary.maxConcurrent, call.concurrent);
    }
    for (const [id, calls] of Map.groupBy(this.#calls, ({ accountId }) => accountId)) {
      if (id === undefined) continue;
      summary.accounts[id] = {
        calls: calls.length,
        firstAt: Math.min(...calls.map(({ startedAt }) => startedAt)),
        lastAt: Math.max(...calls.map(({ endedAt }) => endedAt)),
        maxConcurrent: mostAtOnce(calls),
      };
    }
    return summary;
  }
}

function peakPerSecond(calls: readonly Call[]): number {
  const starts = calls.map(({ startedAt }) => startedAt).sort((a, b) => a - b);
  let first = 0;
  let peak = 0;
  for (const [index, start] of starts.entries()) {
    while (start - (starts[first] ?? start) >= 1000) first += 1;
    peak = Math.max(peak, index - first + 1);
  }
  return peak;
}

function mostAtOnce(calls: readonly Call[]): number {
  // At one moment, ends come before beginnings.
  const edges = calls
    .flatMap(({ startedAt, endedAt }) => [
      { at: startedAt, step: 1 },
      { at: Math.max(endedAt, startedAt + 1), step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  let running = 0;
  return edges.reduce((most, { step }) => {
    running += step;
    return Math.max(most, running);
  }, 0);
}
