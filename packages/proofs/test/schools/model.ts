// Who sees which alert and who may write it, said a second time: from the rules in words, without a
// look at the SQL. The matrix compares the two.

export type Level = "organization" | "school" | "campus" | "class";
/** A tenant with its ancestors; what lies below its own level is missing. */
export type Place = { organization: string; school?: string; campus?: string; class?: string };
export type Permission = "MANAGE_INTERNAL_COMM" | "READ_PARENT_COMM";
export type StaffRole =
  | "organization_manager"
  | "school_manager"
  | "campus_manager"
  | "office_manager"
  | "teacher";

export type Membership = {
  role: StaffRole;
  place: Place;
  granted?: Permission[];
  filtered?: Permission[];
};

export type Viewer = {
  name: string;
  roles: string[];
  memberships: Membership[];
  /** Campuses of the classes that the person attends. */
  sitsAt: Place[];
  /** Campuses of children for whom the person's link holds `receive_alerts` and nothing denies it. */
  hearsFor: Place[];
};

export type Target =
  | { level: "system" }
  | { level: "all" }
  | { level: "organization" | "school" | "campus"; place: Place };
export type Audience = "staff" | "everyone";
export type Alert = { target: Target; audience: Audience; creator: string | null; deleted: boolean };

export const isAdmin = (viewer: Viewer) => viewer.roles.includes("admin");

const defaults: Record<StaffRole, Permission> = {
  organization_manager: "MANAGE_INTERNAL_COMM",
  school_manager: "MANAGE_INTERNAL_COMM",
  campus_manager: "MANAGE_INTERNAL_COMM",
  office_manager: "READ_PARENT_COMM",
  teacher: "READ_PARENT_COMM",
};

function holds({ role, granted = [], filtered = [] }: Membership, permission: Permission): boolean {
  return (defaults[role] === permission || granted.includes(permission)) && !filtered.includes(permission);
}

const writes = (viewer: Viewer) =>
  viewer.memberships.filter((membership) => holds(membership, "MANAGE_INTERNAL_COMM"));

/** The scope of a membership: class-level people belong to their campus. */
function scopeOf({ place }: Membership): Place {
  const { class: _, ...scope } = place;
  return scope;
}

/** Whether `inner` is `outer` or lies below it. */
function within(inner: Place, outer: Place): boolean {
  return (
    inner.organization === outer.organization &&
    (outer.school === undefined || inner.school === outer.school) &&
    (outer.campus === undefined || inner.campus === outer.campus)
  );
}

const same = (one: Place, other: Place) => within(one, other) && within(other, one);

/** One reads one's own scope and its descendants, never ancestors. */
export function reads(viewer: Viewer, alert: Alert): boolean {
  if (alert.deleted) return false;
  const { target, audience } = alert;
  if (isAdmin(viewer) && alert.creator === viewer.name) return true;
  if (target.level === "system") return isAdmin(viewer);
  if (target.level === "all") {
    if (isAdmin(viewer) || viewer.memberships.length > 0) return true;
    return audience === "everyone" && (viewer.roles.includes("student") || viewer.hearsFor.length > 0);
  }
  const { place, level } = target;
  if (viewer.memberships.some((membership) => within(place, scopeOf(membership)))) return true;
  const family = [...viewer.sitsAt, ...viewer.hearsFor];
  return level === "campus" && audience === "everyone" && family.some((campus) => same(campus, place));
}

/** What a list narrowed to a tenant shows: what one sees, of that tenant and below; an admin sees all of it. */
export function drills(viewer: Viewer, scope: Place, alert: Alert): boolean {
  const { target } = alert;
  if (alert.deleted || target.level === "system" || target.level === "all") return false;
  return within(target.place, scope) && (isAdmin(viewer) || reads(viewer, alert));
}

export function mayWrite(viewer: Viewer, target: Target): boolean {
  if (isAdmin(viewer)) return true;
  if (target.level === "system" || target.level === "all") return false;
  return writes(viewer).some((membership) => within(target.place, scopeOf(membership)));
}

export function creating(viewer: Viewer, target: Target | "class" | "unknown"): string {
  if (!isAdmin(viewer) && writes(viewer).length === 0) return "permission.denied";
  if (target === "class" || target === "unknown") return "event.target_not_allowed";
  return mayWrite(viewer, target) ? "ok" : "event.target_not_allowed";
}

/** Of update, delete and cancel. `off`: it was canceled, or announces that another was. */
export function changing(viewer: Viewer, alert: Alert, off: boolean): string {
  if (mayWrite(viewer, alert.target)) {
    if (off) return "event.canceled";
    return alert.deleted ? "event.not_found" : "ok";
  }
  return reads(viewer, alert) ? "permission.denied" : "event.not_found";
}
