begin;
select plan(13);

select tests.create_users('bob', 'eve', 'charlie: student', 'casey: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));

create function pg_temp.change(p_set text) returns text language sql volatile as $$
  select coalesce(tests.error_of('update public.profile_graph set ' || p_set) ->> 'message', 'changed')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.change('status = ''BLOCKED'', is_primary = false'), 'link.has_active_bookings',
  'A link with active bookings cannot become blocked');
select is(pg_temp.change('status = ''PENDING'', is_primary = false'), 'link.has_active_bookings',
  'A link with active bookings cannot become pending');
select is(pg_temp.change('source_profile_id = tests.id(''eve'')'), 'link.has_active_bookings',
  'A link with active bookings cannot move to another guardian');
select is(pg_temp.change('target_profile_id = tests.id(''casey'')'), 'link.has_active_bookings',
  'A link with active bookings cannot move to another student');
select is(
  pg_temp.change('relationship_type = ''SOCIAL'', relation = null, rights = ''{}'', is_primary = false'), 'link.has_active_bookings',
  'A link with active bookings cannot change its type');
select is(pg_temp.change('rights = ''{view_progress,message}'''), 'link.has_active_bookings',
  'A link with active bookings cannot lose `book`');
select is(pg_temp.change('rights = ''{}'''), 'link.has_active_bookings',
  'A link with active bookings cannot lose all rights');
select tests.authenticate_as_service_role();
select is(pg_temp.change('rights = ''{}'''), 'link.has_active_bookings',
  'The secret key cannot remove the rights either');
select is(
  (select (l.source_profile_id, l.target_profile_id, l.status, l.rights)::text from tests.link_row(tests.the('link')) l),
  (tests.id('bob'), tests.id('charlie'), 'ACTIVE'::public.link_status, '{view_progress,message,book,receive_alerts}'::public.guardian_right[])::text,
  'The link with active bookings is unchanged');
select is(pg_temp.change('rights = ''{book}'''), 'changed', 'Rights other than `book` can be removed');
select is(pg_temp.change('relation = ''FATHER'''), 'changed', 'The relation of the link can change');
select tests.clear_authentication();
update public.bookings set status = 'cancelled';
select is(pg_temp.change('rights = ''{}'''), 'changed',
  'All rights can be removed once the booking has ended');
select is(pg_temp.change('status = ''BLOCKED'', is_primary = false'), 'changed',
  'The link can be blocked once the booking has ended');

select * from finish();
rollback;
