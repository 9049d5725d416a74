begin;
select plan(33);

-- Mia is 12; Bob is a guardian, Amt an agency that the school linked. Sue manages the school, Gus as well, and is Mia's
-- former guardian.
select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'amt', 'sue', 'gus', 'mia: student');
update public.profile_details set date_of_birth = (current_date - interval '12 years')::date where profile_id = tests.id('mia');
select tests.link('bob', 'mia'), tests.keep('amts', tests.link('amt', 'mia')), tests.keep('gone', tests.link('gus', 'mia'));
delete from public.profile_graph where id = tests.the('gone');
delete from public.notifications where student_id = tests.id('mia');
select tests.employ('sue', 'school_manager', 'high'), tests.employ('gus', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia'));
create function pg_temp.held(p_guardian text) returns text language sql as $$
  select private.effective_rights(tests.id(p_guardian), tests.id('mia'))::text;
$$;
create function pg_temp.records(p_from integer, p_to integer, p_guardian text default 'amt', p_status text default 'in_care') returns uuid
language sql as $$
  select (public.record_student_status(tests.id('mia'), p_status::public.student_status, 'Order 6', current_date + 90, tests.id(p_guardian),
                                       current_date + p_from, current_date + p_to)).id;
$$;
grant execute on function pg_temp.records(integer, integer, text, text) to authenticated;

select tests.authenticate_as('gus');
select throws_ok($$ select pg_temp.records(-5, 5) $$, 'PT403', 'permission.denied', 'A former guardian who manages the school records no care');
select tests.authenticate_as('amt');
select throws_ok($$ select pg_temp.records(-5, 5) $$, 'PT403', 'permission.denied', 'An agency records nothing about itself');
select tests.authenticate_as('sue');
select throws_ok($$ select pg_temp.records(-5, 5, null) $$, 'PT400', 'validation.failed', 'Care names who acts');
select throws_ok($$ select pg_temp.records(-5, 5, 'ada') $$, 'PT404', 'link.not_found', 'Who acts in care is linked first');
select throws_ok($$ select pg_temp.records(5, -5) $$, 'PT400', 'validation.failed', 'Care does not end before it begins');
select throws_ok($$ select pg_temp.records(-5, 5, 'bob', 'court_guardian') $$, 'PT400', 'validation.failed', 'Other standings have no days');
select throws_ok(format('select pg_temp.records(%s)', x), 'PT400', 'validation.failed', 'Days beyond ten years ahead or twenty back are refused: ' || x)
from unnest('{"-7321, 5","3661, 3700","5, 7321"}'::text[]) x;
select throws_ok($$ select public.record_student_status(tests.id('mia'), 'in_care', 'Order 6', current_date + 90, tests.id('amt'),
                                                        p_ends_on => current_date - 1) $$,
  'PT400', 'validation.failed', 'Care that begins today has not ended yesterday');
select lives_ok($$ select tests.keep('care', pg_temp.records(10, 30)) $$, 'The manager of the school records care that is to come');
select tests.clear_authentication();
select is(pg_temp.held('amt'), '{}', 'Before it begins the agency holds nothing');
select is(pg_temp.held('bob'), '{view_progress,message,book,receive_alerts}', 'Care takes nothing from other guardians');
-- Another account of the agency, and one of the student.
update auth.users set email = 'amt.new@example.com' where id = tests.user_id('amt');
update auth.users set email = 'mia.new@example.com' where id = tests.user_id('mia');
select tests.create_user('amttoo', '{client}', 'amt@example.com');
select tests.create_user('miatoo', '{student}');
update public.profile_details set date_of_birth = (current_date - interval '12 years')::date where profile_id = tests.id('miatoo');
select tests.link('amttoo', 'mia'), tests.link('amt', 'miatoo'), tests.link('bob', 'miatoo');
update auth.users set email = 'mia@example.com' where id = tests.user_id('miatoo');
select is(pg_temp.held('amttoo'), '{}', 'Another account of an agency that does not act holds nothing either');
select is(private.effective_rights(tests.id('amt'), tests.id('miatoo')), '{}', 'An agency that does not act holds nothing for another account of the student');
select is(cardinality(private.effective_rights(tests.id('bob'), tests.id('miatoo'))), 4, 'Other guardians of that account keep their rights');
-- Leo is a child of the foster parent, and has had the address of Mia.
select tests.create_user('leo', '{student}');
update public.profile_details set date_of_birth = (current_date - interval '13 years')::date, date_of_birth_vouched = true where profile_id = tests.id('leo');
select tests.keep('leos', tests.link('amt', 'leo'));
update auth.users set email = 'mia.newer@example.com' where id = tests.user_id('mia');
update auth.users set email = 'mia.new@example.com' where id = tests.user_id('leo');
select is(private.effective_rights(tests.id('amt'), tests.id('leo')), '{}', 'Whoever shares an address with a student in care may be that student');
update public.profile_details set date_of_birth_vouched = true where profile_id = tests.id('mia');
select is(cardinality(private.effective_rights(tests.id('amt'), tests.id('leo'))), 4, 'A foster parent keeps an own child whose other date of birth is proved');
update public.profile_details set date_of_birth_vouched = false where profile_id = tests.id('leo');
select is(private.effective_rights(tests.id('amt'), tests.id('leo')), '{}', 'A date of birth that is proved no more frees nobody');
update public.profile_details set date_of_birth_vouched = true where profile_id = tests.id('leo');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('miatoo'));
-- What is recorded of another account of the student acts today.
insert into public.student_statuses (student_id, guardian_id, status, reference, review_at, starts_on)
values (tests.id('miatoo'), tests.id('amt'), 'in_care', 'Order 7', current_date + 90, current_date - 1);
select is(pg_temp.held('amt'), '{}', 'The days of another account lend an agency none of which its own record says otherwise');
select is(pg_temp.held('amttoo'), '{}', 'Of several records that bind another account, one that does not act is enough');
select is(cardinality(private.effective_rights(tests.id('amt'), tests.id('miatoo'))), 4, 'What is recorded of two accounts decides about their link');
delete from public.student_statuses where student_id = tests.id('miatoo');
select tests.authenticate_as('amt');
select is_empty($$ select from public.my_students where student_id <> tests.id('leo') $$, 'An agency does not see a student for whom it does not act');
select tests.authenticate_as('sue');
select is(pg_temp.records(-5, 5), tests.the('care'), 'Recording it again sets other days');
select tests.clear_authentication();
select is(pg_temp.held('amt'), '{view_progress,message,book,receive_alerts}', 'On the days of the care the agency acts');
update public.student_statuses set starts_on = current_date - 9, ends_on = current_date - 1 where id = tests.the('care');
select is(pg_temp.held('amt'), '{}', 'From the day after the last one the agency holds nothing, without anybody''s act');
update public.student_statuses set ends_on = null where id = tests.the('care');
update public.profile_details set date_of_birth = (current_date - interval '18 years')::date where profile_id = tests.id('mia');
select is(pg_temp.held('amt'), '{}', 'Majority ends what an agency holds');
update public.profile_details set date_of_birth = (current_date - interval '12 years')::date where profile_id = tests.id('mia');
select tests.authenticate_as('sue');
select is((public.record_student_status(tests.id('mia'), 'in_care', 'Order 6', current_date + 90, tests.id('amt'))).starts_on, current_date,
  'Care without a first day begins today');
select lives_ok($$ select public.end_student_status(tests.the('care')) $$, 'The manager of the school ends the care');
select tests.clear_authentication();
select is((select count(*) from public.profile_graph where id = tests.the('amts')), 0::bigint, 'With the care ends the link of the agency');
select is((select string_agg(concat_ws(' ', n.name, g.status, cardinality(private.effective_rights(n.guardian, n.student))), ', ' order by n.name)
           from public.profile_graph g
           join (values ('amt miatoo', tests.id('amt'), tests.id('miatoo')), ('amttoo mia', tests.id('amttoo'), tests.id('mia')),
                        ('amt leo', tests.id('amt'), tests.id('leo')), ('bob mia', tests.id('bob'), tests.id('mia'))) n(name, guardian, student)
             on (g.source_profile_id, g.target_profile_id) = (n.guardian, n.student)),
  'amt leo ACTIVE 4, amt miatoo PENDING 0, amttoo mia PENDING 0, bob mia ACTIVE 4',
  'Links between other accounts of the two wait for the school, those of other people stay');
select tests.authenticate_as('sue');
select set_has($$ select guardian_id from public.list_waiting_guardians(tests.id('mia')) $$, $$ select tests.id('amttoo') $$,
  'The manager of the school sees who waits');
select tests.clear_authentication();
select is((select count(*) from public.notifications where student_id = tests.id('mia') and profile_id in (tests.id('bob'), tests.id('mia'))
           and data ->> 'change' = 'ended'), 0::bigint, 'Nobody is notified that an agency came or went');

select * from finish();
rollback;
