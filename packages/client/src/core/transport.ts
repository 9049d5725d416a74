// Sends requests through supabase-js: retries, turns failures into errors, and checks answers.
import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import type { Database } from "../database.types.ts";
import { type CamelCase, rpcArguments } from "./camel-case.ts";
import { HomeroomError, type PlainErrorCode } from "./errors.ts";
import {
  type FailedResponse,
  isConflict,
  isUnreachable,
  type RestError,
  toHomeroomError,
} from "./from-response.ts";
import type { PageRange } from "./page.ts";
import { onHeaders } from "./response-headers.ts";
import { failure, type Result, success } from "./result.ts";
import { type RetryOptions, RetryPolicy } from "./retry.ts";

/** How the SDK sends. */
export type TransportOptions = {
  /** Aborts calls in flight and refuses new ones: their error is `network.failed`. */
  signal?: AbortSignal;
  /** How often and how long a call is tried again. */
  retry?: RetryOptions;
};

type Functions = Database["public"]["Functions"];
export type FunctionName = Extract<keyof Functions, string>;

type ArgumentName<Name> = Name extends `p_${infer Rest}` ? CamelCase<Rest> : never;
/** A function's arguments as the SDK names them; an optional one may also be undefined. */
export type FunctionInput<Name extends FunctionName> = {
  [Key in keyof Functions[Name]["Args"] as ArgumentName<Key>]:
    | Functions[Name]["Args"][Key]
    | OptionalOf<Name, Key>;
};
type OptionalOf<
  Name extends FunctionName,
  Key extends keyof Functions[Name]["Args"],
> = undefined extends Functions[Name]["Args"][Key] ? undefined : never;

/** Refuses keys that the function does not take. */
type NothingBesides<Known, Given> = { [Key in Exclude<keyof Given, keyof Known>]: never };

type RestResponse = { data: unknown; error: RestError | null; count: number | null; status: number };

/** The part of supabase-js's request builders that is used here. */
type RestRequest = PromiseLike<RestResponse> & {
  retry(enabled: boolean): unknown;
  /** Missing from the type of CSV requests only. */
  abortSignal?(signal: AbortSignal): unknown;
};

export type Answer = { data: unknown; count: number | null };
export type Page<Row> = {
  /** At most `limit` rows. */
  rows: Row[];
  /** Rows on all pages together. */
  count: number;
};

type SendOptions = {
  /**
   * Whether the request may be sent again when it is unknown if it arrived: true of reads, and of
   * writes that the database recognises.
   */
  repeatable: boolean;
};

export type CountOptions = { count: "exact"; head: boolean };

const backOff = { conflict: 40, unreachable: 300 };

export class Transport {
  readonly supabase: SupabaseClient<Database>;
  readonly options: TransportOptions;
  readonly #retry: RetryPolicy;

  constructor(supabase: SupabaseClient<Database>, options: TransportOptions = {}) {
    this.supabase = supabase;
    this.options = options;
    this.#retry = new RetryPolicy(options.retry);
  }

  /** Calls a database function and checks what it returns. */
  async call<Name extends FunctionName, Input extends FunctionInput<Name>, T>(
    name: Name,
    input: Input & NothingBesides<FunctionInput<Name>, Input>,
    schema: z.ZodType<T>,
    options: SendOptions = { repeatable: false },
  ): Promise<Result<T>> {
    // Names and arguments were checked above against the generated types; their renaming is beyond them.
    const anyDatabase: SupabaseClient = this.supabase;
    const args = rpcArguments(input);
    const answer = await this.send(() => anyDatabase.rpc(name, args), options);
    return answer.error ? answer : checked(schema, answer.data.data);
  }

  /** Reads rows of which there are few. */
  async rows<Row>(
    select: () => RestRequest,
    schema: z.ZodType<Row>,
    options: SendOptions = { repeatable: true },
  ): Promise<Result<Row[]>> {
    const answer = await this.send(select, options);
    return answer.error ? answer : checked(z.array(schema), answer.data.data);
  }

  /** Reads or writes one row; none is an error with that code. */
  async row<Row>(
    select: () => RestRequest,
    schema: z.ZodType<Row>,
    missing: PlainErrorCode,
    options?: SendOptions,
  ): Promise<Result<Row>> {
    const rows = await this.rows(select, schema, options);
    if (rows.error) return rows;
    const [first] = rows.data;
    return first === undefined ? failure(new HomeroomError(missing, null)) : success(first);
  }

  /** Reads one page of rows; `select` builds the query, without its range. */
  async page<Row>(
    select: (options: CountOptions) => RestRequest & { range(from: number, to: number): RestRequest },
    schema: z.ZodType<Row>,
    { offset, limit }: PageRange,
  ): Promise<Result<Page<Row>>> {
    const read = { repeatable: true };
    const options = { count: "exact" as const, head: false };
    const answer = await this.send(() => select(options).range(offset, offset + limit - 1), read);
    if (answer.error) {
      if (answer.error.status !== 416) return answer;
      // The page is behind the last one; such an answer does not say how many rows there are.
      const counted = await this.send(() => select({ ...options, head: true }), read);
      return counted.error ? counted : success({ rows: [], count: counted.data.count ?? 0 });
    }
    const rows = checked(z.array(schema), answer.data.data);
    return rows.error ? rows : success({ rows: rows.data, count: answer.data.count ?? rows.data.length });
  }

  /** Sends a request, again if that may help; `build` makes it anew each time. */
  async send(build: () => RestRequest, { repeatable }: SendOptions): Promise<Result<Answer>> {
    for (let made = 1; ; made++) {
      const { response, retryAfter } = await this.#once(build);
      if (!response.error) return success({ data: response.data, count: response.count });
      const failed: FailedResponse = { error: response.error, status: response.status, retryAfter };
      if (this.options.signal?.aborted) {
        const message = "The call was aborted.";
        return failure(new HomeroomError("network.failed", null, message, { cause: response.error }));
      }
      const base = isConflict(failed)
        ? backOff.conflict
        : repeatable && isUnreachable(failed)
          ? backOff.unreachable
          : null;
      if (base === null || !this.#retry.allows(made)) return failure(toHomeroomError(failed));
      await this.#retry.pause(made, base);
    }
  }

  async #once(build: () => RestRequest): Promise<{ response: RestResponse; retryAfter: string | null }> {
    let retryAfter: string | null = null;
    const request = build();
    // One policy of retries, not two on top of each other.
    request.retry(false);
    if (this.options.signal) request.abortSignal?.(this.options.signal);
    onHeaders(request, (header) => {
      retryAfter = header("retry-after");
    });
    return { response: await request, retryAfter };
  }
}

/** The answer as the schema says, or `response.invalid`. */
export function checked<T>(schema: z.ZodType<T>, data: unknown): Result<T> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return success(parsed.data);
  return failure(new HomeroomError("response.invalid", null, undefined, { cause: parsed.error }));
}
