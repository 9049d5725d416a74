begin;
select plan(17);

select tests.create_user('rex');
select tests.create_user('mia', '{student}');
select tests.create_user('dana', '{tutor}');
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
select is(pg_temp.rights(), '{view_progress,book,receive_alerts}', 'one right');
select is((tests.booking(tests.the('booking'))).student_id, tests.id('mia'), 'leaves bookings alone that do not need it');
select tests.restrict('rex', 'mia', '{view_progress,receive_alerts}');
select is(pg_temp.rights(), '{book}', 'a second restriction adds to the first');
select tests.authenticate_as('rex');
select results_eq('select full_name, email, date_of_birth from public.my_students', $$ values ('Mia', null::text, null::date) $$, 'what he may not know is empty');
select is((select count(*)::int from public.profiles where id = tests.id('mia')), 1, 'her card he still sees');
select is((select count(*)::int from public.my_bookings), 1, 'and the lesson');
select results_eq('select rights::text from public.guardian_children(tests.id(''rex''))', $$ values ('{book}') $$, 'everywhere the same');

select tests.clear_authentication();
select tests.keep('booking_right', tests.restrict('rex', 'mia', '{book}'));
select is(pg_temp.rights(), null, 'a third takes the last, and with it the student');
select is((tests.booking(tests.the('booking'))).student_id, null, 'and unassigns the lesson');
select tests.authenticate_as('rex');
select is_empty($$ select from public.profiles where id = tests.id('mia') $$, 'now her card is hidden');
select tests.clear_authentication();
select public.lift_restriction(tests.the('booking_right'));
select is(pg_temp.rights(), '{book}', 'lifting one leaves the others');

-- Who holds less is hidden by less.
delete from public.contact_restrictions;
update public.profile_graph set rights = '{book}' where id = tests.the('link');
select tests.restrict('rex', 'mia', '{message}');
select is(pg_temp.rights(), '{book}', 'a right he does not have is no loss');
select tests.restrict('rex', 'mia', '{book}');
select is(pg_temp.rights(), null, 'the only one he has is everything');
select tests.authenticate_as('rex');
select is_empty('select from public.profile_graph', 'so his link is not shown');

-- Somebody without a link is hidden by all rights only.
select tests.clear_authentication();
select tests.create_user('tom', '{tutor}');
select tests.create_user('bob');
select tests.link('bob', 'mia');
select tests.book('bob', 'tom', 'mia', '9 days');
select tests.restrict('tom', 'mia', '{message}');
select tests.authenticate_as('tom');
select is((select student_name from public.my_bookings), 'Mia', 'a tutor who may not write still teaches');
select tests.clear_authentication();
select tests.restrict('tom', 'mia');
select tests.authenticate_as('tom');
select is((select count(*)::int from public.my_bookings where student_name is not null), 0, 'one who may nothing does not');
select is_empty($$ select from public.profiles where id = tests.id('mia') $$, 'nor sees her');

select * from finish();
rollback;
