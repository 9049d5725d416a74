begin;
select plan(17);

select tests.make_reported_thread();
select tests.create_users('bea', 'eve', 'dana: tutor');
select tests.keep('canceled', tests.book('bea', 'dana', null, '1 day', 'cancelled'));
select tests.keep('done', tests.book('bea', 'dana', null, '2 days', 'completed'));
select tests.keep('eves', tests.book('eve', 'dana', null, '3 days', 'cancelled'));
create function pg_temp.left_of(p_name text) returns boolean language sql as $$
  select exists (select from public.bookings where id = tests.the(p_name));
$$;

select private.apply_retention(now() + interval '1096 days');
select ok(pg_temp.left_of('canceled'), 'A canceled lesson stays for three years after its time');
select public.place_legal_hold(tests.id('eve'), 'Dispute 4/26');
select private.apply_retention(now() + interval '1100 days');
select ok(not pg_temp.left_of('canceled'), 'A canceled lesson goes after three years');
select ok(pg_temp.left_of('eves'), 'A canceled lesson of a client who is held stays');
select private.apply_retention(now() + interval '3654 days');
select ok(pg_temp.left_of('done'), 'A lesson that took place stays for ten years');
savepoint ten_years;
select public.place_legal_hold(tests.id('dana'), 'Dispute 5/26');
select private.apply_retention(now() + interval '3656 days');
select ok(pg_temp.left_of('done'), 'A lesson of a tutor who is held stays');
rollback to ten_years;
select private.apply_retention(now() + interval '3656 days');
select ok(not pg_temp.left_of('done'), 'A lesson that took place goes after ten years');

-- Reports.
select tests.keep('case', tests.report('bob', tests.message_id(1)));
create function pg_temp.report_left() returns boolean language sql as $$
  select exists (select from private.message_reports where case_id = tests.the('case'));
$$;
select private.apply_retention(now() + interval '90 years');
select ok(pg_temp.report_left(), 'A report that nobody decided stays');
update private.report_cases set status = 'resolved', due_at = null, reviewed_at = now(), decided_at = now() where id = tests.the('case');
select private.apply_retention(now() + interval '3651 days');
select ok(pg_temp.report_left(), 'A decided report stays for ten years');
select throws_ok($$ delete from private.message_reports where case_id = tests.the('case') $$, 'PT403', 'permission.denied',
  'The console deletes no report before its time');
savepoint decided;
update public.profile_details set date_of_birth = (now() - interval '6 years')::date where profile_id = tests.id('mia');
select private.apply_retention(now() + interval '18 years');
select ok(pg_temp.report_left(), 'A report about a child stays until the child is 25');
savepoint child;
select tests.keep('mia', tests.id('mia'));
select private.end_account(tests.the('mia'), '{}');
select private.apply_retention(now() + interval '18 years');
select ok(pg_temp.report_left(), 'A report stays until its student is 25 when their account has ended, and their birthday is forgotten');
rollback to child;
select private.apply_retention(now() + interval '20 years');
select ok(not pg_temp.report_left(), 'A report goes when ten years have passed and the student is 25');
rollback to decided;
select public.place_legal_hold(tests.id('bob'), 'Dispute 6/26');
select private.apply_retention(now() + interval '20 years');
select ok(pg_temp.report_left(), 'A report by somebody who is held stays');
-- Case by case, as with many more than a step looks at.
insert into private.report_cases (concern, reporter_id, level, status, reviewed_at, decided_at)
values ('Later', tests.id('bea'), 'outside', 'resolved', now(), now() + interval '1 day');
select is((select sum(private.remove_reports(now() + interval '20 years', 1))::int from generate_series(1, 3)), 1,
  'A case that a hold keeps does not keep the cases behind it');
select ok(pg_temp.report_left(), 'The case that is held stays, however often the task looks at it');
rollback to decided;
select private.apply_retention(now() + interval '3654 days');
select ok(not pg_temp.report_left(), 'Where the age is unknown a report goes after ten years');

-- One class that fails keeps no other.
rollback to decided;
create function pg_temp.fail() returns trigger language plpgsql as $$ begin raise exception 'No segment goes.'; end $$;
create trigger a_fault before delete on private.message_reports for each row execute function pg_temp.fail();
insert into public.notifications (id, profile_id, key, subject_type, dedupe_key, created_at)
select private.uuid_v7(now() - interval '2 years'), tests.id('bea'), 'LINK_CHANGED', 'link', 'old', now() - interval '2 years';
select private.apply_retention(now() + interval '3654 days');
select ok(pg_temp.report_left() and not exists (select from public.notifications n where n.profile_id = tests.id('bea') and n.dedupe_key = 'old'),
  'Where one class of records cannot be deleted, the others still are');

select * from finish();
rollback;
