begin;
select plan(16);

select tests.create_user('tess', '{tutor,client}');
select tests.create_user('tim', '{tutor}');
select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('gran');
select tests.create_user('ada', '{admin}');
select tests.create_user('charlie', '{student}');

create function pg_temp.primary_guardian() returns text language sql as $$
  select string_agg(lower(p.full_name), ' ') from public.profile_graph g join public.profiles p on p.id = g.source_profile_id where g.is_primary;
$$;

select tests.link('tess', 'charlie', '{book}', p_relation => 'OTHER');
select is(pg_temp.primary_guardian(), null, 'managing a student is not parenthood');
select tests.link('tim', 'charlie', '{book}');
select is(pg_temp.primary_guardian(), null, 'nor is teaching');
select tests.link('gran', 'charlie', p_status => 'PENDING');
select is(pg_temp.primary_guardian(), null, 'who waits is not the primary one');
select tests.link('bob', 'charlie', p_relation => 'FATHER');
select is(pg_temp.primary_guardian(), 'bob', 'the first in the family is');
select tests.keep('eves', tests.link('eve', 'charlie', p_relation => 'MOTHER'));
select is(pg_temp.primary_guardian(), 'bob', 'the second is not');

-- Never by the guardian himself.
select tests.authenticate_as('eve');
select throws_ok($$ select public.set_primary_guardian(tests.the('eves')) $$, 'PT403', 'permission.denied', 'Eve does not make herself');
select lives_ok($$ select public.update_link(tests.the('eves'), 'GUARDIAN') $$, 'what she changes of her link');
select tests.clear_authentication();
select is(pg_temp.primary_guardian(), 'bob', 'does not change that');
select throws_ok($$ update public.profile_graph set is_primary = true where id = tests.the('eves') $$, '23505', null, 'two are impossible on every path');

select tests.authenticate_as('charlie');
select throws_ok($$ select public.set_primary_guardian(tests.the('eves')) $$, 'PT403', 'permission.denied', 'nor does the student say');
select tests.authenticate_as('ada');
select throws_ok($$ select public.set_primary_guardian(gen_random_uuid()) $$, 'PT404', 'link.not_found', 'an admin needs a link');
select is((select is_primary from public.set_primary_guardian(tests.the('eves'))), true, 'and changes it');
select tests.clear_authentication();
select is(pg_temp.primary_guardian(), 'eve', 'for the other one');

-- A guardian who waited and is agreed to may be the first.
delete from public.profile_graph where source_profile_id in (tests.id('bob'), tests.id('eve'));
select is(pg_temp.primary_guardian(), null, 'when she leaves, nobody follows by himself');
update public.profile_graph set status = 'ACTIVE' where status = 'PENDING';
select is(pg_temp.primary_guardian(), 'gran', 'but the next who becomes active does');
update public.profile_graph set relation = 'OTHER' where source_profile_id = tests.id('gran');
select is(pg_temp.primary_guardian(), 'gran', 'and stays');

select * from finish();
rollback;
