begin;
select plan(16);

-- Mia is 19. Bob and Gina are guardians of Mia, and a court said so of both.
select tests.create_users('ada: admin', 'bob', 'gina', 'mia: student');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date where profile_id = tests.id('mia');
select tests.keep('bobs', tests.link('bob', 'mia')), tests.keep('ginas', tests.link('gina', 'mia'));
create function pg_temp.held(p_guardian text) returns text language sql as $$
  select private.effective_rights(tests.id(p_guardian), tests.id('mia'))::text;
$$;
create function pg_temp.recorded(p_guardian text, p_status text) returns uuid language sql as $$
  select (public.record_student_status(tests.id('mia'), p_status::public.student_status, 'Papers 7', current_date + 90,
                                       tests.id(p_guardian))).id;
$$;
select pg_temp.recorded('bob', 'court_guardian'), pg_temp.recorded('bob', 'dependent_student'), pg_temp.recorded('gina', 'court_guardian');
select tests.keep('own', (public.record_student_status(tests.id('mia'), 'postsecondary', 'Papers 8', current_date + 90)).id);
select is(pg_temp.held('bob'), '{view_progress,message,book,receive_alerts}', 'The guardian of a court goes on as before majority');

select tests.authenticate_as('bob');
select lives_ok($$ select public.unlink_student(tests.the('bobs')) $$, 'The guardian ends the link');
select tests.clear_authentication();
select is((select array_agg(status::text) from public.student_statuses where guardian_id = tests.id('bob') and ended_at is null), '{court_guardian}',
  'What only gave the guardian something ends with the link, and the record of the court stays');
select is(private.decides_for_self(tests.id('mia')), false, 'A guardian by court who ends the link leaves nobody free whom the court did not');
select is(pg_temp.held('gina'), '{view_progress,message,book,receive_alerts}', 'What is recorded of another guardian goes on');
select is((select count(*) from public.student_statuses where id = tests.the('own') and ended_at is null), 1::bigint,
  'What is recorded of the student alone goes on');

-- Another link of the two.
select tests.authenticate_as('mia');
select tests.keep('again', (public.invite_parent('bob@example.com')).id);
select tests.authenticate_as('bob');
select lives_ok($$ select public.accept_invitation(tests.the('again')) $$, 'The student has the guardian again');
select tests.authenticate_as('gina');
select public.confirm_guardian(tests.link_id('bob', 'mia'), true);
select tests.clear_authentication();
select is((pg_temp.held('bob')), '{view_progress,message,book,receive_alerts}', 'The record of the court counts for a new link of the two');
select public.end_student_status((select s.id from public.student_statuses s where s.guardian_id = tests.id('bob') and s.ended_at is null));
select is(pg_temp.held('bob'), '{}', 'Without it a new link gives what the student has granted, whatever else was recorded of the former one');

-- A block, and its end.
select tests.authenticate_as('mia');
select public.block_guardian(tests.link_id('gina', 'mia'));
select public.unblock_guardian(tests.id('gina'));
select tests.clear_authentication();
select is((select count(*) from public.student_statuses where guardian_id = tests.id('gina') and ended_at is null), 1::bigint,
  'A student who blocks the guardian by court does not end what the court said');
select throws_ok($$ select pg_temp.recorded('gina', 'dependent_student') $$, 'PT404', 'link.not_found', 'Nothing new is recorded of somebody without a link');
select lives_ok($$ select pg_temp.recorded('gina', 'court_guardian') $$, 'What goes on without the link is reviewed without it');
delete from auth.users where id = tests.user_id('gina');
select is((select count(*) from public.student_statuses where guardian_id is not null and ended_at is null and tests.is_own(id)), 1::bigint,
  'The end of an account does not end what the court said');
select lives_ok($$ select public.end_student_status(s.id) from public.student_statuses s
                   where s.guardian_id is not null and s.ended_at is null and tests.is_own(s.id) $$, 'Those who may record it end it');
select is(private.decides_for_self(tests.id('mia')), true, 'Without a court the adult student decides for themselves');

-- Care that limits an agency.
select tests.create_users('amt', 'max: student');
update public.profile_details set date_of_birth = (current_date - interval '12 years')::date where profile_id = tests.id('max');
select tests.keep('amts', tests.link('amt', 'max'));
select public.record_student_status(tests.id('max'), 'in_care', 'Order 6', current_date + 90, tests.id('amt'), current_date - 9, current_date - 1);
delete from public.profile_graph where id = tests.the('amts');
select tests.link('amt', 'max');
select is(private.effective_rights(tests.id('amt'), tests.id('max'))::text, '{}', 'An agency does not leave the days of its care behind with a link');

select * from finish();
rollback;
