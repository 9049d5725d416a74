// What the model knows: people and what the acts so far made of them. It is filled by acts alone and
// never by a look into the database; ids are the only thing that the database chooses.

export const rights = ["view_progress", "message", "book", "receive_alerts"] as const;
export type Right = (typeof rights)[number];
export const relations = ["FATHER", "MOTHER", "GUARDIAN", "OTHER"] as const;
export type Relation = (typeof relations)[number];
export const roles = ["client", "student", "tutor", "agent", "admin"] as const;
export type Role = (typeof roles)[number];
export type Age = "child" | "teen" | "adult";
export const births = ["child", "teen", "adult", "soon a teen", "soon an adult"] as const;
/** How old a person is on a day of the story; who is soon something is so after ten days. */
export type Birth = { as: (typeof births)[number]; day: number };

/** Who gave something, in which act, and why that person could. */
export type Grant = { act: number; by: Person | string; why: string };

export type Account = {
  userId: string;
  email: string;
  isConfirmed: boolean;
  phone: string | undefined;
  isPhoneConfirmed: boolean;
  /** By single sign-on: another account may have the same address. */
  isSso: boolean;
  isBanned: boolean;
};

export type Person = {
  name: string;
  id: string;
  account: Account | undefined;
  /** Every address that an account of this profile has verified, now or earlier. */
  addresses: Set<string>;
  /** Those of an account that ended, where the person was a guardian or had one: not forgotten. */
  former: Set<string>;
  /** Of these, those that another account had as well when the account ended. */
  shared: Set<string>;
  /** With whether an admin granted the role. */
  roles: Map<Role, Grant>;
  /** By an admin; follows from the suspensions. */
  isSuspended: boolean;
  /** Whether the person ever held a role. */
  hadRole: boolean;
  born: Birth | undefined;
  /** By the date of birth of the profile itself, today. */
  age: Age | undefined;
  /** Whether the school or an admin said so. */
  isVouched: boolean;
  /** The age that counts: a minor is one in every account. Follows from the others; see `refreshAges`. */
  knownAge: Age | undefined;
  /** Of an ended account whose person was a minor. */
  formerBirth: Birth | undefined;
  /** A child's account without consent to it. Follows from the others; see `refreshPauses`. */
  isPaused: boolean;
};

/** What somebody said of the account of a student. */
export type AccountWord = {
  student: Person;
  side: "student" | "guardian" | "school";
  /** Who said it; of the school it does not count. */
  by: Person;
  decision: "given" | "withdrawn";
  /** Whether a withdrawal stops what others gave. */
  stops: boolean;
  /** Whether the student decided as an adult by then. */
  isOfAdult: boolean;
};

export type Link = {
  guardian: Person;
  student: Person;
  status: "PENDING" | "ACTIVE" | "BLOCKED";
  relation: Relation;
  isPrimary: boolean;
  /** Somebody of the family objected: now the school decides. */
  isDisputed?: boolean;
  /** Made by a roster, which may take it back. */
  isByRoster?: boolean;
  rights: Map<Right, Grant>;
  /** What the student granted as an adult. */
  granted: Set<Right>;
  /** What the link gave before the student granted more. */
  before?: Set<Right> | undefined;
};

/** What the school recorded of a student: of the rights of one guardian, or of the student alone. */
export const standings = [
  "court_guardian",
  "dependent_student",
  "emancipated",
  "postsecondary",
  "deceased",
  "in_care",
  "parental_rights_ended",
  "guardian_deceased",
] as const;
export type Standing = {
  id: string;
  status: (typeof standings)[number];
  student: Person;
  guardian: Person | undefined;
  recorder: Person;
  /** Of an agency: the days on which it acts. */
  from: number;
  until: number | undefined;
  /** For which school it was recorded; an admin's for none. */
  school: Place | undefined;
};

export type Agency = { agent: Person; client: Person; grant: Grant };

/** An order of the school, or a block of the student. */
export type Restriction = {
  id: string;
  kind: "ORDER" | "BLOCK";
  /** Whom it names; an order may name addresses alone. */
  person: Person | undefined;
  student: Person;
  /** All profiles of the person and all of the student; they grow with the addresses that are verified. */
  bound: Set<Person>;
  protects: Set<Person>;
  /** Since which verification an address is theirs; -1: always. */
  addresses: Map<string, number>;
  studentAddresses: Map<string, number>;
  /** What the two had verified when it was made is theirs; what they verify later may have been another's. */
  isKnown?: boolean;
  rights: Right[];
  /** Days of the story: the first one in force, and the first one no longer in force. */
  from: number;
  until: number | undefined;
  /** Lifted: it denies nothing any more, and its two people still are not one. */
  isOver?: boolean;
  /** Of an order: whose it is. */
  maker?: Person;
  /** For which school it was made; an admin's for none. */
  school?: Place | undefined;
  grant: Grant;
};

/** Who is who in the roster of North. email: what the roster says. */
export type RosterPerson = { person: Person; email: string | undefined };

/** An address at which the person of a profile is expected, verified or not. */
export type Expectation = { about: Person; address: string };

/** An admin stopped a person, in all of their accounts. */
export type Suspension = {
  person: Person;
  bound: Set<Person>;
  addresses: Map<string, number>;
  isKnown?: boolean;
};

export type Place = { name: string; id: string; above: Place | undefined; level: Level };
export type Level = "organization" | "school" | "campus" | "class";
export type StaffRole =
  | "organization_manager"
  | "school_manager"
  | "campus_manager"
  | "office_manager"
  | "teacher";
export type Permission = "MANAGE_INTERNAL_COMM" | "READ_PARENT_COMM";

export type Membership = {
  person: Person;
  role: StaffRole;
  place: Place;
  permissions: Set<Permission>;
  /** Given by a roster, which may take it back. */
  isByRoster?: boolean;
  grant: Grant;
};
/** isByRoster: given by a roster, which may take it back. */
export type Seat = { student: Person; place: Place; isByRoster?: boolean; grant: Grant };

export type Invitation = {
  id: string;
  kind: "student" | "parent" | "client" | "placeholder" | "class" | "course" | "member";
  inviter: Person;
  /** Lower-case; undefined where a student is asked by profile. */
  address: string | undefined;
  /** Of a class or course: the student. Of a placeholder: the profile that is offered. */
  about: Person | undefined;
  /** Of a placeholder: further profiles of the same person. */
  also?: Person[] | undefined;
  place: Place | undefined;
  course: Course | undefined;
  staffRole: StaffRole | undefined;
  relation: Relation | undefined;
  rights: Right[];
  status: "pending" | "accepted" | "declined" | "revoked" | "expired";
  /** Whoever held the address gave it up; the next holder sees nothing until it is sent again. */
  isReleased: boolean;
  /** Which of its links is the valid one. */
  version: number;
};

export type Course = { id: string; name: string; tutor: Person | undefined; place: Place | undefined };
export type Enrollment = { course: Course; student: Person; isActive: boolean; grant: Grant };

export type Booking = {
  id: string;
  client: Person;
  student: Person | undefined;
  guardian: Person | undefined;
  tutor: Person;
  status: "pending" | "confirmed" | "cancelled";
  grant: Grant;
};

/** A lesson for a group of one that a limit made wait, by its act. */
export type Wait = { id: string; client: Person; student: Person; tutor: Person; day: number };

export type GoalSide = "student" | "guardian" | "staff";
export type Goal = {
  id: string;
  author: Person;
  side: GoalSide;
  student: Person;
  course: Course | undefined;
  /** Counted, or marked milestone by milestone; no story reaches all of it. */
  measure: "count" | "milestones";
  isDropped: boolean;
};

export class State {
  readonly people: Person[] = [];
  /** Those of whom a story tells; all others stand by. */
  readonly onStage: Person[] = [];
  readonly places: Place[] = [];
  links: Link[] = [];
  agencies: Agency[] = [];
  restrictions: Restriction[] = [];
  suspensions: Suspension[] = [];
  standings: Standing[] = [];
  /** In the order in which they were said. */
  readonly accountWords: AccountWord[] = [];
  invitations: Invitation[] = [];
  memberships: Membership[] = [];
  seats: Seat[] = [];
  courses: Course[] = [];
  enrollments: Enrollment[] = [];
  bookings: Booking[] = [];
  waits: Wait[] = [];
  goals: Goal[] = [];
  /** Which organization brought a person who had no account. */
  brought: { person: Person; organization: Place }[] = [];
  /** Where rosters expected people before, and where the school or an admin ever invited them. */
  formerly: Expectation[] = [];
  /** Every pair that ever had an active or blocked guardian link, whatever became of it. */
  readonly history: { guardian: Person; student: Person; isFamily: boolean }[] = [];
  /** What the last roster left: people by their id there, and places and links that it gave. */
  readonly roster = {
    people: new Map<string, RosterPerson>(),
    /** Who left it, by their id there. */
    left: new Map<string, Person>(),
    /** The ids there of people who were erased: a roster that goes on naming them gives nothing. */
    erased: new Set<string>(),
    enrolled: new Set<string>(),
    links: new Set<string>(),
  };
  policy: "inform" | "confirm" = "confirm";
  /** Acts so far, in words, with how each ended. */
  readonly story: string[] = [];
  /** Every address that anybody had, or that somebody may come with. */
  readonly known = new Set(["new.1@example.com", "new.2@example.com"]);
  readonly numbers = new Set(["+4915100000091"]);
  /** Days that passed in this story. */
  day = 0;
  /** Who verified which address, in the order of time. */
  readonly verifications: { person: Person; address: string }[] = [];
  /** Counts what is made in this story: accounts, courses, lessons. */
  made = 0;

  person(name: string): Person {
    const found = this.people.find((one) => one.name === name);
    if (!found) throw new Error(`There is nobody called ${name}.`);
    return found;
  }

  place(name: string): Place {
    const found = this.places.find((one) => one.name === name);
    if (!found) throw new Error(`There is no place called ${name}.`);
    return found;
  }

  /** The number of the act that is under way. */
  get act(): number {
    return this.story.length + 1;
  }

  grant(by: Person | string, why: string): Grant {
    return { act: this.act, by, why };
  }

  link(guardian: Person, student: Person): Link | undefined {
    return this.links.find((one) => one.guardian === guardian && one.student === student);
  }

  addLink(link: Link): void {
    this.links.push(link);
    this.remember(link);
  }

  remember({ guardian, student, status, relation }: Link): void {
    if (status !== "PENDING") this.recall({ guardian, student, isFamily: relation !== "OTHER" });
  }

  /** A guardian who was family once stays family. */
  recall(pair: { guardian: Person; student: Person; isFamily: boolean }): void {
    const known = this.history.find(
      ({ guardian, student }) => guardian === pair.guardian && student === pair.student,
    );
    if (known) known.isFamily ||= pair.isFamily;
    else this.history.push(pair);
  }

  endLink(link: Link): void {
    this.links = this.links.filter((one) => one !== link);
  }
}
