import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import { expect, test } from "vitest";
import { unwrap } from "../../src/index.ts";
import {
  applyRoster,
  type PreviewRosterInput,
  previewRoster,
  type RosterProgress,
} from "../../src/rosters/rosters.ts";
import { fakeServer, json, raised, someId } from "../support/fake-server.ts";

const files = {
  orgs: "sourcedId,name,type\nd,District,district\ns,School,school\n",
  users: "sourcedId,role,givenName,familyName,email,extra\nu,student,Una,One,,x\n",
  classes: "sourcedId,title,schoolSourcedId\nk,8a,s\n",
  enrollments: "sourcedId,classSourcedId,userSourcedId,role\ne,k,u,student\n",
};
const counts = Object.fromEntries(
  ["schools", "campuses", "classes", "people", "enrollments", "links"].map((kind) => [
    kind,
    { existing: 0, added: 1, changed: 0, removed: 0 },
  ]),
);
const answer = (complete: boolean, errors: object[] = []) =>
  json({
    import_id: someId,
    complete,
    counts: complete ? { ...counts, invitations: 0 } : {},
    rejected: false,
    total: 5,
    error_count: errors.length,
    errors,
    warning_count: 0,
    warnings: [],
  });

test("rows go with file and line, the columns that are read, then it is compared until complete", async () => {
  const server = fakeServer((_, index) => answer(index === 3));
  const told: RosterProgress[] = [];
  const onProgress = (progress: RosterProgress) => told.push(progress);
  const input = { organizationId: someId, files, onProgress };
  const preview = await unwrap(previewRoster(server.homeroom, input));
  expect(preview).toMatchObject({ importId: someId, total: 5, counts: { people: { added: 1 } } });
  const bodies = server.sent.map(({ body }) => body);
  expect(bodies[0]).toEqual({
    p_organization_id: someId,
    p_rows: {
      import_id: null,
      more: true,
      rows: [
        { file: "orgs", line: 2, sourcedId: "d", name: "District", type: "district" },
        { file: "orgs", line: 3, sourcedId: "s", name: "School", type: "school" },
        { file: "users", line: 2, sourcedId: "u", role: "student", givenName: "Una", familyName: "One" },
        { file: "classes", line: 2, sourcedId: "k", title: "8a", schoolSourcedId: "s" },
        {
          file: "enrollments",
          line: 2,
          sourcedId: "e",
          classSourcedId: "k",
          userSourcedId: "u",
          role: "student",
        },
      ],
    },
  });
  expect(bodies.slice(1)).toEqual(
    [1, 2, 3].map(() => ({
      p_organization_id: someId,
      p_rows: { import_id: someId, more: false, rows: [] },
    })),
  );
  expect(told.map(({ phase }) => phase)).toEqual(["sending", "comparing", "comparing"]);
});

test("a large file goes in parts", async () => {
  const many = Array.from({ length: 10_500 }, (_, n) => `u${n},student,U,${n}`).join("\n");
  const server = fakeServer((_, index) => answer(index === 3));
  const users = `sourcedId,role,givenName,familyName\n${many}`;
  await unwrap(previewRoster(server.homeroom, { organizationId: someId, files: { ...files, users } }));
  const sizes = server.sent.map(({ body }) => {
    const { p_rows } = body as { p_rows: { rows: unknown[]; more: boolean } };
    return [p_rows.rows.length, p_rows.more];
  });
  expect(sizes).toEqual([
    [5000, true],
    [5000, true],
    [504, true],
    [0, false],
  ]);
});

test("what is no CSV is named by file and line, and nothing is sent", async () => {
  const server = fakeServer(() => answer(true));
  const { error } = await previewRoster(server.homeroom, {
    organizationId: someId,
    files: {
      orgs: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      users: "sourcedId,role,givenName\nu,student,Una\n",
      classes: "sourcedId,title\nk,8a\n",
      enrollments: "",
    },
  });
  expect(error?.code).toBe("validation.failed");
  expect(error?.detail).toEqual([
    { field: "orgs.csv:1", message: "Missing: sourcedId, name, type." },
    { field: "users.csv:1", message: "Missing: familyName." },
    { field: "classes.csv:1", message: "Missing: schoolSourcedId." },
    { field: "enrollments.csv", message: "The file is empty." },
  ]);
  expect(server.sent).toEqual([]);
});

test("a file that is too large is refused in words before it is read", async () => {
  const server = fakeServer(() => answer(true));
  const users = new Blob([]);
  Object.defineProperty(users, "size", { value: 200_000_001 });
  const { error } = await previewRoster(server.homeroom, {
    organizationId: someId,
    files: { ...files, users },
  });
  expect(error?.detail).toEqual([{ field: "users.csv", message: "The file is larger than 200 MB." }]);
  expect(server.sent).toEqual([]);
});

test("a line that cannot be taken apart is held back, and the rest is sent", async () => {
  const held = (line: number) => ({ file: "users", line, message: "sourcedId is missing." });
  const server = fakeServer(() => answer(true, [held(2), held(3), held(4), held(6)]));
  const preview = await unwrap(
    previewRoster(server.homeroom, {
      organizationId: someId,
      files: {
        ...files,
        users: `sourcedId,role,givenName,familyName\nu,student,"Una,One\nv,student,U\nw,student,U\0,Two\nx,student,Xia,Six\n,student,Yu,Ten\n`,
      },
    }),
  );
  expect(rowsSent(server).filter(({ file }) => file === "users")).toEqual([
    { file: "users", line: 2 },
    { file: "users", line: 3 },
    { file: "users", line: 4 },
    { file: "users", line: 5, sourcedId: "x", role: "student", givenName: "Xia", familyName: "Six" },
    { file: "users", line: 6, role: "student", givenName: "Yu", familyName: "Ten" },
  ]);
  expect(preview.errors.map(({ message }) => message)).toEqual([
    "A quoted field has no end.",
    "There are 3 fields, the header has 4.",
    "There is a NUL character.",
    "sourcedId is missing.",
  ]);
});

test("a file must not be missing", async () => {
  const server = fakeServer(() => answer(true));
  const { users: _, ...rest } = files;
  const { error } = await previewRoster(server.homeroom, { organizationId: someId, files: rest });
  expect(error?.detail).toEqual([
    { field: "users.csv", message: "The file is missing: what a roster lacks goes." },
  ]);
  expect(server.sent).toEqual([]);
});

test("applying goes on until it is finished, also over a lost answer", async () => {
  const server = fakeServer((_, index) =>
    index === 1
      ? new Response(null, { status: 502 })
      : json({
          import_id: someId,
          done: index === 2 ? 5 : 2,
          total: 5,
          finished: index === 2,
          warning_count: 0,
          warnings: [],
        }),
  );
  const told: number[] = [];
  const onProgress = ({ done }: RosterProgress) => told.push(done);
  expect(await unwrap(applyRoster(server.homeroom, { importId: someId, onProgress }))).toEqual({
    total: 5,
    warningCount: 0,
    warnings: [],
  });
  expect(told).toEqual([2, 5]);
});

test("a refusal has the counts", async () => {
  const server = fakeServer(() =>
    raised(409, "roster.rejected", JSON.stringify({ ...counts, invitations: 0 })),
  );
  const { error } = await applyRoster(server.homeroom, { importId: someId });
  expect(error?.code === "roster.rejected" && error.detail?.people.added).toBe(1);
});

const rowsSent = (server: ReturnType<typeof fakeServer>) =>
  server.sent.flatMap(({ body }) => (body as { p_rows: { rows: Record<string, unknown>[] } }).p_rows.rows);

test("files may be in the encodings that school systems write, and end with lines of separators", async () => {
  const users =
    "sourcedId,role,givenName,familyName,enabledUser\r\nu,student,Zoë,One,false\r\n,,,,\r\n,,,,\r\n";
  for (const bytes of [
    Uint8Array.from(Buffer.from(`\uFEFF${users}`, "utf16le")),
    Uint8Array.from(Buffer.from(`\uFEFF${users}`, "utf16le").swap16()),
    Uint8Array.from(Buffer.from(users, "latin1")),
    new TextEncoder().encode(`\uFEFF${users}`),
  ]) {
    const server = fakeServer(() => answer(true));
    await unwrap(
      previewRoster(server.homeroom, { organizationId: someId, files: { ...files, users: bytes } }),
    );
    expect(rowsSent(server).filter(({ file }) => file === "users")).toEqual([
      {
        file: "users",
        line: 2,
        sourcedId: "u",
        role: "student",
        givenName: "Zoë",
        familyName: "One",
        enabledUser: "false",
      },
    ]);
  }
});

test("a OneRoster 1.2 export has the roles of people in a file of their own", async () => {
  const server = fakeServer(() => answer(true));
  const given = {
    ...files,
    users: "sourcedId,givenName,familyName\nu,Una,One\nt,Tess,Two\np,Pat,Three\na,Al,Four\nx,Xia,Five\n",
    roles: [
      "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId",
      "1,active,u,primary,student,,,s",
      "2,active,t,secondary,parent,,,s",
      "3,active,t,primary,teacher,2020-01-01,,s",
      "4,active,p,primary,teacher,2020-01-01,2021-01-01,s",
      "5,active,p,secondary,guardian,,,s",
      "6,active,a,primary,siteAdministrator,,,s",
      "7,tobedeleted,x,primary,teacher,,,s",
      "8,active,x,primary,teacher,2999-01-01,,s",
    ].join("\n"),
  };
  await unwrap(previewRoster(server.homeroom, { organizationId: someId, files: given }));
  const roles = rowsSent(server).filter(({ file }) => file === "roles");
  // Which of them counts, and when, the database says.
  expect(roles).toHaveLength(8);
  expect(roles[3]).toEqual({
    file: "roles",
    line: 5,
    sourcedId: "4",
    status: "active",
    userSourcedId: "p",
    role: "teacher",
    beginDate: "2020-01-01",
    endDate: "2021-01-01",
    orgSourcedId: "s",
  });
});

test("users have a role, in their own file or in that of the roles", async () => {
  const server = fakeServer(() => answer(true));
  const users = "sourcedId,givenName,familyName\nu,Una,One\n";
  const { error } = await previewRoster(server.homeroom, {
    organizationId: someId,
    files: { ...files, users },
  });
  expect(error?.message).toBe("users.csv:1: Missing: role.");
});

test("users and roles of OneRoster 1.2 come as changes, users also without their roles", async () => {
  const users = "sourcedId,status,givenName,familyName\nu,active,Una,One\n";
  const roles = "sourcedId,status,userSourcedId,role\nr,tobedeleted,u,student\n";
  const deltaOf = async (said: string[], given: { roles?: string }) => {
    const server = fakeServer((_, index) => answer(index === 1));
    const modes = manifest(
      ["orgs,bulk", "classes,bulk", "enrollments,bulk", ...said].map((it) => `file.${it}`),
    );
    await unwrap(
      previewRoster(server.homeroom, {
        organizationId: someId,
        files: { ...files, users, ...given, manifest: modes },
      }),
    );
    const [first] = server.sent;
    return (first?.body as { p_rows: { delta?: string[] } } | undefined)?.p_rows.delta;
  };
  expect(await deltaOf(["users,delta", "roles,delta"], { roles })).toEqual(["users", "roles"]);
  expect(await deltaOf(["users,bulk", "roles,delta"], { roles })).toEqual(["roles"]);
  expect(await deltaOf(["users,delta", "roles,bulk"], { roles })).toEqual(["users"]);
  expect(await deltaOf(["users,delta", "roles,absent"], {})).toEqual(["users"]);
});

test("files of another system are named as that", async () => {
  const server = fakeServer(() => answer(true));
  const users = "SIS ID,School SIS ID,First Name,Last Name\n1,2,A,B\n";
  const { error } = await previewRoster(server.homeroom, {
    organizationId: someId,
    files: { ...files, users },
  });
  expect(error?.message).toBe(
    "users.csv:1: This is Microsoft School Data Sync: export OneRoster CSV instead.",
  );
});

test("the names of columns are read in any case, and what a path says is no place", async () => {
  const sent = async (given: PreviewRosterInput["files"]) => {
    const server = fakeServer(() => answer(true));
    await unwrap(previewRoster(server.homeroom, { organizationId: someId, files: given }));
    return server.sent.map(({ body }) => body);
  };
  const expected = await sent(files);
  expect(await sent({ ...files, users: files.users.replace("sourcedId", "SOURCEDID") })).toEqual(expected);
  const away = Object.fromEntries(
    Object.entries(csvFiles).map(([name, text]) => [`../../etc/${name}`, text]),
  );
  expect(await sent(zipOf(away))).toEqual(expected);
});

const zipOf = (entries: { [name: string]: string }) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));

/** A zip with the entries as they are, also two of one name. */
function zipOfList(entries: [string, Uint8Array][]) {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, content] of entries) {
    const entry = content.length > 1_000_000 ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** 405 million bytes in half a million. */
const bomb = () => {
  const blank = new Uint8Array(135_000_000).fill(32);
  return zipOfList(["orgs.csv", "users.csv", "classes.csv"].map((name) => [name, blank]));
};
const csvFiles = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.csv`, text]));

test("a zip and a folder are the same roster as their files", async () => {
  const sent = async (given: PreviewRosterInput["files"]) => {
    const server = fakeServer(() => answer(true));
    await unwrap(previewRoster(server.homeroom, { organizationId: someId, files: given }));
    return server.sent.map(({ body }) => body);
  };
  const expected = await sent(files);
  const around = { "__MACOSX/._users.csv": "x", "demographics.csv": "sourcedId\n", "read me.txt": "x" };
  const zip = zipOf({ ...around, ...csvFiles });
  expect(await sent(zip)).toEqual(expected);
  expect(await sent(new Blob([zip]))).toEqual(expected);
  const folded = Object.fromEntries(Object.entries(csvFiles).map(([name, text]) => [`export/${name}`, text]));
  expect(await sent(zipOf(folded))).toEqual(expected);
  expect(await sent(Object.entries(folded).map(([name, content]) => ({ name, content })))).toEqual(expected);
});

const manifest = (lines: string[]) =>
  ["propertyName,value", "manifest.version,1.0", "oneroster.version,1.1", ...lines].join("\r\n");

test("a manifest says which files name only what has changed, and which are absent", async () => {
  const server = fakeServer((_, index) => answer(index === 1));
  const { "orgs.csv": _, ...rest } = csvFiles;
  const lines = ["file.orgs,absent", "file.users,delta", "file.classes,bulk", "file.enrollments,Delta"];
  const zip = zipOf({ ...rest, "manifest.csv": manifest([...lines, "file.demographics,absent"]) });
  await unwrap(previewRoster(server.homeroom, { organizationId: someId, files: zip }));
  const bodies = server.sent.map(({ body }) => (body as { p_rows: { delta?: string[] } }).p_rows.delta);
  expect(bodies).toEqual([["orgs", "users", "enrollments"], undefined]);
  expect(rowsSent(server).map(({ file }) => file)).toEqual(["users", "classes", "enrollments"]);
});

test.each([
  ["no zip", new Uint8Array([1, 2, 3]), [["files", "This is no zip, or it is damaged."]]],
  ["a zip of something else", zipOf({ "a.txt": "a" }), [["files", "There is no roster in this zip."]]],
  [
    "two files of one name",
    zipOf({ ...csvFiles, "old/users.csv": files.users }),
    [["users.csv", "There are two of them."]],
  ],
  [
    "a zip with two files of one path",
    zipOfList([
      ...Object.entries(csvFiles).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
      ["users.csv", strToU8("sourcedId\n")],
    ]),
    [["users.csv", "There are two of them."]],
  ],
  ["a zip of more than memory should hold", bomb(), [["files", "The files in this zip are too large."]]],
  [
    "two columns of one name",
    { ...files, users: "sourcedId,givenName,familyName,role,SourcedID\n" },
    [["users.csv:1", "There are two columns sourcedId."]],
  ],
  [
    "a manifest that names a file that is not there",
    zipOf({
      "users.csv": files.users,
      "orgs.csv": files.orgs,
      "manifest.csv": manifest(["file.users,delta", "file.classes,bulk", "file.orgs,absent"]),
    }),
    [
      ["orgs.csv", "manifest.csv says that it is absent."],
      ["classes.csv", "The file is missing: what a roster lacks goes."],
      ["enrollments.csv", "manifest.csv must say whether it is bulk, delta or absent."],
    ],
  ],
  [
    "a file of roles of which nobody says whether it is in full, beside changes of users",
    {
      ...files,
      roles: "userSourcedId,role\nu,student\n",
      manifest: manifest([
        ...["orgs", "classes", "enrollments"].map((name) => `file.${name},bulk`),
        "file.users,delta",
      ]),
    },
    [["roles.csv", "manifest.csv must say whether it is bulk, delta or absent."]],
  ],
])("%s is refused before anything is sent", async (_, given, expected) => {
  const server = fakeServer(() => answer(true));
  const { error } = await previewRoster(server.homeroom, { organizationId: someId, files: given });
  expect(error?.detail).toEqual(expected.map(([field, message]) => ({ field, message })));
  expect(server.sent).toEqual([]);
});
