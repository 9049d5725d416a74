// Two organizations of two schools of two campuses of one class, and every kind of viewer.
import type { Audience, Membership, Place, StaffRole, Target, Viewer } from "./model.ts";

export const organizations: Place[] = ["north", "south"].map((organization) => ({ organization }));
const twice = (name: string) => [`${name}1`, `${name}2`];
export const schools: Place[] = organizations.flatMap((place) =>
  twice(`${place.organization}-school`).map((school) => ({ ...place, school })),
);
export const campuses: Place[] = schools.flatMap((place) =>
  twice(`${place.school}-campus`).map((campus) => ({ ...place, campus })),
);
export const classes: Place[] = campuses.map((place) => ({ ...place, class: `${place.campus}-class` }));

export const targets: Target[] = [
  { level: "system" },
  { level: "all" },
  ...organizations.map((place) => ({ level: "organization" as const, place })),
  ...schools.map((place) => ({ level: "school" as const, place })),
  ...campuses.map((place) => ({ level: "campus" as const, place })),
];
export const audiences: Audience[] = ["staff", "everyone"];

/** The tenant's own name: the last of its chain. */
export function nameOf(place: Place): string {
  return place.class ?? place.campus ?? place.school ?? place.organization;
}

export type Child = { name: string; sitsAt: Place[] };
type Link = { child: string; rights: string[]; status?: "ACTIVE" | "PENDING" | "BLOCKED"; denied?: string[] };
export type Person = Viewer & { links: Link[]; formerly: Membership[] };

const all = ["view_progress", "message", "book", "receive_alerts"];
const class1 = place(classes, 0);
const class2 = place(classes, 1);
const class3 = place(classes, 4);
const campus1 = place(campuses, 0);
const campus2 = place(campuses, 1);
const campus3 = place(campuses, 4);

export const children: Child[] = [
  { name: "child1", sitsAt: [class1] },
  { name: "child2", sitsAt: [class2] },
  { name: "child3", sitsAt: [class3] },
  { name: "homeschooled", sitsAt: [] },
];

function person(name: string, more: Partial<Person> = {}): Person {
  return {
    name,
    roles: ["client"],
    memberships: [],
    sitsAt: [],
    hearsFor: [],
    links: [],
    formerly: [],
    ...more,
  };
}

const levels: [StaffRole, Place[]][] = [
  ["organization_manager", organizations],
  ["school_manager", schools],
  ["campus_manager", campuses],
  ["office_manager", campuses],
  ["teacher", classes],
];

export const people: Person[] = [
  person("admin", { roles: ["admin"] }),
  person("other admin", { roles: ["admin", "client"] }),
  person("admin who teaches", { roles: ["admin"], memberships: [{ role: "teacher", place: class1 }] }),
  ...levels.flatMap(([role, places]) => {
    const one = place(places, 0);
    const other = place(places, 1);
    return [
      person(role, { memberships: [{ role, place: one }] }),
      person(`${role} elsewhere`, { memberships: [{ role, place: other }] }),
      person(`${role} without the permission`, {
        memberships: [{ role, place: one, filtered: ["MANAGE_INTERNAL_COMM"] }],
      }),
      person(`${role} with every permission`, {
        memberships: [{ role, place: one, granted: ["MANAGE_INTERNAL_COMM", "READ_PARENT_COMM"] }],
      }),
      person(`former ${role}`, { formerly: [{ role, place: one }] }),
    ];
  }),
  person("manager of two campuses", {
    memberships: [
      { role: "campus_manager", place: campus1 },
      { role: "campus_manager", place: campus3 },
    ],
  }),
  person("teacher here, manager there", {
    memberships: [
      { role: "teacher", place: class1 },
      { role: "campus_manager", place: campus2 },
    ],
  }),
  person("guardian", { links: [{ child: "child1", rights: all }], hearsFor: [campus1] }),
  person("guardian of two", {
    links: [
      { child: "child2", rights: all },
      { child: "child3", rights: ["receive_alerts"] },
    ],
    hearsFor: [campus2, campus3],
  }),
  person("guardian without receive_alerts", {
    links: [{ child: "child1", rights: ["view_progress", "message", "book"] }],
  }),
  person("guardian restricted in everything", { links: [{ child: "child1", rights: all, denied: all }] }),
  person("guardian restricted in receive_alerts", {
    links: [{ child: "child1", rights: all, denied: ["receive_alerts"] }],
  }),
  person("guardian restricted in messages", {
    links: [{ child: "child1", rights: all, denied: ["message"] }],
    hearsFor: [campus1],
  }),
  // No campus, but whatever goes to all.
  person("guardian of a child without a school", {
    links: [{ child: "homeschooled", rights: all }],
    hearsFor: [{ organization: "none" }],
  }),
  person("guardian whose link waits", { links: [{ child: "child2", rights: all, status: "PENDING" }] }),
  person("guardian who was blocked", { links: [{ child: "child2", rights: all, status: "BLOCKED" }] }),
  person("guardian who teaches elsewhere", {
    memberships: [{ role: "teacher", place: class2 }],
    links: [{ child: "child3", rights: all }],
    hearsFor: [campus3],
  }),
  person("student", { roles: ["student"], sitsAt: [campus1] }),
  person("student without a school", { roles: ["student"] }),
  person("tutor", { roles: ["tutor"] }),
  person("client"),
  person("stranger", { roles: [] }),
];

function place(list: Place[], index: number): Place {
  const found = list[index];
  if (!found) throw new Error(`There is no place ${index}.`);
  return found;
}
