begin;
select plan(18);

select tests.create_users('tess: tutor, client', 'tim: tutor', 'bob', 'eve', 'gran', 'ada: admin',
                          'charlie: student');

create function pg_temp.primary_guardian() returns text language sql as $$
  select string_agg(lower(p.full_name), ' ') from public.profile_graph g join public.profiles p on p.id = g.source_profile_id where g.is_primary;
$$;

select tests.link('tess', 'charlie', '{book}', p_relation => 'OTHER');
select is(pg_temp.primary_guardian(), null, 'A manager who is not family is not the primary guardian');
select tests.link('tim', 'charlie', '{book}');
select is(pg_temp.primary_guardian(), null, 'A tutor with a link is not the primary guardian');
select tests.link('gran', 'charlie', p_status => 'PENDING');
select is(pg_temp.primary_guardian(), null, 'A pending guardian is not the primary guardian');
select tests.link('bob', 'charlie', p_relation => 'FATHER');
select is(pg_temp.primary_guardian(), 'bob', 'The first in the family is');
select tests.keep('eves', tests.link('eve', 'charlie', p_relation => 'MOTHER'));
select is(pg_temp.primary_guardian(), 'bob', 'The second is not');

-- The guardian never decides this.
select tests.authenticate_as('eve');
select throws_ok($$ select public.set_primary_guardian(tests.the('eves')) $$, 'PT403', 'permission.denied',
  'A guardian cannot make themselves primary');
select lives_ok($$ select public.update_link(tests.the('eves'), 'GUARDIAN') $$,
  'A guardian changes their own relation');
select tests.clear_authentication();
select is(pg_temp.primary_guardian(), 'bob', 'Changing the relation does not change the primary guardian');
select throws_ok($$ update public.profile_graph set is_primary = true where id = tests.the('eves') $$, '23505', null,
  'Two are impossible on every path');

select tests.authenticate_as('charlie');
select throws_ok($$ select public.set_primary_guardian(tests.the('eves')) $$, 'PT403', 'permission.denied',
  'A student cannot choose the primary guardian');
select tests.authenticate_as('ada');
select throws_ok($$ select public.set_primary_guardian(gen_random_uuid()) $$, 'PT404', 'link.not_found',
  'An admin needs a link');
select is((select is_primary from public.set_primary_guardian(tests.the('eves'))), true,
  'An admin changes the primary guardian');
select tests.clear_authentication();
select is(pg_temp.primary_guardian(), 'eve', 'The guardian whom the admin chose is primary');

-- A guardian who waited and is agreed to may be the first.
delete from public.profile_graph where source_profile_id in (tests.id('bob'), tests.id('eve'));
select is(pg_temp.primary_guardian(), null, 'Nobody becomes primary when the primary guardian leaves');
update public.profile_graph set status = 'ACTIVE' where status = 'PENDING';
select is(pg_temp.primary_guardian(), 'gran', 'The next guardian who becomes active is primary');
update public.profile_graph set relation = 'OTHER' where source_profile_id = tests.id('gran');
select is(pg_temp.primary_guardian(), 'gran', 'A primary guardian stays primary when their relation changes');

-- A further acceptance turns a manager into family.
delete from public.profile_graph;
select tests.link('eve', 'charlie', p_relation => 'OTHER');
select is(pg_temp.primary_guardian(), null, 'A manager who is the only one linked is not the primary guardian');
update public.profile_graph set relation = 'MOTHER' where source_profile_id = tests.id('eve');
select is(pg_temp.primary_guardian(), 'eve', 'Whoever becomes the first in the family is the primary guardian');

select * from finish();
rollback;
