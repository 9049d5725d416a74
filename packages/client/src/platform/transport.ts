// Sends requests through supabase-js: retries, turns failures into errors, and checks answers.
import type { SupabaseClient } from "@supabase/supabase-js";
import * as z from "zod/mini";
import type { Database } from "../database.types.ts";
import { type CamelCase, rpcArguments } from "./camel-case.ts";
import { within } from "./deadline.ts";
import { HomeroomError, type PlainErrorCode } from "./errors.ts";
import {
  type FailedResponse,
  isConflict,
  isUnreachable,
  type RestError,
  toHomeroomError,
} from "./from-response.ts";
import { keyOf, lose, settle } from "./once.ts";
import type { PageRange } from "./page.ts";
import { divert, fitsIntoAddress, isWrite, noteChange, type ReadFrom, readOnlyCalls } from "./read-from.ts";
import { onHeaders } from "./response-headers.ts";
import { failure, type Result, success } from "./result.ts";
import { type RetryOptions, RetryPolicy } from "./retry.ts";

/** How the SDK sends. */
export type TransportOptions = {
  /** Aborts calls in flight and refuses new ones: their error is `network.failed`. */
  signal?: AbortSignal;
  /**
   * Milliseconds that one attempt may take, 15,000 by default; then it counts as unanswered. Calls of edge
   * functions get four times as long; an upload may make no progress for twice as long. Downloads have no limit:
   * abort them.
   */
  timeout?: number;
  /** How often and how long a call is tried again. */
  retry?: RetryOptions;
  /** A replica that answers reads; without one all requests go to the primary. */
  readFrom?: ReadFrom;
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
export type RestRequest = PromiseLike<RestResponse> & {
  retry(enabled: boolean): unknown;
  setHeader(name: string, value: string): unknown;
  /** Missing from the type of CSV requests only. */
  abortSignal?(signal: AbortSignal): unknown;
};

export type Answer = { data: unknown; count: number | null };
export type Page<Row> = {
  /** At most `limit` rows. */
  rows: Row[];
  /** Whether rows follow. */
  hasMore: boolean;
  /** Rows on all pages together: with `count: true`, and of the last page. Else null. */
  count: number | null;
};

type SendOptions = {
  /**
   * Whether the request may be sent again when it is unknown if it arrived: true of reads, and of
   * writes that the database recognizes.
   */
  repeatable: boolean;
  /** What is asked, of writes that the database recognizes by a key. */
  command?: string;
};

export type CountOptions = { count?: "exact"; head?: boolean };

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
    schema: z.ZodMiniType<T>,
    options: { repeatable?: true; once?: true } = {},
  ): Promise<Result<T>> {
    // Names and arguments were checked above against the generated types; their renaming is beyond them.
    const anyDatabase: SupabaseClient = this.supabase;
    const args = rpcArguments(input);
    const get = this.options.readFrom !== undefined && readOnlyCalls.has(name) && fitsIntoAddress(args);
    const answer = await this.send(() => anyDatabase.rpc(name, args, { get }), {
      repeatable: options.repeatable ?? false,
      ...(options.once ? { command: JSON.stringify([name, args]) } : {}),
    });
    return answer.error ? answer : checked(schema, answer.data.data);
  }

  /** Reads rows of which there are few. */
  async rows<Row>(
    select: () => RestRequest,
    schema: z.ZodMiniType<Row>,
    options: SendOptions = { repeatable: true },
  ): Promise<Result<Row[]>> {
    const answer = await this.send(select, options);
    return answer.error ? answer : checked(z.array(schema), answer.data.data);
  }

  /** Reads or writes one row; none is an error with that code. */
  async row<Row>(
    select: () => RestRequest,
    schema: z.ZodMiniType<Row>,
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
    schema: z.ZodMiniType<Row>,
    { offset, limit, count }: PageRange,
  ): Promise<Result<Page<Row>>> {
    const read = { repeatable: true };
    const options: CountOptions = count ? { count: "exact" } : {};
    // One row more than asked for says whether others follow.
    const answer = await this.send(() => select(options).range(offset, offset + limit), read);
    if (answer.error) {
      if (answer.error.status !== 416) return answer;
      // The page is behind the last one; such an answer does not say how many rows there are.
      const counted = await this.send(() => select({ ...options, head: true }), read);
      if (counted.error) return counted;
      return success({ rows: [], hasMore: false, count: counted.data.count ?? 0 });
    }
    const found = checked(z.array(schema), answer.data.data);
    return found.error ? found : success(pageOf(found.data, { offset, limit }, answer.data.count));
  }

  /**
   * Inserts a row into a table, once. When it turns out that an earlier attempt arrived, the row is read: the
   * newest one that says the same. `newest` names the time by which they are told apart, null where there is one.
   */
  async insert<Row>(
    table: string,
    row: object,
    schema: z.ZodMiniType<Row>,
    { columns = "*", newest = "created_at" as string | null } = {},
  ): Promise<Result<Row>> {
    // Values of a row come from its parent as well; the generated types do not know that.
    const anyDatabase: SupabaseClient = this.supabase;
    const command = JSON.stringify([table, row]);
    const made = () => anyDatabase.from(table).insert(row).select(columns);
    const answer = await this.send(made, { repeatable: true, command });
    if (answer.error?.code !== "request.repeated")
      return answer.error ? answer : onlyRow(schema, answer.data);
    const found = await this.send(
      () => {
        let query = anyDatabase.from(table).select(columns);
        for (const [name, value] of Object.entries(row)) {
          query = value === null ? query.is(name, null) : query.eq(name, value);
        }
        return (newest === null ? query : query.order(newest, { ascending: false })).limit(1);
      },
      { repeatable: true },
    );
    return found.error ? found : onlyRow(schema, found.data);
  }

  /** Deletes one row of a table, once; none is an error with that code. */
  async remove(
    table: string,
    where: Record<string, string>,
    missing: PlainErrorCode = "permission.denied",
  ): Promise<Result<null>> {
    const anyDatabase: SupabaseClient = this.supabase;
    const [column = ""] = Object.keys(where);
    const command = JSON.stringify(["delete", table, where]);
    // Without a row the request fails and its key stays free, so a key that was used says that it was deleted.
    const deleted = () => anyDatabase.from(table).delete().match(where).select(column).single();
    const { error } = await this.send(deleted, { repeatable: true, command });
    if (!error || error.code === "request.repeated") return success(null);
    const none = Reflect.get(Object(error.cause), "code") === "PGRST116";
    return failure(none ? new HomeroomError(missing, null) : error);
  }

  /** Sends a request, and retries it when that is safe; `build` makes a new one each time. */
  async send(build: () => RestRequest, { repeatable, command }: SendOptions): Promise<Result<Answer>> {
    if (command === undefined) return this.#sendUntil(build, repeatable);
    const key = keyOf(this.supabase, command);
    const withKey = () => {
      const request = build();
      request.setHeader("Idempotency-Key", key);
      return request;
    };
    const answer = await this.#sendUntil(withKey, true);
    if (answer.error?.code === "network.failed") lose(this.supabase, command, key);
    else settle(this.supabase, command);
    return answer;
  }

  async #sendUntil(build: () => RestRequest, repeatable: boolean): Promise<Result<Answer>> {
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
    const request = build();
    const diverted = divert(this.supabase, request, this.options.readFrom);
    const answer = await this.#ask(request);
    const { error, status } = answer.response;
    if (!diverted) {
      // What was written counts from its answer.
      if (this.options.readFrom && isWrite(request)) noteChange(this.supabase);
      return answer;
    }
    if (!error || !isUnreachable({ error, status })) return answer;
    // The replica is behind or gone: the primary answers, this time and for a while.
    noteChange(this.supabase);
    return this.#ask(build());
  }

  async #ask(request: RestRequest): Promise<{ response: RestResponse; retryAfter: string | null }> {
    let retryAfter: string | null = null;
    // One policy of retries, not two on top of each other.
    request.retry(false);
    onHeaders(request, (header) => {
      retryAfter = header("retry-after");
    });
    const response = await within<RestResponse>(
      this.timeout,
      this.options.signal,
      (signal) => {
        request.abortSignal?.(signal);
        return request;
      },
      () => ({ data: null, error: { message: "No answer in time." }, count: null, status: 0 }),
    );
    return { response, retryAfter };
  }

  /** Milliseconds that one attempt may take. */
  get timeout(): number {
    return this.options.timeout ?? 15_000;
  }
}

/** A page of rows of which one more than `limit` was asked for. */
export function pageOf<Row>(
  found: Row[],
  { offset, limit }: { offset: number; limit: number },
  count: number | null,
): Page<Row> {
  const hasMore = found.length > limit;
  const known = hasMore || (found.length === 0 && offset > 0) ? null : offset + found.length;
  return { rows: found.slice(0, limit), hasMore, count: count ?? known };
}

function denied(): Result<never> {
  return failure(new HomeroomError("permission.denied", null));
}

function onlyRow<Row>(schema: z.ZodMiniType<Row>, { data }: Answer): Result<Row> {
  const [row] = Array.isArray(data) ? data : [];
  return row === undefined ? denied() : checked(schema, row);
}

/** The answer as the schema says, or `response.invalid`. */
export function checked<T>(schema: z.ZodMiniType<T>, data: unknown): Result<T> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return success(parsed.data);
  return failure(new HomeroomError("response.invalid", null, undefined, { cause: parsed.error }));
}
