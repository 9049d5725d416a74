begin;
select plan(22);

select tests.create_users('bob', 'charlie: student');

create function pg_temp.rights() returns text
language sql as $$
  -- The authority, its set for policies, and what the guardian is shown, of which all must agree.
  select string_agg(r::text, ',' order by r)
  from unnest(enum_range(null::public.guardian_right)) r
  where private.has_right(tests.id('bob'), tests.id('charlie'), r);
$$;
create function pg_temp.rights_seen() returns text
language plpgsql as $$
declare
  v_for_policies text;
  v_on_request text;
  v_in_list text;
begin
  perform tests.authenticate_as('bob');
  select string_agg(r::text, ',' order by r) filter (where tests.id('charlie') in (select private.my_student_ids(r))),
         string_agg(r::text, ',' order by r) filter (where public.validate_link(tests.id('bob'), tests.id('charlie'), r)),
         (select nullif(array_to_string(s.rights, ','), '') from public.my_students s)
  into v_for_policies, v_on_request, v_in_list
  from unnest(enum_range(null::public.guardian_right)) r;
  perform tests.clear_authentication();
  if (v_for_policies, v_on_request) is distinct from (v_in_list, v_in_list) then
    return format('%s / %s / %s', v_for_policies, v_on_request, v_in_list);
  end if;
  return v_in_list;
end;
$$;
grant execute on function pg_temp.rights_seen() to public;

select is(pg_temp.rights(), null, 'No link, no right');
select is(pg_temp.rights_seen(), null, 'Policies and RPCs give no right without a link');

select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,message,book,receive_alerts}'));
select is(pg_temp.rights(), 'view_progress,message,book,receive_alerts',
  'An active link gives what it holds');
select is(pg_temp.rights_seen(), 'view_progress,message,book,receive_alerts',
  'Policies and RPCs agree for an active link');
update public.profile_graph set rights = '{book}';
select is(pg_temp.rights(), 'book', 'A link confers only the rights that it holds');
select is(pg_temp.rights_seen(), 'book', 'Policies and RPCs agree for a partial link');
update public.profile_graph set rights = '{}';
select is(pg_temp.rights(), null, 'A link that holds no rights confers none');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')),
  'A link without rights confers nothing');

update public.profile_graph set rights = '{view_progress,message,book,receive_alerts}', status = 'PENDING', is_primary = false;
select is(pg_temp.rights(), null, 'A link that waits gives nothing');
select is(pg_temp.rights_seen(), null, 'Policies and RPCs give no right for a pending link');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')), 'A pending link is not in force');
update public.profile_graph set status = 'BLOCKED';
select is(pg_temp.rights(), null, 'A blocked one gives nothing');
select is(pg_temp.rights_seen(), null, 'Policies and RPCs give no right for a blocked link');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')), 'A blocked link is not in force');

-- Other relations carry no authority over a student.
delete from public.profile_graph;
select tests.agent('bob', 'charlie');
select is(pg_temp.rights(), null, 'An agent is no guardian');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('bob'), tests.id('charlie'), 'BOOKING', 'ACTIVE'), (tests.id('bob'), tests.id('charlie'), 'SOCIAL', 'ACTIVE');
select is(pg_temp.rights(), null, 'Lessons and friendship are no guardianship');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')),
  'No other relation type confers a right');

-- Nor does a link work backwards.
delete from public.profile_graph;
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'student'), (tests.id('charlie'), 'client');
select tests.link('charlie', 'bob');
select is(pg_temp.rights(), null, 'A student has no right over their guardian');
select ok(private.has_right(tests.id('charlie'), tests.id('bob'), 'book'),
  'A guardian who is also a student has rights over their own student');
select ok(not private.has_right(null, tests.id('bob'), 'book'), 'Nobody has no right');
select ok(not private.has_right(tests.id('charlie'), null, 'book'),
  'There is no right over a missing student');
select ok(not coalesce(private.has_right(null, null), false), 'Two missing people have no right');

select * from finish();
rollback;
