// The files of a OneRoster export: a zip, a folder or single files become rows, with what their manifest says.
import type { Json } from "../database.types.ts";
import { parseCsv } from "../platform/csv/parse.ts";
import { sizeOfFile, textOfFile } from "../platform/csv/text.ts";
import type { FieldProblem } from "../platform/errors.ts";
import type { RosterProblem } from "./rows.ts";

/** Of one file, as it is given. */
const MAX_FILE = 200_000_000;
/** Unpacked, of all files that are read. */
const MAX_UNPACKED = 400_000_000;

/** The columns that are read; the rest is left alone. */
const columns = {
  orgs: { needed: ["sourcedId", "name", "type"], read: ["status", "parentSourcedId"] },
  users: {
    needed: ["sourcedId", "givenName", "familyName"],
    read: ["role", "status", "enabledUser", "email", "agentSourcedIds"],
  },
  roles: {
    needed: ["userSourcedId", "role"],
    read: ["sourcedId", "status", "beginDate", "endDate", "orgSourcedId"],
  },
  classes: { needed: ["sourcedId", "title", "schoolSourcedId"], read: ["status"] },
  enrollments: {
    needed: ["sourcedId", "classSourcedId", "userSourcedId", "role"],
    read: ["status", "beginDate", "endDate"],
  },
} as const;
type Kind = keyof typeof columns;
/** Those that every roster has. */
const kinds = ["orgs", "users", "classes", "enrollments"] as const;
/** In the order in which they are sent; `roles` is of OneRoster 1.2. */
const sent = ["orgs", "users", "roles", "classes", "enrollments"] as const satisfies readonly Kind[];
type Name = Kind | "manifest";
const names: readonly Name[] = [...sent, "manifest"];

export type Content = string | Uint8Array | Blob;
type Named = { name: string; content: Content };
export type RosterFiles = Uint8Array | Blob | Named[] | { [name in Name]?: Content | undefined };

type Row = { [key: string]: Json };

/**
 * The rows to send, the files that name only what has changed, what is no roster, and lines that cannot be taken apart:
 * their rows hold nothing, so that they are held back, and nothing of their kind is removed.
 */
export async function readRoster(given: RosterFiles): Promise<{
  rows: Row[];
  delta: Kind[];
  problems: FieldProblem[];
  broken: RosterProblem[];
}> {
  const problems: FieldProblem[] = [];
  const broken: RosterProblem[] = [];
  const files = await filesOf(given, problems);
  if (problems.length > 0) return { rows: [], delta: [], problems, broken };
  const modes = modesOf(files, problems);
  const rows: Row[] = [];
  for (const name of sent) {
    const text = files[name];
    if (text === undefined) continue;
    const { needed, read } = columns[name];
    // Without a file of roles, each user has one; only changes of users may leave it out.
    const more = name === "users" && files.roles === undefined && modes.users === "bulk" ? ["role"] : [];
    for (const row of readFile(name, text, { needed: [...needed, ...more], read }, problems, broken))
      rows.push({ file: name, ...row });
  }
  return { rows, delta: sent.filter((name) => modes[name] !== "bulk"), problems, broken };
}

type Texts = { [name in Name]?: string };

async function filesOf(given: RosterFiles, problems: FieldProblem[]): Promise<Texts> {
  const texts: Texts = {};
  const read = async (field: string, content: Content) => {
    if (!isTooLarge(field, content, problems)) return await textOfFile(content);
    return "";
  };
  const isZip = given instanceof Uint8Array || given instanceof Blob;
  if (!isZip && !Array.isArray(given)) {
    for (const name of names) {
      const content = given[name];
      if (content !== undefined) texts[name] = await read(`${name}.csv`, content);
    }
    return texts;
  }
  for (const { name: path, content } of isZip ? await unzipped(given, problems) : given) {
    const name = nameOf(path);
    if (name === undefined) continue;
    if (texts[name] !== undefined) {
      problems.push({ field: `${name}.csv`, message: "There are two of them." });
      continue;
    }
    texts[name] = await read(`${name}.csv`, content);
  }
  return texts;
}

/** Refused before it is read, which might take all the memory of a browser. */
function isTooLarge(field: string, content: Content, problems: FieldProblem[]): boolean {
  if (sizeOfFile(content) <= MAX_FILE) return false;
  problems.push({ field, message: `The file is larger than ${MAX_FILE / 1_000_000} MB.` });
  return true;
}

/** Which file of a roster it is, also in a folder or downloaded a second time; files of the system are none. */
function nameOf(path: string): Name | undefined {
  if (/(?:^|\/)__MACOSX\//.test(path)) return undefined;
  const file = path.split(/[\\/]/).at(-1)?.toLowerCase() ?? "";
  return names.find((name) => new RegExp(`^${name}\\b.*\\.csv$`).test(file));
}

async function unzipped(zip: Uint8Array | Blob, problems: FieldProblem[]): Promise<Named[]> {
  if (isTooLarge("files", zip, problems)) return [];
  // Loaded only for a zip.
  const { unzipSync } = await import("./unzip.ts");
  const bytes = zip instanceof Blob ? new Uint8Array(await zip.arrayBuffer()) : zip;
  let size = 0;
  const seen = new Set<string>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (nameOf(name) === undefined) return false;
        // A zip may name one file twice, and programs differ in which of the two they show.
        if (seen.has(name)) problems.push({ field: name, message: "There are two of them." });
        seen.add(name);
        size += originalSize;
        // What the zip says is also all that is unpacked of the file.
        return size <= MAX_UNPACKED;
      },
    });
    if (size <= MAX_UNPACKED) {
      const found = Object.entries(files).map(([name, content]) => ({ name, content }));
      if (found.length === 0) problems.push({ field: "files", message: "There is no roster in this zip." });
      return found;
    }
    problems.push({ field: "files", message: "The files in this zip are too large." });
  } catch {
    problems.push({ field: "files", message: "This is no zip, or it is damaged." });
  }
  return [];
}

type Mode = "bulk" | "delta" | "absent";
const isMode = (value: string): value is Mode => ["bulk", "delta", "absent"].includes(value);

/** What the manifest says about each file; without one, all are there in full. */
function modesOf(files: Texts, problems: FieldProblem[]): { [kind in Kind]: Mode } {
  const modes: { [kind in Kind]: Mode } = {
    orgs: "bulk",
    users: "bulk",
    roles: "bulk",
    classes: "bulk",
    enrollments: "bulk",
  };
  const said = new Map<string, string>();
  if (files.manifest !== undefined) {
    const shape = { needed: ["propertyName", "value"], read: [] };
    const unread: RosterProblem[] = [];
    for (const { propertyName, value = "" } of readFile(
      "manifest",
      files.manifest,
      shape,
      problems,
      unread,
    )) {
      said.set(
        String(propertyName ?? "")
          .trim()
          .toLowerCase(),
        String(value).trim().toLowerCase(),
      );
    }
    for (const { line, message } of unread) problems.push({ field: `manifest.csv:${line}`, message });
    if (problems.length > 0) return modes;
  }
  for (const name of [...kinds, "roles"] as const) {
    const named = said.get(`file.${name}`);
    const mode = named ?? (files.manifest === undefined ? "bulk" : undefined);
    const isThere = files[name] !== undefined;
    const field = `${name}.csv`;
    // A file of OneRoster 1.2: before, no manifest names it.
    if (name === "roles" && named === undefined && (!isThere || modes.users === "bulk")) continue;
    if (mode === undefined || !isMode(mode)) {
      problems.push({ field, message: "manifest.csv must say whether it is bulk, delta or absent." });
    } else if (isThere !== (mode !== "absent")) {
      problems.push({
        field,
        message: isThere
          ? "manifest.csv says that it is absent."
          : "The file is missing: what a roster lacks goes.",
      });
    } else if (name !== "roles" || isThere) modes[name] = mode;
  }
  return modes;
}

type Columns = { needed: readonly string[]; read: readonly string[] };

function readFile(
  name: string,
  text: string,
  { needed, read }: Columns,
  problems: FieldProblem[],
  broken: RosterProblem[],
): Row[] {
  const [header, ...records] = parseCsv(text);
  const at = (line: number) => `${name}.csv:${line}`;
  if (!header || header.problem !== null) {
    problems.push({ field: `${name}.csv`, message: header?.problem ?? "The file is empty." });
    return [];
  }
  // Systems differ in the case of a name. Of two columns with one name, nobody knows which one counts.
  const known = new Map([...needed, ...read].map((column) => [column.toLowerCase(), column]));
  const found = new Map<string, number>();
  for (const [index, field] of header.fields.entries()) {
    const column = known.get(field.trim().toLowerCase());
    if (column === undefined) continue;
    if (found.has(column))
      problems.push({ field: at(header.line), message: `There are two columns ${column}.` });
    found.set(column, index);
  }
  const missing = needed.filter((column) => !found.has(column));
  if (missing.length > 0) {
    const isSds = header.fields.some((field) =>
      /^(?:SIS ID|School SIS ID|Section SIS ID)$/i.test(field.trim()),
    );
    const message = isSds
      ? "This is Microsoft School Data Sync: export OneRoster CSV instead."
      : `Missing: ${missing.join(", ")}.`;
    problems.push({ field: at(header.line), message });
    return [];
  }
  const rows: Row[] = [];
  const hold = (line: number, message: string) => {
    broken.push({ file: name, line, message });
    rows.push({ line });
  };
  for (const record of records) {
    if (record.problem !== null) {
      hold(record.line, record.problem);
    } else if (record.fields.every((field) => field.trim() === "")) {
      // Spreadsheets end a file with lines of separators.
    } else if (record.fields.length !== header.fields.length) {
      hold(record.line, `There are ${record.fields.length} fields, the header has ${header.fields.length}.`);
    } else if (record.fields.some((field) => field.includes("\0"))) {
      // Postgres refuses it with all of the part, and without a line.
      hold(record.line, "There is a NUL character.");
    } else {
      const row: Row = { line: record.line };
      for (const column of new Set([...needed, ...read])) {
        const value = record.fields[found.get(column) ?? -1] ?? "";
        if (value !== "") row[column] = value;
      }
      rows.push(row);
    }
  }
  return rows;
}
