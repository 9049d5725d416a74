begin;
select plan(17);

select tests.create_users('rex', 'mia: student', 'dana: tutor');
select tests.keep('link', tests.link('rex', 'mia'));
select tests.keep('booking', tests.book('rex', 'dana', 'mia'));

create function pg_temp.rights() returns text
language plpgsql as $$
declare
  v_rights text;
begin
  perform tests.authenticate_as('rex');
  v_rights := (select rights::text from public.my_students);
  perform tests.clear_authentication();
  if v_rights is distinct from (
       select nullif(array(select r from unnest(enum_range(null::public.guardian_right)) r
                           where private.has_right(tests.id('rex'), tests.id('mia'), r)), '{}')::text) then
    return 'the authority says otherwise';
  end if;
  return v_rights;
end;
$$;
grant execute on function pg_temp.rights() to public;

select tests.keep('messages', tests.restrict('rex', 'mia', '{message}'));
select is(pg_temp.rights(), '{view_progress,book,receive_alerts}',
  'A restriction removes only the right that it names');
select is((tests.booking(tests.the('booking'))).student_id, tests.id('mia'),
  'Losing other rights does not unassign lessons');
select tests.restrict('rex', 'mia', '{view_progress,receive_alerts}');
select is(pg_temp.rights(), '{book}', 'A second restriction adds to the first');
select tests.authenticate_as('rex');
select results_eq('select full_name, email, date_of_birth from public.my_students', $$ values ('Mia', null::text, null::date) $$,
  'A guardian without view_progress sees no email or date of birth');
select is((select count(*)::int from public.profiles where id = tests.id('mia')), 1,
  'A guardian with only `book` still sees the student''s card');
select is((select count(*)::int from public.my_bookings), 1,
  'A guardian with only `book` still lists the lesson');
select results_eq('select rights::text from public.guardian_children(tests.id(''rex''))', $$ values ('{book}') $$,
  'The guardian''s list of children shows the remaining right');

select tests.clear_authentication();
select tests.keep('booking_right', tests.restrict('rex', 'mia', '{book}'));
select is(pg_temp.rights(), null, 'A third takes the last, and with it the student');
select is((tests.booking(tests.the('booking'))).student_id, null,
  'Losing the right to book unassigns the lesson');
select tests.authenticate_as('rex');
select is_empty($$ select from public.profiles where id = tests.id('mia') $$,
  'A guardian without any right does not see the student''s card');
select tests.clear_authentication();
select public.lift_restriction(tests.the('booking_right'));
select is(pg_temp.rights(), '{book}', 'Lifting one restriction leaves the others in force');

-- Who holds less is hidden by less.
delete from public.contact_restrictions;
update public.profile_graph set rights = '{book}' where id = tests.the('link');
select tests.restrict('rex', 'mia', '{message}');
select is(pg_temp.rights(), '{book}', 'Restricting a right that the link does not hold changes nothing');
select tests.restrict('rex', 'mia', '{book}');
select is(pg_temp.rights(), null, 'Restricting the only right of a link removes all access');
select tests.authenticate_as('rex');
select is_empty('select from public.profile_graph', 'A fully restricted guardian does not see the link');

-- Somebody without a link is hidden by all rights only.
select tests.clear_authentication();
select tests.create_users('tom: tutor', 'bob');
select tests.link('bob', 'mia');
select tests.book('bob', 'tom', 'mia', '9 days');
select tests.restrict('tom', 'mia', '{message}');
select tests.authenticate_as('tom');
select is((select student_name from public.my_bookings), 'Mia', 'A tutor who may not write still teaches');
select tests.clear_authentication();
select tests.restrict('tom', 'mia');
select tests.authenticate_as('tom');
select is((select count(*)::int from public.my_bookings where student_name is not null), 0,
  'A tutor restricted in all rights does not see the student');
select is_empty($$ select from public.profiles where id = tests.id('mia') $$,
  'A tutor restricted in all rights does not see the student''s card');

select * from finish();
rollback;
