/** The page of an export, for people: what matters of the data, in the requester's language. The rest is in the JSON. */
import { createFormat, type Format } from "../_shared/emails/format.ts";
import { escapeHtml } from "../_shared/page.ts";
import { directionOf, languageFor } from "../_shared/texts/languages.ts";
import { type PageKey, pageTexts } from "../_shared/texts/pages/index.ts";
import type { Data } from "./archive.ts";
import type { DataRow, Volume } from "./exports.ts";

type Kind = "text" | "moment" | "day" | "money" | "file" | "score";
type Column = readonly [label: PageKey, field: string, kind?: Kind];

const contact: readonly Column[] = [
  ["export.name", "full_name"],
  ["export.email", "email"],
  ["export.phone", "phone"],
  ["export.born", "date_of_birth", "day"],
];
const link: readonly Column[] = [
  ["export.name", "full_name"],
  ["export.since", "linked_at", "moment"],
];

/** What is shown of each table and view, in this order; those that are not here are in the JSON alone. */
const shown: readonly (readonly [title: PageKey, relation: string, columns: readonly Column[]])[] = [
  ["export.profile", "my_profile", contact],
  ["export.profile", "profiles", [["export.name", "full_name"]]],
  ["export.profile", "profile_details", contact.slice(1)],
  ["export.links", "my_students", link],
  ["export.links", "my_guardians", link],
  ["export.links", "my_clients", link],
  ["export.links", "my_agents", link],
  [
    "export.lessons",
    "my_bookings",
    [
      ["export.when", "starts_at", "moment"],
      ["export.subject", "subject"],
      ["export.tutor", "tutor_name"],
      ["export.student", "student_name"],
      ["export.price", "price_minor", "money"],
    ],
  ],
  [
    "export.messages",
    "thread_messages",
    [
      ["export.when", "created_at", "moment"],
      ["export.from", "sender_name"],
      ["export.text", "body"],
      ["export.file", "attachment_name", "file"],
    ],
  ],
  [
    "export.school",
    "my_memberships",
    [
      ["export.school", "organization_name"],
      ["export.name", "class_name"],
    ],
  ],
  ["export.school", "classes", [["export.name", "name"]]],
  [
    "export.alerts",
    "my_events",
    [
      ["export.when", "event_date", "day"],
      ["export.subject", "title"],
      ["export.text", "body"],
    ],
  ],
  ["export.courses", "courses", [["export.name", "title"]]],
  [
    "export.work",
    "submissions",
    [
      ["export.when", "submitted_at", "moment"],
      ["export.subject", "assignment_title"],
      ["export.text", "body"],
      ["export.score", "score", "score"],
    ],
  ],
  [
    "export.certificates",
    "certificates",
    [
      ["export.when", "issued_at", "moment"],
      ["export.subject", "title"],
      ["export.file", "file_path", "file"],
    ],
  ],
  [
    "export.platforms",
    "my_integrations",
    [
      ["export.name", "provider"],
      ["export.since", "linked_at", "moment"],
    ],
  ],
  ["export.access", "my_access_log", [["export.when", "accessed_at", "moment"]]],
  [
    "export.disclosures",
    "my_disclosures",
    [
      ["export.when", "disclosed_on", "day"],
      ["export.recipient", "recipient"],
      ["export.text", "contents"],
    ],
  ],
];

const style = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; font: 16px/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .4rem .6rem; text-align: start; vertical-align: top; border-bottom: 1px solid #8884; }
td { white-space: pre-line; }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); }
  tr { padding: .6rem 0; border-bottom: 1px solid #8884; }
  td { display: flex; gap: .75rem; padding: .1rem 0; border: 0; }
  td:empty { display: none; }
  td::before { flex: 0 0 6.5rem; content: attr(data-label); font-weight: 600; }
  td > * { flex: 1; min-width: 0; }
}
[dir=rtl] td > * { text-align: right; }
`;

/** A whole document; nothing is loaded from elsewhere, and nothing runs in it. */
export function writePage(volume: Volume, data: Data): string {
  const { language, locale } = languageFor(volume.locale);
  const { say } = pageTexts(language);
  const format = createFormat(locale, volume.time_zone);
  const relations = withNames(new Map([...data.values()].flatMap((one) => [...one])), (name) =>
    say("export.to", { name }),
  );
  const body: string[] = [];
  let last: PageKey | undefined;
  for (const [title, relation, columns] of shown) {
    const rows = relations.get(relation) ?? [];
    if (rows.length === 0) continue;
    if (title !== last) body.push(`<h2>${escapeHtml(say(title))}</h2>`);
    last = title;
    body.push(table(columns, rows, (label) => say(label), format));
  }
  const title = say("export.title", { name: volume.full_name ?? say("invitation.noName") });
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(say("export.intro", { when: format.moment(volume.requested_at) }))}</p>
<p>${escapeHtml(say("export.json"))}</p>
${volume.volumes === 1 ? "" : `<p>${escapeHtml(say("export.volumes", { count: String(volume.volumes) }))}</p>`}
${body.join("\n")}
</body>
</html>
`;
}

function table(
  columns: readonly Column[],
  rows: readonly DataRow[],
  say: (label: PageKey) => string,
  format: Format,
): string {
  // A column in which nothing stands says nothing.
  const used = columns.filter(([, field]) =>
    rows.some((row) => row[field] !== null && row[field] !== undefined),
  );
  const head = used.map(([label]) => `<th role="columnheader" scope="col">${escapeHtml(say(label))}</th>`);
  const lines = rows.map((row) => {
    const cells = used.map(([label, field, kind]) => {
      const content = cell(row, field, kind ?? "text", format);
      // What people wrote keeps its direction.
      const inner = content === "" ? "" : `<span dir="auto">${content}</span>`;
      return `<td role="cell" data-label="${escapeHtml(say(label))}">${inner}</td>`;
    });
    return `<tr role="row">${cells.join("")}</tr>`;
  });
  // The roles are named, because a phone shows a row as lines below one another.
  return `<table role="table">
<thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead>
<tbody role="rowgroup">
${lines.join("\n")}
</tbody>
</table>`;
}

function cell(row: DataRow, field: string, kind: Kind, format: Format): string {
  const value = row[field];
  if (value === null || value === undefined) return "";
  const text = String(value);
  switch (kind) {
    case "moment":
      return escapeHtml(format.moment(text));
    case "day":
      return escapeHtml(format.plainDay(text));
    case "money":
      return escapeHtml(format.money(Number(value), String(row["currency"] ?? "USD")));
    case "score":
      return escapeHtml(
        row["maximum"] === null || row["maximum"] === undefined
          ? format.number(Number(value))
          : `${format.number(Number(value))} / ${format.number(Number(row["maximum"]))}`,
      );
    case "file": {
      // As archive.ts and the database name it; in another volume the link leads nowhere, and the name still tells.
      const isMessage = field === "attachment_name";
      const path = isMessage ? `attachments/${row["id"]}-${text}` : `certificates/${row["id"]}.pdf`;
      return `<a href="${escapeHtml(encodeURI(path))}">${escapeHtml(isMessage ? text : "PDF")}</a>`;
    }
    default:
      return escapeHtml(text);
  }
}

/** Messages with the name of who wrote them, work with its assignment: as far as the data itself names them. */
function withNames(
  relations: ReadonlyMap<string, readonly DataRow[]>,
  toSomebody: (name: string) => string,
): Map<string, readonly DataRow[]> {
  const all = new Map(relations);
  const threads = byId(all.get("my_threads"), "thread_id");
  const assignments = byId(all.get("assignments"), "id");
  const messages = all.get("thread_messages");
  if (messages !== undefined) {
    all.set(
      "thread_messages",
      messages.map((row) => {
        const thread = threads.get(row["thread_id"]);
        const isOther = thread !== undefined && thread["other_id"] === row["sender_id"];
        const other = thread?.["other_name"];
        return { ...row, sender_name: isOther || !other ? other : toSomebody(String(other)) };
      }),
    );
  }
  const work = all.get("submissions");
  if (work !== undefined) {
    all.set(
      "submissions",
      work.map((row) => {
        const of = assignments.get(row["assignment_id"]);
        return { ...row, assignment_title: of?.["title"], maximum: of?.["maximum"] };
      }),
    );
  }
  return all;
}

function byId(rows: readonly DataRow[] | undefined, field: string): Map<unknown, DataRow> {
  return new Map((rows ?? []).map((row) => [row[field], row]));
}
