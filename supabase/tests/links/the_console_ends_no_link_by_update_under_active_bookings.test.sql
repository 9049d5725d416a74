begin;
select plan(13);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));

create function pg_temp.change(p_set text) returns text language sql volatile as $$
  select coalesce(tests.error_of('update public.profile_graph set ' || p_set) ->> 'message', 'changed')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.change('status = ''BLOCKED'', is_primary = false'), 'link.has_active_bookings', 'blocking');
select is(pg_temp.change('status = ''PENDING'', is_primary = false'), 'link.has_active_bookings', 'suspending');
select is(pg_temp.change('source_profile_id = tests.id(''eve'')'), 'link.has_active_bookings', 'giving it to another guardian');
select is(pg_temp.change('target_profile_id = tests.id(''casey'')'), 'link.has_active_bookings', 'or another student');
select is(
  pg_temp.change('relationship_type = ''SOCIAL'', relation = null, rights = ''{}'', is_primary = false'), 'link.has_active_bookings', 'making it something else');
select is(pg_temp.change('rights = ''{view_progress,message}'''), 'link.has_active_bookings', 'taking book away');
select is(pg_temp.change('rights = ''{}'''), 'link.has_active_bookings', 'taking all rights away');
select tests.authenticate_as_service_role();
select is(pg_temp.change('rights = ''{}'''), 'link.has_active_bookings', 'with the secret key too');
select is(
  (select (l.source_profile_id, l.target_profile_id, l.status, l.rights)::text from tests.link_row(tests.the('link')) l),
  (tests.id('bob'), tests.id('charlie'), 'ACTIVE'::public.link_status, '{view_progress,message,book,receive_alerts}'::public.guardian_right[])::text,
  'the link is unchanged');
select is(pg_temp.change('rights = ''{book}'''), 'changed', 'other rights may go');
select is(pg_temp.change('relation = ''FATHER'''), 'changed', 'and the relation');
select tests.clear_authentication();
update public.bookings set status = 'cancelled';
select is(pg_temp.change('rights = ''{}'''), 'changed', 'under an ended booking all may go');
select is(pg_temp.change('status = ''BLOCKED'', is_primary = false'), 'changed', 'and the link end');

select * from finish();
rollback;
