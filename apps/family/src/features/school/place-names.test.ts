import { describe, expect, it } from "vitest";
import { byPath, isWithin } from "./place-names.ts";

const campus = (schoolId: string, name: string) => ({
  level: "campus" as const,
  id: `${schoolId} ${name}`,
  name,
  organizationId: "north",
  schoolId,
  campusId: `${schoolId} ${name}`,
});
const school = (id: string) => ({
  level: "school" as const,
  id,
  name: id,
  organizationId: "north",
  schoolId: id,
  campusId: null,
});
const north = {
  level: "organization" as const,
  id: "north",
  name: "North",
  organizationId: "north",
  schoolId: null,
  campusId: null,
};
const above = [north, school("Hill"), school("Lake")];
const names = (...places: Parameters<typeof byPath>[0]) =>
  byPath(places, above).map(({ name }) => name.replace(/[\u2068\u2069]/g, ""));

describe("places that are offered", () => {
  it("are told apart by what they are in, and no further", () => {
    expect(names(campus("Hill", "Main"), campus("Lake", "Main"))).toEqual(["Hill · Main", "Lake · Main"]);
    expect(names(campus("Hill", "Main"), campus("Hill", "East"))).toEqual(["Main", "East"]);
    expect(names(campus("Hill", "Main"))).toEqual(["Main"]);
    expect(names(north, school("Hill"), campus("Hill", "Main"))).toEqual(["North", "Hill", "Hill · Main"]);
  });

  it("leave out what the person may not read", () => {
    expect(names(campus("Unread", "Main"), campus("Lake", "Main"))).toEqual(["Main", "Lake · Main"]);
  });

  it("are in the chosen place, or it", () => {
    const all = [north, school("Hill"), school("Lake"), campus("Hill", "Main"), campus("Lake", "Main")];
    expect(all.filter(isWithin("Hill")).map(({ id }) => id)).toEqual(["Hill", "Hill Main"]);
  });
});
