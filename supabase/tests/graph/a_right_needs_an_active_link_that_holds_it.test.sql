begin;
select plan(22);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');

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

select is(pg_temp.rights(), null, 'no link, no right');
select is(pg_temp.rights_seen(), null, 'whoever asks');

select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,message,book,receive_alerts}'));
select is(pg_temp.rights(), 'view_progress,message,book,receive_alerts', 'an active link gives what it holds');
select is(pg_temp.rights_seen(), 'view_progress,message,book,receive_alerts', 'whoever asks');
update public.profile_graph set rights = '{book}';
select is(pg_temp.rights(), 'book', 'and no more');
select is(pg_temp.rights_seen(), 'book', 'whoever asks');
update public.profile_graph set rights = '{}';
select is(pg_temp.rights(), null, 'nothing, if it holds nothing');
select ok(private.has_right(tests.id('bob'), tests.id('charlie')), 'though it stands');

update public.profile_graph set rights = '{view_progress,message,book,receive_alerts}', status = 'PENDING', is_primary = false;
select is(pg_temp.rights(), null, 'a link that waits gives nothing');
select is(pg_temp.rights_seen(), null, 'whoever asks');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')), 'and does not stand');
update public.profile_graph set status = 'BLOCKED';
select is(pg_temp.rights(), null, 'a blocked one gives nothing');
select is(pg_temp.rights_seen(), null, 'whoever asks');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')), 'and does not stand');

-- Other relations carry no authority over a student.
delete from public.profile_graph;
select tests.agent('bob', 'charlie');
select is(pg_temp.rights(), null, 'an agent is no guardian');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('bob'), tests.id('charlie'), 'BOOKING', 'ACTIVE'), (tests.id('bob'), tests.id('charlie'), 'SOCIAL', 'ACTIVE');
select is(pg_temp.rights(), null, 'lessons and friendship are no guardianship');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')), 'none of the three');

-- Nor does a link work backwards.
delete from public.profile_graph;
select tests.link('charlie', 'bob');
select is(pg_temp.rights(), null, 'his guardian is not his student');
select ok(private.has_right(tests.id('charlie'), tests.id('bob'), 'book'), 'but the other way round');
select ok(not private.has_right(null, tests.id('bob'), 'book'), 'nobody has no right');
select ok(not private.has_right(tests.id('charlie'), null, 'book'), 'for nobody');
select ok(not coalesce(private.has_right(null, null), false), 'at all');

select * from finish();
rollback;
