// The database connection of @supabase/lite, made to do for each REST request what PostgREST does.
import { PostgresConnection } from "@supabase/lite/postgres";
import { sql } from "kysely";
import { currentRequest } from "./current-request.ts";
import { asPostgrest } from "./database-errors.ts";
import { Deletions } from "./deletions.ts";
import { driverTypes } from "./driver-types.ts";

type WithContext = PostgresConnection["withContext"];
type Vars = Parameters<WithContext>[0];
type Options = Parameters<WithContext>[2];
type Db = Parameters<Parameters<WithContext>[1]>[0];

type RequestSettings = {
  /** `pgrst.db_pre_request`, quoted, if the project set it. */
  preRequest: string | undefined;
  /** `alter role … set …` of the API roles, such as statement_timeout. */
  byRole: Map<string, [name: string, value: string][]>;
};

export class LiteConnection extends PostgresConnection {
  #settings: Promise<RequestSettings> | undefined;

  constructor(url: string, options: { max: number }) {
    super({ url, postgresOptions: { max: options.max, onnotice: () => undefined, types: driverTypes } });
    // On its first request lite would grant ALL on every table of every schema with RLS to anon and
    // authenticated, which undoes what the migrations revoked. "active" means: already done.
    Object.assign(this, { rlsState: "active" });
  }

  override async withContext<T>(vars: Vars, fn: (db: Db) => Promise<T>, options?: Options): Promise<T> {
    const request = currentRequest.getStore();
    if (!request || !isRest(request) || !vars) return super.withContext(vars, fn, options);
    const inRequest = async (db: Db) => {
      await this.#applyRequest(db, request, roleOf(vars));
      const deletions = new Deletions();
      const answer = await fn(request.method === "DELETE" ? db.withPlugin(deletions.plugin) : db);
      if (answer instanceof Response && (await deletions.contradict(answer))) throw untold();
      // PostgREST takes a write back where the one row that was asked for is not there.
      if (answer instanceof Response && answer.status === 406 && request.method !== "GET") {
        throw refused(await answer.text());
      }
      return answer;
    };
    return super.withContext(vars, inRequest, options);
  }

  override normalizeDbError(error: unknown) {
    const normal: unknown = super.normalizeDbError(error);
    const request = currentRequest.getStore();
    return request && isRest(request) ? asPostgrest(normal) : normal;
  }

  /** After migrations: what lite and this class remember of the schema is forgotten. */
  async reloadSchema(): Promise<void> {
    this.#settings = undefined;
    await this.clearSchemaCache();
  }

  // Lite sets the claims, but request.* only for functions, and knows neither role settings nor
  // pgrst.db_pre_request.
  async #applyRequest(db: Db, request: Request, role: string): Promise<void> {
    this.#settings ??= this.#loadSettings();
    const { preRequest, byRole } = await this.#settings;
    const settings: [string, string][] = [
      ...(byRole.get(role) ?? []),
      ["request.method", request.method],
      ["request.path", new URL(request.url).pathname.replace(/^\/rest\/v1/, "")],
      ["request.headers", JSON.stringify(Object.fromEntries(request.headers))],
      ["request.cookies", JSON.stringify(cookies(request))],
    ];
    const calls = settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
    await sql`select ${sql.join(calls)}`.execute(db);
    if (preRequest) await sql`select ${sql.raw(preRequest)}()`.execute(db);
  }

  async #loadSettings(): Promise<RequestSettings> {
    const { rows } = await sql<{ role: string | null; setting: string }>`
      select r.rolname as role, unnest(s.setconfig) as setting
      from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole
      where s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
      order by r.rolname nulls first`.execute(this.kysely);
    const byRole: RequestSettings["byRole"] = new Map();
    let preRequest: string | undefined;
    for (const { role, setting } of rows) {
      const at = setting.indexOf("=");
      const name = setting.slice(0, at);
      const value = setting.slice(at + 1);
      if (name === "pgrst.db_pre_request" && (role === null || role === "authenticator")) {
        preRequest = value === "" ? undefined : quoteName(value);
      } else if (
        role &&
        ["anon", "authenticated", "service_role"].includes(role) &&
        !name.startsWith("pgrst.")
      ) {
        byRole.set(role, [...(byRole.get(role) ?? []), [name, value]]);
      }
    }
    return { preRequest, byRole };
  }
}

/** The refusal that lite has worded, as an error that ends the transaction. */
function refused(body: string): Error {
  return Object.assign(new Error(), {
    code: "PGRST",
    message: body,
    detail: JSON.stringify({ status: 406, headers: {} }),
  });
}

/** Rows were listed that are not deleted, and which ones is not known. */
function untold(): Error {
  return Object.assign(new Error(), {
    code: "PGRST",
    message: JSON.stringify({
      code: "PGRST127",
      message: "A policy keeps some of these rows from being deleted, so nothing was deleted.",
      details: "The local API cannot tell which ones with such a select: ask for columns alone.",
      hint: null,
    }),
    detail: JSON.stringify({ status: 400, headers: {} }),
  });
}

function roleOf(vars: NonNullable<Vars>): string {
  const auth: unknown = vars["auth"];
  const role: unknown = typeof auth === "object" && auth !== null && "role" in auth ? auth.role : undefined;
  return typeof role === "string" ? role : "anon";
}

function isRest(request: Request): boolean {
  return new URL(request.url).pathname.startsWith("/rest/v1");
}

function quoteName(name: string): string {
  return name
    .split(".")
    .map((part) => `"${part.replaceAll('"', "").trim()}"`)
    .join(".");
}

function cookies(request: Request): Record<string, string> {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.split("="));
  return Object.fromEntries(
    pairs.filter(([name]) => name?.trim()).map(([name = "", ...value]) => [name.trim(), value.join("=")]),
  );
}
