/** A restriction or a block, and an account that verifies an address or becomes a guardian at the same moment. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, addressOf, startArena } from "./support/arena.ts";
import { collide } from "./support/interleave.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

interface Family {
  readonly person: string;
  readonly second: string;
  readonly student: string;
  readonly link: string;
}

/** A person with a link, and an account of theirs that has verified another address so far. */
async function family(at: Arena): Promise<Family> {
  const [person, second] = await at.people(2, "client");
  const student = await at.person("student");
  if (!person || !second) throw new Error("no people");
  // Auth lets an account of single sign-on verify the address of a password account.
  await at.sql`update auth.users set is_sso_user = true where id = ${second}`;
  const link = await at.link(person, student);
  return { person, second, student, link };
}

/** Both act before either commits, in this order. Each side: the account, or the console, and its text. */
async function both(at: Arena, sides: readonly { who?: string; text: string }[]): Promise<string[]> {
  const [watch, ...sessions] = await at.sessions(3);
  if (!watch) throw new Error("no session");
  return collide(
    watch,
    sides.flatMap((side, i) => {
      const session = sessions[i];
      return session ? [{ session, ...side }] : [];
    }),
  );
}

async function isBound(at: Arena, { second, student }: Family): Promise<boolean> {
  const rows = await at.sql<{ denied: string[] }[]>`
    select private.denied_rights(${second}, ${student})::text[] as denied`;
  return (rows[0]?.denied.length ?? 0) > 0;
}

const order = ({ student, person }: Family) =>
  `select public.restrict_contact('${student}', '${person}', null, 'Order 7')`;
const orderByAddress = ({ student }: Family, address: string) =>
  `select public.restrict_contact('${student}', null, null, 'Order 7', p_emails => '{${address}}')`;
const verify = ({ second }: Family, address: string) =>
  `update auth.users set email = '${address}', email_confirmed_at = now() where id = '${second}'`;
const signUp = (id: string, address: string) =>
  `insert into auth.users (id, email, email_confirmed_at) values ('${id}', '${address}', now())`;

/** Without the lock, each side acts on what it saw. */
const unlocked = () =>
  arena.weakened([{ function: "private.lock_addresses", from: "pg_advisory_xact_lock(", to: "hashint8(" }]);

describe("an address that is verified while a restriction is made", () => {
  const stories = [
    {
      name: "the person's address, the restriction first",
      play: async (at: Arena) => {
        const one = await family(at);
        return { one, sides: [{ text: order(one) }, { text: verify(one, addressOf(one.person)) }] };
      },
    },
    {
      name: "the person's address, the account first",
      play: async (at: Arena) => {
        const one = await family(at);
        return { one, sides: [{ text: verify(one, addressOf(one.person)) }, { text: order(one) }] };
      },
    },
    {
      name: "an address that the order names, the restriction first",
      play: async (at: Arena) => {
        const one = await family(at);
        const address = `${randomUUID()}@example.com`;
        return { one, sides: [{ text: orderByAddress(one, address) }, { text: verify(one, address) }] };
      },
    },
    {
      name: "an address that the order names, the account first",
      play: async (at: Arena) => {
        const one = await family(at);
        const address = `${randomUUID()}@example.com`;
        return { one, sides: [{ text: verify(one, address) }, { text: orderByAddress(one, address) }] };
      },
    },
    {
      name: "an account that signs up with it",
      play: async (at: Arena) => {
        const known = await family(at);
        const one = { ...known, second: randomUUID() };
        const address = `${randomUUID()}@example.com`;
        return {
          one,
          sides: [{ text: orderByAddress(one, address) }, { text: signUp(one.second, address) }],
        };
      },
    },
    {
      name: "an account that passes its address on to another while both commit",
      // The unique index on addresses makes the other wait as well, and look at what has changed.
      waitsAnyway: true,
      play: async (at: Arena) => {
        const one = await family(at);
        await at.sql.unsafe(order(one));
        const address = `${randomUUID()}@example.com`;
        return {
          one,
          sides: [
            {
              text: `update auth.users set email = '${address}' where id = '${one.person}';
                     update auth.users set email = '${randomUUID()}@example.com' where id = '${one.person}'`,
            },
            { text: verify(one, address) },
          ],
        };
      },
    },
  ];

  it.each(stories)("binds the account: $name", async ({ play }) => {
    const { one, sides } = await play(arena);
    expect(await both(arena, sides)).toEqual(["ok", "ok"]);
    expect(await isBound(arena, one)).toBe(true);
  });

  it("without the lock on addresses, accounts go free", async () => {
    const dependent = stories.filter((story) => !("waitsAnyway" in story));
    const naive = await unlocked();
    const free: string[] = [];
    for (const { name, play } of dependent) {
      const { one, sides } = await play(naive);
      await both(naive, sides);
      if (!(await isBound(naive, one))) free.push(name);
    }
    expect(free).toEqual(dependent.map(({ name }) => name));
  });
});

describe("a student who signs up again while a restriction is made", () => {
  const play = async (at: Arena) => {
    const one = await family(at);
    const again = randomUUID();
    // The address is free from here on; the restriction still knows it.
    await at.sql`update auth.users set email = ${`${randomUUID()}@example.com`} where id = ${one.student}`;
    const outcomes = await both(at, [{ text: order(one) }, { text: signUp(again, addressOf(one.student)) }]);
    const rows = await at.sql<{ denied: string[] }[]>`
      select private.denied_rights(${one.person}, ${again})::text[] as denied`;
    return { outcomes, isProtected: (rows[0]?.denied.length ?? 0) > 0 };
  };

  it("protects the new account", async () => {
    expect(await play(arena)).toEqual({ outcomes: ["ok", "ok"], isProtected: true });
  });

  it("without the lock on addresses, the account is refused", async () => {
    expect((await play(await unlocked())).isProtected).toBe(false);
  });
});

describe("an account that verifies an address of a student while the days of an agency are recorded", () => {
  const play = async (at: Arena) => {
    const one = await family(at);
    const again = await at.person("student");
    await at.sql`update auth.users set is_sso_user = true where id = ${again}`;
    await at.sql`
      update public.profile_details set date_of_birth = current_date - 4000 where profile_id = ${again}`;
    await at.link(one.person, again);
    const record = `select private.record_student_status(
      '${one.student}', 'in_care', 'Order 7', current_date + 90, '${one.person}', current_date + 9)`;
    const verified = `update auth.users set email = '${addressOf(one.student)}' where id = '${again}'`;
    const outcomes = await both(at, [{ text: record }, { text: verified }]);
    const rows = await at.sql<{ held: string[] }[]>`
      select private.effective_rights(${one.person}, ${again})::text[] as held`;
    return { outcomes, held: rows[0]?.held.length };
  };

  it("is bound by them", async () => {
    expect(await play(arena)).toEqual({ outcomes: ["ok", "ok"], held: 0 });
  });

  it("would be free of them without the lock on addresses", async () => {
    expect((await play(await unlocked())).held).toBe(3);
  });
});

describe("a second account of a guardian that is linked while the student blocks the first", () => {
  const linkOf = ({ second, student }: Family) => `
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    values ('${second}', '${student}', 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{book}')`;

  const play = async (at: Arena, isBlockFirst: boolean) => {
    const one = await family(at);
    // One person: single sign-on and a password account hold the same address.
    await at.sql`update auth.users set email = ${addressOf(one.person)} where id = ${one.second}`;
    const block = { who: one.student, text: `select public.block_guardian('${one.link}')` };
    const link = { text: linkOf(one) };
    const outcomes = await both(at, isBlockFirst ? [block, link] : [link, block]);
    const active = await at.sql`
      select from public.profile_graph
      where source_profile_id = ${one.second} and target_profile_id = ${one.student} and status = 'ACTIVE'`;
    return { outcomes, active: active.length };
  };

  it("is refused where the block came first", async () => {
    expect(await play(arena, true)).toEqual({ outcomes: ["ok", "link.not_available"], active: 0 });
  });

  it("is blocked where the link came first", async () => {
    expect(await play(arena, false)).toEqual({ outcomes: ["ok", "ok"], active: 0 });
  });

  it("without the lock of the student's blocks, it stays linked", async () => {
    const naive = await arena.weakened([
      { function: "private.block_links", from: "pg_advisory_xact_lock(", to: "hashint8(" },
    ]);
    expect((await play(naive, false)).active + (await play(naive, true)).active).toBeGreaterThan(0);
  });
});

describe("a block while the guardian loses the role", () => {
  const play = async (at: Arena) => {
    const one = await family(at);
    const outcomes = await both(at, [
      { who: one.student, text: `select public.block_guardian('${one.link}')` },
      { text: `delete from public.profile_roles where profile_id = '${one.person}' and role = 'client'` },
    ]);
    const links = await at.sql<{ status: string }[]>`
      select status::text from public.profile_graph where id = ${one.link}`;
    return { outcomes, links: links.map(({ status }) => status) };
  };

  it("stays", async () => {
    expect(await play(arena)).toEqual({ outcomes: ["ok", "ok"], links: ["BLOCKED"] });
  });

  it("ends with the link that was read, if that is not locked", async () => {
    const naive = await arena.weakened([
      {
        function: "private.tg_profile_roles__end_links",
        from: "order by g.id for update",
        to: "order by g.id",
      },
    ]);
    expect((await play(naive)).links).toEqual([]);
  });
});

describe("a block of a guardian without an account while somebody takes the profile over", () => {
  const play = async (at: Arena) => {
    const [admin, account, student] = [
      await at.person("admin"),
      await at.person("client"),
      await at.person("student"),
    ];
    const [profile, invitation] = [randomUUID(), randomUUID()];
    await at.sql.unsafe(`
      insert into public.profiles (id, full_name) values ('${profile}', 'Gil');
      insert into public.profile_details (profile_id) values ('${profile}');
      insert into public.profile_roles (profile_id, role) values ('${profile}', 'client');
      insert into public.invitations (id, kind, inviter_id, invitee_email, expires_at)
      values ('${invitation}', 'placeholder', '${admin}', '${addressOf(account)}', now() + interval '1 day');
      insert into private.invitation_secrets (invitation_id, profile_id) values ('${invitation}', '${profile}')`);
    const link = await at.link(profile, student);
    const outcomes = await both(at, [
      { who: student, text: `select public.block_guardian('${link}')` },
      { who: account, text: `select public.accept_invitation('${invitation}')` },
    ]);
    const links = await at.sql<{ status: string }[]>`
      select status::text from public.profile_graph
      where source_profile_id = ${account} and target_profile_id = ${student}`;
    return { outcomes, links: links.map(({ status }) => status) };
  };

  it("comes along", async () => {
    expect(await play(arena)).toEqual({ outcomes: ["ok", "ok"], links: ["BLOCKED"] });
  });

  it("without the lock on addresses, the account is refused", async () => {
    const naive = await arena.weakened([
      { function: "private.adopt_offered", from: "perform private.lock_addresses();", to: "" },
    ]);
    expect(await play(naive)).toEqual({ outcomes: ["ok", "link.not_available"], links: [] });
  });
});

describe("a roster that corrects an address while a restriction is made", () => {
  const play = async (at: Arena, isOrderFirst: boolean) => {
    const one = await family(at);
    const [organization, person] = [randomUUID(), randomUUID()];
    const [before, after] = [`${randomUUID()}@example.com`, `${randomUUID()}@example.com`];
    await at.sql.unsafe(`
      insert into public.organizations (id, name) values ('${organization}', 'North');
      insert into public.profiles (id, full_name) values ('${person}', 'Rex');
      insert into private.roster_people (organization_id, sourced_id, profile_id, name, role, email)
      values ('${organization}', 'p1', '${person}', 'Rex', 'parent', '${before}')`);
    const sides = [
      { text: order({ ...one, person }) },
      { text: `update private.roster_people set email = '${after}' where profile_id = '${person}'` },
    ];
    const outcomes = await both(at, isOrderFirst ? sides : sides.reverse());
    const known = await at.sql<{ address: string }[]>`
      select n.address from private.restriction_addresses a
      join public.contact_restrictions r on r.id = a.restriction_id
      join unnest(${[before, after]}::text[]) n(address) on private.address_hash(n.address) = a.address_hash
      where r.profile_id = ${person}`;
    const addresses = known.map(({ address }) => address);
    return { outcomes, knows: [before, after].map((address) => addresses.includes(address)) };
  };

  it.each([true, false])("is known with both addresses, the order first: %s", async (isOrderFirst) => {
    expect(await play(arena, isOrderFirst)).toEqual({ outcomes: ["ok", "ok"], knows: [true, true] });
  });

  it("without the lock on addresses, one is missed", async () => {
    const naive = await unlocked();
    const rounds = [await play(naive, true), await play(naive, false)];
    expect(rounds.flatMap(({ knows }) => knows)).toContain(false);
  });
});
