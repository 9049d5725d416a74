import { HOST } from "../ports.ts";
import { PASSWORD, SUPERUSER } from "./server.ts";

/** A connection URL; `postgres` is the role of migrations and of the application's owner. */
export function databaseUrl(port: number, role = "postgres", database = "postgres"): string {
  return `postgresql://${role}:${PASSWORD}@${HOST}:${port}/${encodeURIComponent(database)}`;
}

export function superuserUrl(port: number, database = "postgres"): string {
  return databaseUrl(port, SUPERUSER, database);
}
