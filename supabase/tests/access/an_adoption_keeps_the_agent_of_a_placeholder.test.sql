begin;
select plan(6);

select tests.create_users('ada: admin', 'bob', 'eve', 'alan: agent', 'charlie: student');
select tests.make_schools();
select tests.enroll('charlie', 'w1');
select tests.keep('kid', tests.placeholder('bob', 'Kid', '2000-01-01'));
-- Older than the guardian's link.
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, created_at)
values (tests.id('alan'), tests.the('kid'), 'AGENT', 'ACTIVE', now() - interval '1 year');
select tests.authenticate_as('ada');
select tests.keep('invitation', (select i.id from public.invite_placeholder(tests.the('kid'), 'charlie@example.com') i));
select tests.clear_authentication();
select tests.forget_news();
create function pg_temp.links() returns text[] language sql as $$
  select array(select concat_ws(' ', p.full_name, g.relationship_type, g.status)
               from public.profile_graph g join public.profiles p on p.id = g.source_profile_id where g.target_profile_id = tests.id('charlie') order by 1);
$$;

savepoint before;
select tests.authenticate_as('charlie');
select is((select l.source_profile_id from public.accept_invitation(tests.the('invitation')) l), tests.id('bob'),
  'Accepting returns the link of the guardian, not the older one of the agent');
select tests.clear_authentication();
select is(pg_temp.links(), '{Alan AGENT ACTIVE,Bob GUARDIAN PENDING}', 'The guardian waits for consent, and the agent stays');
select is(tests.told('bob'), '{LINK_CHANGED pending guardian}', 'The guardian who waits is told');
select is(tests.told('alan'), '{}', 'The agent is told nothing of a link that stays as it was');
rollback to before;

select tests.link('eve', 'charlie');
select tests.forget_news();
select tests.authenticate_as('charlie');
select public.accept_invitation(tests.the('invitation'));
select tests.clear_authentication();
select is(pg_temp.links(), '{Alan AGENT ACTIVE,Bob GUARDIAN PENDING,Eve GUARDIAN ACTIVE}', 'The guardian of the account and the agent stay');
select is(tests.told('eve'), '{LINK_CHANGED guardian_pending guardian}', 'The guardian of the account hears of a further guardian only');

select * from finish();
rollback;
