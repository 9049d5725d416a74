begin;
select plan(14);

select tests.create_users('bob', 'gina', 'tess: tutor', 'frank: agent');
select tests.create_user('charlie', '{student}', null, true, '4915100000001');
update public.profile_details set date_of_birth = '2010-01-01' where profile_id = tests.id('charlie');
select tests.keep('bob', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie', '{message,book,receive_alerts}');
select tests.link('tess', 'charlie', '{book}', 'ACTIVE', 'OTHER');
select tests.agent('frank', 'bob');
select tests.book('bob', 'tess', 'charlie');

create function pg_temp.details_seen_by(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select string_agg(concat_ws('|', d.email, d.phone, d.date_of_birth), ' ' order by d.email)
          from public.profile_details d where d.profile_id <> tests.id(p_nickname));
end;
$$;
grant execute on function pg_temp.details_seen_by(text) to public;

select is(pg_temp.details_seen_by('bob'), 'charlie@example.com|+4915100000001|2010-01-01',
  'A guardian with view_progress sees the student''s details');
select results_eq('select email, date_of_birth from public.my_students', $$ values ('charlie@example.com', '2010-01-01'::date) $$,
  'A guardian with view_progress sees the details in their list');
select is(pg_temp.details_seen_by('gina'), null, 'A guardian without view_progress does not see the details');
select results_eq('select full_name, email, date_of_birth from public.my_students', $$ values ('Charlie', null::text, null::date) $$,
  'A guardian without view_progress lists only the name');
select is(pg_temp.details_seen_by('tess'), null,
  'A tutor who manages and teaches the student does not see the details');
select is(pg_temp.details_seen_by('frank'), null,
  'The guardian''s agent does not see the student''s details');
select is(pg_temp.details_seen_by('charlie'), null, 'A student does not see their guardians'' details');
select is((select email from public.my_profile), 'charlie@example.com', 'A student sees their own email');

-- The right alone is not enough.
select tests.clear_authentication();
delete from public.bookings;
update public.profile_graph set status = 'BLOCKED', is_primary = false where id = tests.the('bob');
select is(pg_temp.details_seen_by('bob'), null, 'A blocked guardian does not see the student''s details');
select tests.clear_authentication();
delete from public.contact_restrictions where kind = 'BLOCK';
update public.profile_graph set status = 'PENDING' where id = tests.the('bob');
select is(pg_temp.details_seen_by('bob'), null, 'A pending guardian does not see the student''s details');
select tests.clear_authentication();
update public.profile_graph set status = 'ACTIVE' where id = tests.the('bob');
select is(pg_temp.details_seen_by('bob'), 'charlie@example.com|+4915100000001|2010-01-01',
  'A guardian who is active again sees the student''s details');
select tests.clear_authentication();
select tests.restrict('bob', 'charlie', '{view_progress}');
select is(pg_temp.details_seen_by('bob'), null,
  'A restriction of view_progress hides the student''s details');
select results_eq('select full_name, email, rights::text[] from public.my_students', $$
  values ('Charlie', null::text, '{message,book,receive_alerts}'::text[]) $$,
  'A restriction of view_progress leaves the name and other rights');
select tests.authenticate_as('frank');
select is((select count(*)::int from public.profile_details), 1, 'Every user sees their own details');

select * from finish();
rollback;
