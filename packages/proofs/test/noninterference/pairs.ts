// Worlds that differ only in what their viewers must not learn.
//
// Three inferences are allowed (domain rules, "Isolation"), and no pair treats them as leaks: that a student is
// busy at a time the caller tried to book, who teaches the student, and that a pending link waits for somebody
// who has a say.
import { the } from "./names.ts";
import {
  allRights,
  as,
  audited,
  endQuietly,
  lesson,
  link,
  person,
  reported,
  restrict,
  rightsOf,
  thread,
} from "./world.ts";

export type Pair = {
  name: string;
  viewers: string[];
  worlds: Record<string, string[]>;
  /** Questions whose answer is the denied right itself. */
  spared?: RegExp;
};

const quietly = (...statements: string[]): string[] => [
  "select private.set_quiet(true)",
  ...statements,
  "select private.set_quiet(false)",
];
const lower = (rights: readonly string[]): string =>
  as("root", `select public.set_link_rights(${the("bob mia")}, ${rightsOf(rights)}, 'unassign')`);

export const endings: Pair = {
  name: "a restriction, a block, an ended link, a link without rights",
  viewers: ["bob", "adam", "dana", "tina", "leo", "gina"],
  worlds: {
    restricted: [restrict("bob", "mia")],
    blocked: [as("mia", `select public.block_guardian(${the("bob mia")})`)],
    ended: endQuietly("bob mia"),
    "without rights": [lower([])],
    "restricted twice": [
      restrict("bob", "mia", ["message"]),
      restrict("bob", "mia", ["view_progress", "book", "receive_alerts"]),
    ],
  },
};

/** A restriction of some rights against a link that holds the others only. */
export function lowered(denied: readonly string[]): Pair {
  return {
    name: `a restriction of ${denied.join(", ")} and lower rights`,
    viewers: ["bob", "adam", "dana", "mia"],
    worlds: {
      // A restriction begins at its hour, without an act: the schedule ends what the person connected.
      restricted: [restrict("bob", "mia", denied), "select private.expire_integrations(now())"],
      lowered: [lower(allRights.filter((right) => !denied.includes(right)))],
    },
  };
}

export const agents: Pair = {
  name: "a restricted agent, and a client who may not book",
  viewers: ["adam"],
  worlds: {
    "agent restricted": [restrict("adam", "mia")],
    "client restricted": [restrict("bob", "mia", ["book"])],
    "client lowered": [lower(["view_progress", "message", "receive_alerts"])],
  },
};

const carol = [
  ...person("carol", ["client"]),
  link("carol", "mia"),
  lesson("carols", { client: "carol", tutor: "dana", student: "mia", days: 20, status: "confirmed" }),
  lesson("carol had", { client: "carol", tutor: "dana", student: "mia", days: -20, status: "completed" }),
  ...thread("carol dana", "carol", "dana", "mia", "TUTOR"),
  `insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values (${the("carol dana")}, 'staff', 2, 0)`,
  ...thread("carol tina", "carol", "tina", "mia", "TEACHER"),
  ...person("rex", ["agent"]),
  `insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
   values (${the("rex")}, ${the("carol")}, 'AGENT', 'ACTIVE')`,
];

export const guardians: Pair = {
  name: "another guardian of the student",
  viewers: ["bob", "adam", "gina"],
  worlds: {
    none: [],
    another: quietly(...carol),
    "another, primary": [
      ...quietly(...carol),
      as("root", `select public.set_primary_guardian(${the("carol mia")})`),
    ],
    "another, restricted": [...quietly(...carol), restrict("carol", "mia")],
    "another, blocked": [
      ...quietly(...carol),
      as("mia", `select public.block_guardian(${the("carol mia")})`),
    ],
  },
};

/** Whom a guardian blocked sees what they would see if that guardian messaged about nobody any more. */
export const contacts: Pair = {
  name: "a guardian who blocked the tutor, and one who lost the right to message",
  viewers: ["dana"],
  worlds: {
    blocked: [as("bob", `select public.block_contact(${the("dana")})`)],
    lowered: ["bob mia", "bob leo"].map((name) =>
      as(
        "root",
        `select public.set_link_rights(${the(name)}, '{view_progress,book,receive_alerts}', 'unassign')`,
      ),
    ),
  },
};

const grown = [
  "update private.settings set majority_policy = 'keep'",
  `update public.profile_details set date_of_birth = current_date - 7000, date_of_birth_vouched = true where profile_id = ${the("mia")}`,
];

/** What an adult student writes is theirs, whatever their guardians still hold. */
export const voices: Pair = {
  name: "a conversation that an adult student leads",
  viewers: ["bob", "adam", "gina", "leo"],
  worlds: {
    none: quietly(...grown),
    led: quietly(...grown, ...thread("mia tina", "mia", "tina", "mia", "TEACHER")),
  },
};

export const addresses: Pair = {
  name: "what stands behind an invited address",
  viewers: ["bob"],
  worlds: {
    nobody: [],
    "an account": person("waiting", ["student"]),
    "an account with a guardian": [...person("waiting", ["student"]), ...quietly(link("gina", "waiting"))],
    "an account that blocked": [
      ...person("waiting", ["student"]),
      link("bob", "waiting", allRights, "BLOCKED"),
    ],
    "an account that is protected": [...person("waiting", ["student"]), restrict("bob", "waiting")],
  },
};

export const families: Pair = {
  name: "another family",
  viewers: ["bob", "mia"],
  worlds: {
    none: [],
    another: [
      ...person("zed", ["client"]),
      ...person("kid", ["student"]),
      link("zed", "kid"),
      lesson("zeds", { client: "zed", tutor: "dana", student: "kid", days: 21, status: "confirmed" }),
      ...thread("zed dana", "zed", "dana", "kid", "TUTOR"),
      `insert into public.class_students (class_id, student_id) values (${the("e1")}, ${the("kid")})`,
      `insert into public.enrollments (course_id, student_id) values (${the("course")}, ${the("kid")})`,
    ],
  },
};

export const times: Pair = {
  name: "a restriction that is over, or is to come at a time that nobody tries",
  viewers: ["bob", "adam", "dana", "mia"],
  worlds: {
    none: [],
    over: [
      `insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at, ends_at)
       values (${the("mia")}, ${the("bob")}, '{view_progress,message}', 'Order 7', now() - interval '2 days', now() - interval '1 day')`,
    ],
    "to come": [restrict("bob", "mia", allRights, "50 days")],
  },
};

/** The first of the allowed inferences covers it: the student is busy at the time that is tried. */
export const busy: Pair = {
  name: "a restriction to come at the time that is tried, and a busy student",
  viewers: ["bob", "adam"],
  worlds: {
    "to come": [restrict("bob", "mia", allRights, "40 days")],
    busy: quietly(
      ...person("carol", ["client"]),
      link("carol", "mia"),
      `insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject)
       select ${the("carol")}, ${the("tom")}, ${the("mia")}, t, t + interval '1 hour', 'Go'
       from (select date_trunc('day', now()) + interval '${41 * 24} hours') v(t)`,
    ),
  },
};

/** Whoever has nothing to do with a student does not learn of a restriction either. */
export const strangers: Pair = {
  name: "a restriction towards somebody who is a stranger anyway",
  viewers: ["bob", "adam", "dana", "tina", "sam"],
  worlds: {
    none: [],
    restricted: ["bob", "adam", "dana", "tina", "sam"].map((name) => restrict(name, "stranger")),
  },
};

/** A restricted member of staff sees a school without the student. */
export const staff: Pair = {
  name: "a student from whom staff are kept, and one who left the school",
  viewers: ["sam", "tina"],
  worlds: {
    restricted: [restrict("sam", "mia"), restrict("tina", "mia")],
    left: [`delete from public.class_students where student_id = ${the("mia")}`],
  },
};

const work = `delete from public.submissions where student_id = ${the("mia")}`;
/**
 * A tutor who must not view the progress of a student has lessons and messages alone, as with a student without any.
 * Only writing a goal is refused: no standing of staff ends that and keeps the lessons.
 */
export const progress: Pair = {
  name: "a student whose progress a tutor must not view, and one without any",
  viewers: ["dana"],
  worlds: {
    restricted: quietly(work, restrict("dana", "mia", ["view_progress"])),
    "without any": quietly(
      work,
      ...["live_class_registrations", "certificates", "point_entries", "enrollments", "activity_days"].map(
        (table) => `delete from public.${table} where student_id = ${the("mia")}`,
      ),
      `delete from private.goals where student_id = ${the("mia")}`,
    ),
  },
  spared: /create_goal/,
};

const review = (name: string) => as("sam", `select public.review_report(${the(name)})`);

/** Whoever is reported does not learn of it, whatever becomes of the report; nor does anybody but its handler. */
export const reports: Pair = {
  name: "a message that somebody reported",
  viewers: ["dana", "adam", "mia", "gina", "tina"],
  worlds: {
    none: [],
    reported: reported("hidden", "bob dana", "bob", "bob dana 2"),
    "reported by the person": [as("bob", `select public.report_message(${the("bob dana 2")}, 'harassment')`)],
    decided: [
      ...reported("hidden", "bob dana", "bob", "bob dana 2"),
      review("hidden"),
      as("sam", `select public.decide_report(${the("hidden")}, 'no_issue')`),
    ],
    "moved up": [
      ...reported("hidden", "bob dana", "bob", "bob dana 2"),
      "select public.escalate_reports(now() + interval '10 days 1 hour')",
    ],
  },
};

/** A concern is its raiser's and its handlers': no guardian, teacher or other child learns of it. */
export const concerns: Pair = {
  name: "a concern that a student raised",
  viewers: ["bob", "gina", "leo", "dana", "tina", "adam"],
  worlds: {
    none: [],
    raised: [as("mia", "select public.raise_concern('My father hits me')")],
    "looked into": [
      `insert into private.report_cases (id, concern, reporter_id, level, status, due_at, reviewed_at)
       values (${the("hidden")}, 'My father hits me', ${the("mia")}, 'school', 'in_review', now() + interval '10 days', now())`,
      review("hidden"),
      audited("thread.reviewed", "bob dana", 1),
    ],
    "moved up": [
      as("mia", "select public.raise_concern('My father hits me')"),
      "select public.escalate_reports(now() + interval '25 hours')",
    ],
  },
};

/** Families see that their conversations were read, and nothing of a look at somebody else or at a case. */
export const oversight: Pair = {
  name: "a look at another guardian, and what follows a report",
  viewers: ["bob", "mia", "leo", "dana", "tina", "adam"],
  worlds: {
    none: quietly(...thread("gina tina", "gina", "tina", "leo", "TEACHER")),
    "another guardian": [
      ...quietly(...thread("gina tina", "gina", "tina", "leo", "TEACHER")),
      audited("thread.reviewed", "gina tina", -2),
      audited("threads.found", "leo", -2, "gina"),
    ],
    "what follows a report": [
      ...quietly(...thread("gina tina", "gina", "tina", "leo", "TEACHER")),
      audited("thread.reviewed", "bob tina", 1),
      audited("thread.reviewed", "bob tina leo", 1),
      audited("threads.found", "mia", 1),
      as("sam", `select public.review_report(${the("case")})`),
    ],
    "who may act": [
      ...quietly(...thread("gina tina", "gina", "tina", "leo", "TEACHER")),
      as("root", `select public.explain_access(${the("bob")}, ${the("mia")})`),
      as("root", `select public.student_parents(${the("mia")})`),
      as("root", "select public.list_restrictions()"),
    ],
  },
};

export const pairs: Pair[] = [
  reports,
  oversight,
  concerns,
  busy,
  strangers,
  staff,
  progress,
  endings,
  lowered(["view_progress"]),
  lowered(["message", "book"]),
  agents,
  guardians,
  contacts,
  voices,
  addresses,
  families,
  times,
];

/** Fewer viewers and worlds, for every day. */
export function brief(pair: Pair, viewers: string[], worlds: string[]): Pair {
  const chosen = Object.entries(pair.worlds).filter(([name]) => worlds.includes(name));
  return { ...pair, viewers, worlds: Object.fromEntries(chosen) };
}

export const briefPairs: Pair[] = [
  brief(reports, ["dana"], ["none", "reported by the person", "decided", "moved up"]),
  brief(oversight, ["bob", "mia"], ["none", "another guardian", "what follows a report", "who may act"]),
  brief(concerns, ["bob", "tina"], ["none", "raised", "looked into", "moved up"]),
  brief(busy, ["bob"], ["to come", "busy"]),
  brief(strangers, ["dana", "sam"], ["none", "restricted"]),
  brief(staff, ["sam"], ["restricted", "left"]),
  progress,
  brief(endings, ["bob", "adam"], ["restricted", "blocked", "ended", "without rights"]),
  brief(endings, ["dana"], ["restricted", "ended"]),
  brief(lowered(["view_progress"]), ["bob"], ["restricted", "lowered"]),
  brief(lowered(["message", "book"]), ["bob", "mia"], ["restricted", "lowered"]),
  brief(agents, ["adam"], ["agent restricted", "client lowered"]),
  brief(guardians, ["bob"], ["none", "another, primary"]),
  brief(contacts, ["dana"], ["blocked", "lowered"]),
  brief(voices, ["bob"], ["none", "led"]),
  brief(addresses, ["bob"], ["nobody", "an account with a guardian", "an account that blocked"]),
  brief(families, ["bob"], ["none", "another"]),
  brief(times, ["bob"], ["none", "to come"]),
];
