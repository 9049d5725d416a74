-- Bob asks for the erasure of a child and for the data about the child; another guardian has a say too. Both lose the student.
begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('eve'), tests.link('eve', 'mia');
update public.profile_details set date_of_birth = current_date - interval '9 years' where profile_id = tests.id('mia');
select tests.keep('access', tests.ask('bob', 'access', 'mia'));
select tests.keep('request', tests.ask_to_erase('bob', tests.id('mia')));
create function pg_temp.shown() returns text language plpgsql as $$
declare
  v_shown text;
begin
  perform tests.authenticate_as('bob');
  select string_agg(format('%s of %s', r.kind, coalesce(r.student_name, '-')), ', ' order by r.kind) into v_shown from public.my_privacy_requests r;
  perform tests.clear_authentication();
  return v_shown;
end $$;
create function pg_temp.says(p_who text) returns text language sql as $$
  select private.erasure_email_data(o) ->> 'erasure' from private.email_outbox o
  where o.recipient_id = tests.id(p_who) and o.subject_id = tests.the('request');
$$;

select is(pg_temp.shown(), 'access of Mia, erasure of Mia', 'The guardian sees both requests, with the name of the student');
select is(pg_temp.says('eve'), 'family', 'An email tells the other guardian of the erasure');
select is(pg_temp.says('mia'), 'family', 'An email tells the student of the erasure');
select is((select private.erasure_email_data(jsonb_populate_record(o, jsonb_build_object('recipient_id', tests.id('bob')))) is not null
           from private.email_outbox o where o.recipient_id = tests.id('eve') and o.subject_id = tests.the('request')), true,
  'An email to who asked would say so as well');
select is((select private.erasure_email_data(jsonb_populate_record(o, jsonb_build_object('recipient_id', tests.id('zoe'))))
           from private.email_outbox o where o.recipient_id = tests.id('eve') and o.subject_id = tests.the('request')), null,
  'An email to a stranger says nothing');
update public.profile_graph set rights = '{book}' where target_profile_id = tests.id('mia') and source_profile_id in (tests.id('bob'), tests.id('eve'));
select is(pg_temp.shown(), null, 'Who has lost the right to see the student sees no request about them');
select is(pg_temp.says('eve'), null, 'An email to a guardian who has no say any more says nothing');
select is(pg_temp.says('mia'), 'family', 'The email to the student still says it');

update private.privacy_requests set requested_at = now() - interval '13 days' where requester_id = tests.id('bob');
select is(pg_temp.shown(), null, 'A day before the erasure starts the request is not shown');
update private.privacy_requests set requested_at = now() - interval '14 days' where requester_id = tests.id('bob');
select is(pg_temp.shown(), 'erasure of -', 'From its start on the erasure alone is shown, without the name');
select tests.authenticate_as('eve');
select is((select count(*)::integer from public.my_privacy_requests), 0, 'Who did not ask sees no request');

select * from finish();
rollback;
