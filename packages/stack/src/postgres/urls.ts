import { StackError } from "../errors.ts";
import { HOST } from "../ports.ts";
import { PASSWORD, SUPERUSER } from "./server.ts";

/** A connection URL; `postgres` is the role of migrations and of the application's owner. */
export function databaseUrl(port: number, role = "postgres", database = "postgres"): string {
  return `postgresql://${role}:${PASSWORD}@${HOST}:${port}/${encodeURIComponent(database)}`;
}

export function superuserUrl(port: number, database = "postgres"): string {
  return databaseUrl(port, SUPERUSER, database);
}

/** Whether a URL leads to this machine: by a loopback address, or by a socket in the file system. */
export function isLocal(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  // Clients follow the parameter where it is beside a host.
  const hosts = [hostname, ...(searchParams.get("host") ?? "").split(",")].filter((host) => host !== "");
  return hosts.every((host) => host.startsWith("/") || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host));
}

/** Modes in which a connection is encrypted or not made. */
const ENCRYPTED = ["require", "verify-ca", "verify-full"];

/** A URL that somebody named, as it is connected to: encrypted, unless it leads to this machine. */
export function encryptedUrl(url: string): string {
  if (!URL.canParse(url))
    throw new StackError("--db-url takes a URL, as postgresql://user:password@host/database.");
  if (isLocal(url)) return url;
  const parsed = new URL(url);
  const mode = parsed.searchParams.get("sslmode");
  if (mode !== null && !ENCRYPTED.includes(mode))
    throw new StackError(
      `sslmode=${mode} would send passwords and data as they are: leave it out, or name one of ${ENCRYPTED.join(", ")}.`,
    );
  if (mode === null) parsed.searchParams.set("sslmode", "require");
  return parsed.href;
}
