// What the database shows against what the model expects, both ways, in words a person can follow.
import type { Facts } from "./facts.ts";
import type { Sight } from "./model.ts";

export type Difference = { who: string; relation: string; key: string; way: "too many" | "too few" };

export function compare(who: string, shown: Sight, expected: Sight): Difference[] {
  const names = [...new Set([...shown.keys(), ...expected.keys()])];
  return names.flatMap((relation) => {
    const has = shown.get(relation) ?? new Set();
    const wants = expected.get(relation) ?? new Set();
    return [
      ...[...has]
        .filter((key) => !wants.has(key))
        .map((key) => ({ who, relation, key, way: "too many" as const })),
      ...[...wants]
        .filter((key) => !has.has(key))
        .map((key) => ({ who, relation, key, way: "too few" as const })),
    ];
  });
}

/** One difference with the facts around its row: the row, and links and restrictions of its people. */
export function explain(difference: Difference, facts: Facts): string {
  const { who, relation, key, way } = difference;
  const people = new Map(facts.profiles.map(({ id, full_name }) => [id, full_name ?? "(gone)"]));
  const named = (text: string) => text.replace(/[0-9a-f-]{36}/g, (id) => people.get(id) ?? id);
  const rows = Object.entries(facts).flatMap(([name, list]) =>
    Array.isArray(list) ? list.map((row) => ({ name, text: JSON.stringify(row) })) : [],
  );
  const ids = key.match(/[0-9a-f-]{36}/g) ?? [];
  const own = rows.filter(({ text }) => ids.some((id) => !people.has(id) && text.includes(id)));
  const profileOf = [...people].find(([, name]) => name === who)?.[0] ?? who;
  const others = ids.filter((id) => people.has(id));
  for (const { text } of own) others.push(...[...people.keys()].filter((id) => text.includes(id)));
  const around = rows.filter(({ name, text }) => {
    if (
      ![
        "links",
        "restrictions",
        "seats",
        "memberships",
        "bookings",
        "enrollments",
        "invitations",
        "threads",
        "roles",
      ].includes(name)
    )
      return false;
    return (
      text.includes(profileOf) &&
      (name === "roles" || others.some((id) => id !== profileOf && text.includes(id)))
    );
  });
  const lines = [...new Set([...own, ...around].map(({ name, text }) => `    ${name} ${named(text)}`))];
  return [`${who} reads ${way} of ${relation}: ${named(key)}`, ...lines.slice(0, 14)].join("\n");
}

/** All of them, a few of each kind in full. */
export function report(differences: Difference[], facts: Facts): string {
  const kinds = new Map<string, Difference[]>();
  for (const one of differences) {
    const kind = `${one.relation}: ${one.way}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds]
    .map(([kind, list]) =>
      [`${kind} (${list.length})`, ...list.slice(0, 3).map((one) => explain(one, facts))].join("\n"),
    )
    .join("\n\n");
}
