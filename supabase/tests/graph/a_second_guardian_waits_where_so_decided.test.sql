begin;
select plan(30);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('gina');
select tests.create_user('tess', '{tutor}');
select tests.create_user('olga');
select tests.create_user('ada', '{admin}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('charlie', '{student}');

create function pg_temp.joins(p_nickname text) returns text
language plpgsql as $$
declare
  v_status text;
begin
  perform tests.authenticate_as(p_nickname);
  perform public.add_student('charlie@example.com', null, true);
  perform tests.authenticate_as('charlie');
  select status::text into v_status from public.accept_invitation((select id from public.my_invitations where status = 'pending'));
  perform tests.clear_authentication();
  return v_status;
end;
$$;

select tests.link('gina', 'charlie');
select is(pg_temp.joins('olga'), 'ACTIVE', 'by default another guardian is only told of');
delete from public.profile_graph;
update private.settings set second_guardian_policy = 'confirm';
select tests.link('tess', 'charlie', '{book}');
update public.profile_graph set relation = 'OTHER';
select is(pg_temp.joins('bob'), 'ACTIVE', 'nobody waits for whoever only manages the student');
delete from public.profile_graph;
select is(pg_temp.joins('bob'), 'ACTIVE', 'with `confirm` the first guardian is one at once');
select tests.forget_news();
select is(pg_temp.joins('eve'), 'PENDING', 'the second waits');
select tests.keep('link', (select id from public.profile_graph where source_profile_id = tests.id('eve')));
select ok(not private.has_right(tests.id('eve'), tests.id('charlie')), 'without any right');
select is(tests.told('bob'), '{LINK_CHANGED guardian_pending guardian}', 'the first is asked');
select is(tests.told('eve'), '{}', 'nobody says anything else');

select tests.authenticate_as('eve');
select is_empty('select from public.my_students', 'she has no student yet');
select is_empty($$ select from public.profile_details where profile_id = tests.id('charlie') $$, 'nor his details');
select throws_ok($$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Algebra', tests.id('charlie')) $$, 'PT403', 'booking.student_not_linked', 'nor a right to book');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found', 'she does not agree to herself');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found', 'nor does the student, who has accepted already');
select is((select status::text from public.my_guardians where full_name = 'Eve'), 'PENDING', 'but sees that she waits');
select tests.authenticate_as('olga');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found', 'nor a stranger');
select throws_ok($$ select public.confirm_guardian(gen_random_uuid(), true) $$, 'PT404', 'link.not_found', 'who hears the same of no link');
select tests.clear_authentication();
select tests.link('tess', 'charlie', '{view_progress,book}', p_relation => 'OTHER');
select tests.authenticate_as('tess');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found', 'nor somebody who only manages him');
select tests.clear_authentication();
select is((tests.link_row(tests.the('link'))).status, 'PENDING', 'she still waits');

-- A restricted guardian decides nothing.
select tests.keep('order', tests.restrict('bob', 'charlie'));
select tests.authenticate_as('bob');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found', 'a restricted guardian decides nothing');
select tests.clear_authentication();
delete from public.contact_restrictions;

select tests.authenticate_as('bob');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), null) $$, 'PT400', 'validation.failed', 'yes or no');
savepoint before;
select lives_ok($$ select public.confirm_guardian(tests.the('link'), false) $$, 'the first may refuse');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where id = tests.the('link')), 0, 'then there is no link');
rollback to before;
select lives_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'or agree');
select is_empty('select from public.profile_graph where source_profile_id <> (select private.me())', 'without seeing to whom');
select tests.clear_authentication();
select ok(private.has_right(tests.id('eve'), tests.id('charlie'), 'book'), 'then she has her rights');
select is((tests.link_row(tests.the('link'))).is_primary, false, 'and is not the primary one');
select tests.authenticate_as('eve');
select is((select full_name from public.my_students), 'Charlie', 'and her student');

-- The school or an admin may agree as well.
select tests.clear_authentication();
select is(pg_temp.joins('gina'), 'PENDING', 'a third waits too');
select tests.keep('third', (select id from public.profile_graph where source_profile_id = tests.id('gina')));
select tests.authenticate_as('ada');
select lives_ok($$ select public.confirm_guardian(tests.the('third'), true) $$, 'an admin agrees');
select throws_ok($$ select public.confirm_guardian(tests.the('third'), true) $$, 'PT404', 'link.not_found', 'once');
select is((tests.link_row(tests.the('third'))).status, 'ACTIVE', 'and it is a link');

select * from finish();
rollback;
