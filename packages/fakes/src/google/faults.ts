// What goes wrong on demand: the next N calls of an endpoint, or a share of all of them.
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { type GoogleStatus, googleError } from "./errors.ts";
import type { Endpoint } from "./traffic.ts";

const ENDPOINTS = [
  "token",
  "revoke",
  "userinfo",
  "courses",
  "course",
  "courseWork",
  "studentSubmissions",
  "topics",
] as const satisfies Endpoint[];

export const Fault = z.object({
  kind: z.enum([
    "unauthorized",
    "forbidden",
    "not_found",
    "rate_limited",
    "server_error",
    "unavailable",
    /** The right answer, late. */
    "slow",
    /** JSON that ends in the middle. */
    "broken_json",
    /** JSON of another shape. */
    "wrong_shape",
    /** A page of HTML with status 200, as a proxy sends. */
    "html",
    /** The connection ends in the middle of the answer. */
    "cut",
    /** For `token`: the grant is gone. */
    "invalid_grant",
    /** For `token`: the exchange gives no refresh token. */
    "no_refresh_token",
  ]),
  /** Which endpoint; every one of Classroom's when left out. */
  on: z.enum(ENDPOINTS).optional(),
  /** How many calls. */
  times: z.number().int().positive().default(1),
  /** How many matching calls go well first. */
  after: z.number().int().nonnegative().default(0),
  retryAfterSeconds: z.number().nonnegative().optional(),
  delayMs: z.number().nonnegative().default(1000),
});
export type Fault = z.input<typeof Fault>;

/** A share of Classroom's calls fails with 429, 500 or 503; the same seed gives the same calls. */
export const ErrorRate = z.object({ share: z.number().min(0).max(1), seed: z.number().int().default(1) });
export type ErrorRate = z.input<typeof ErrorRate>;

type Queued = z.infer<typeof Fault>;

const REFUSALS: Partial<Record<Queued["kind"], GoogleStatus>> = {
  unauthorized: "UNAUTHENTICATED",
  forbidden: "PERMISSION_DENIED",
  not_found: "NOT_FOUND",
  rate_limited: "RESOURCE_EXHAUSTED",
  server_error: "INTERNAL",
  unavailable: "UNAVAILABLE",
};

export class Faults {
  #queue: Queued[] = [];
  #random: (() => number) | undefined;
  #share = 0;
  /** Milliseconds that every answer takes. */
  latencyMs = 0;

  add(fault: Fault): void {
    this.#queue.push(Fault.parse(fault));
  }

  /** Zero ends it. */
  setErrorRate(rate: ErrorRate): void {
    const { share, seed } = ErrorRate.parse(rate);
    this.#share = share;
    this.#random = share > 0 ? mulberry32(seed) : undefined;
  }

  clear(): void {
    this.#queue = [];
    this.setErrorRate({ share: 0 });
    this.latencyMs = 0;
  }

  /** Whether the exchange that comes now shall give no refresh token. */
  withoutRefreshToken(): boolean {
    return this.#take("token", (kind) => kind === "no_refresh_token") !== undefined;
  }

  /** Answers in place of the endpoint, or lets it answer. */
  async around(endpoint: Endpoint, answer: () => Promise<Response>): Promise<Response> {
    if (this.latencyMs > 0) await delay(this.latencyMs);
    const fault = this.#take(endpoint, (kind) => kind !== "no_refresh_token") ?? this.#byChance(endpoint);
    if (!fault) return answer();
    const status = REFUSALS[fault.kind];
    if (status) {
      const { retryAfterSeconds } = fault;
      const headers = retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) };
      return googleError(status, { headers }).getResponse();
    }
    switch (fault.kind) {
      case "slow":
        await delay(fault.delayMs);
        return answer();
      case "invalid_grant":
        return Response.json(
          { error: "invalid_grant", error_description: "Token has been expired or revoked." },
          { status: 400 },
        );
      case "wrong_shape":
        return Response.json({
          courses: "many",
          courseWork: { title: 7 },
          studentSubmissions: [null],
          topic: [[]],
        });
      case "html":
        return new Response("<html><title>Moment please</title></html>", {
          headers: { "Content-Type": "text/html; charset=UTF-8" },
        });
      case "cut":
        return new Response(cutShort('{"'), {
          headers: { "Content-Type": "application/json; charset=UTF-8" },
        });
      default: {
        const text = await (await answer()).text();
        return new Response(text.slice(0, Math.max(1, Math.floor(text.length / 2))), {
          headers: { "Content-Type": "application/json; charset=UTF-8" },
        });
      }
    }
  }

  #take(endpoint: Endpoint, wanted: (kind: Queued["kind"]) => boolean): Queued | undefined {
    for (const [index, fault] of this.#queue.entries()) {
      if (!wanted(fault.kind) || !applies(fault, endpoint)) continue;
      if (fault.after > 0) {
        fault.after -= 1;
        continue;
      }
      fault.times -= 1;
      if (fault.times === 0) this.#queue.splice(index, 1);
      return fault;
    }
    return undefined;
  }

  #byChance(endpoint: Endpoint): Queued | undefined {
    if (!this.#random || !isClassroom(endpoint) || this.#random() >= this.#share) return undefined;
    const kinds = ["rate_limited", "server_error", "unavailable"] as const;
    const kind = kinds[Math.floor(this.#random() * kinds.length)] ?? "server_error";
    return Fault.parse({ kind, ...(kind === "rate_limited" ? { retryAfterSeconds: 1 } : {}) });
  }
}

function applies(fault: Queued, endpoint: Endpoint): boolean {
  if (fault.on !== undefined) return fault.on === endpoint;
  const forToken = fault.kind === "invalid_grant" || fault.kind === "no_refresh_token";
  return forToken ? endpoint === "token" : isClassroom(endpoint);
}

function isClassroom(endpoint: Endpoint): boolean {
  return endpoint !== "token" && endpoint !== "revoke" && endpoint !== "userinfo";
}

function cutShort(beginning: string): ReadableStream<Uint8Array> {
  let begun = false;
  return new ReadableStream({
    pull(controller) {
      if (begun) controller.error(new Error("cut short on demand"));
      else controller.enqueue(new TextEncoder().encode(beginning));
      begun = true;
    },
  });
}

/** A small seeded generator: a load test that fails can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
