// Writes whose answer renames columns: `select=name:column` with `Prefer: return=representation`. Lite reads such rows
// with a statement of its own, before a DELETE and after an UPDATE, so it answers rows that a policy kept from being
// deleted, and none that an update took out of its own filter. Here the columns are asked for by their own names,
// which lite reads from the write itself, and renamed in the answer.

type Column = { name: string; column: string };

/** Passes a request on; where it is a write with aliases, without them. */
export async function withoutAliases(
  request: Request,
  serve: (request: Request) => Promise<Response>,
): Promise<Response> {
  const columns = aliasedColumns(request);
  if (!columns) return serve(request);
  const url = new URL(request.url);
  url.searchParams.set("select", [...new Set(columns.map(({ column }) => column))].join(","));
  const answer = await serve(new Request(url, request));
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.ok || !type.includes("json")) return answer;
  const body: unknown = await answer.json().catch(() => null);
  const headers = new Headers(answer.headers);
  headers.delete("content-length");
  return new Response(JSON.stringify(Array.isArray(body) ? body.map(renamed) : renamed(body)), {
    status: answer.status,
    headers,
  });

  function renamed(row: unknown): unknown {
    if (typeof row !== "object" || row === null) return row;
    // `nulls=stripped` leaves columns out.
    const given = columns?.filter(({ column }) => column in row) ?? [];
    return Object.fromEntries(given.map(({ name, column }) => [name, Reflect.get(row, column)]));
  }
}

/** What the answer is to hold; undefined if nothing is renamed, or where it takes more than columns. */
function aliasedColumns(request: Request): Column[] | undefined {
  if (!["DELETE", "PATCH", "POST", "PUT"].includes(request.method)) return undefined;
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.startsWith("/rest/v1/rpc/")) return undefined;
  if (!request.headers.get("prefer")?.includes("return=representation")) return undefined;
  if (request.headers.get("accept")?.includes("csv")) return undefined;
  const items = searchParams.get("select")?.split(",") ?? [];
  const columns = items.map(columnOf);
  if (!columns.every((one) => one !== undefined)) return undefined;
  return columns.some(({ name, column }) => name !== column) ? columns : undefined;
}

/** A column by a name of its own or by another; undefined for casts, paths, embedded tables and `*`. */
function columnOf(item: string): Column | undefined {
  const [, name, column] = /^(?:([\w $-]+):)?([A-Za-z_]\w*)$/.exec(item.trim()) ?? [];
  return column === undefined ? undefined : { name: name?.trim() ?? column, column };
}
