begin;
select plan(5);

select tests.create_users('bob', 'gina', 'mia: student', 'max');
select tests.make_schools();
select tests.employ('max', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia'));
select tests.link('bob', 'mia'), tests.link('gina', 'mia');
select tests.keep('family', tests.ask('bob', 'access', 'mia')), tests.keep('former', tests.ask('gina', 'access', 'mia')),
       tests.keep('refused', tests.ask('gina', 'access', 'mia'));
delete from public.profile_graph where source_profile_id = tests.id('gina');

select tests.authenticate_as('max');
select public.open_privacy_request(tests.the(r)) from unnest('{family,former,refused}'::text[]) r;
select lives_ok($$ select public.decide_privacy_request(tests.the(r), true) from unnest('{family,former}'::text[]) r $$, 'The school grants two requests');
select lives_ok($$ select public.decide_privacy_request(tests.the('refused'), false, 'not_entitled') $$, 'The school refuses one');
select results_eq($$ select source::text, basis::text, is_withheld from public.list_disclosures(tests.id('mia')) $$,
  $$ values ('request', 'access_request', true) $$, 'Only the answer to who is no family any more is on record');
select tests.clear_authentication();
select is((select recipient_id from private.disclosures where student_id = tests.id('mia')), tests.id('gina'), 'The record says who received it');
select tests.authenticate_as('bob');
select is_empty('select from public.my_disclosures', 'The family does not learn what somebody who was family received');

select * from finish();
rollback;
