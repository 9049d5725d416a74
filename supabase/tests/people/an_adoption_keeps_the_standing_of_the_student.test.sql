begin;
select plan(18);

-- Bob is a guardian of placeholders. Sue manages the school of one of them, and is a guardian of Zoe.
select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'gina', 'sue', 'amy: student', 'ben: student', 'cid: student', 'dan: student', 'zoe: student');
select tests.employ('sue', 'school_manager', 'high'), tests.link('sue', 'zoe');
create function pg_temp.carded(p_years integer, p_country text default null) returns uuid language plpgsql as $$
declare
  v_id uuid := (public.create_placeholder_student('Card', (current_date - make_interval(years => p_years))::date, tests.id('bob'), 'Paper form')).id;
begin
  update public.profile_details set country = p_country where profile_id = v_id;
  return tests.keep('card', v_id);
end $$;
create function pg_temp.recorded(p_status text, p_guardian uuid default null) returns uuid language sql as $$
  select (public.record_student_status(tests.the('card'), p_status::public.student_status, 'Papers 7', current_date + 90, p_guardian)).id;
$$;
create function pg_temp.taken_over(p_nickname text) returns void language plpgsql as $$
begin
  perform tests.authenticate_as('ada');
  perform public.invite_placeholder(tests.the('card'), p_nickname || '@example.com');
  perform tests.authenticate_as(p_nickname);
  perform public.accept_invitation((select id from public.my_invitations));
  perform tests.clear_authentication();
end $$;
create function pg_temp.held(p_student uuid) returns text language sql as $$
  select private.effective_rights(tests.id('bob'), p_student)::text;
$$;

-- Emancipated, and a student of a college.
select pg_temp.carded(16);
select tests.keep('free', pg_temp.recorded('emancipated')), pg_temp.recorded('postsecondary');
select is(pg_temp.held(tests.the('card')), '{}', 'The guardian of an emancipated student holds nothing');
select pg_temp.taken_over('amy');
select is(pg_temp.held(tests.id('amy')), '{}', 'An emancipated student who takes their profile over stays emancipated');
select is((select student_id from public.student_statuses where id = tests.the('free')), tests.id('amy'), 'The account has what was recorded of the profile');
select tests.authenticate_as('amy');
select lives_ok($$ select public.grant_guardian_rights(tests.link_id('bob', 'amy'), '{message}') $$, 'The student decides as an adult');
select tests.clear_authentication();
select is(pg_temp.held(tests.id('amy')), '{message}', 'The guardian holds what the student granted');
select is_empty(format('select from public.student_statuses where ended_at is null and student_id = %L', tests.the('card')),
  'Nothing is left open with the profile that was taken over');

-- An account of which the same is recorded already.
update public.profile_details set date_of_birth = (current_date - interval '16 years')::date where profile_id = tests.id('ben');
select tests.keep('bens', (public.record_student_status(tests.id('ben'), 'emancipated', 'Papers 1', current_date + 90)).id);
select pg_temp.carded(16);
select pg_temp.recorded('emancipated');
select pg_temp.taken_over('ben');
select results_eq($$ select id from public.student_statuses where student_id = tests.id('ben') and ended_at is null $$,
  $$ values (tests.the('bens')) $$, 'The own record of the account stays the one that counts');
select is(pg_temp.held(tests.id('ben')), '{}', 'Either record leaves the guardian nothing');

-- The guardian of a court, and one whom the account has already.
select pg_temp.carded(19);
select pg_temp.recorded('court_guardian', tests.id('bob'));
select pg_temp.taken_over('cid');
select is(pg_temp.held(tests.id('cid')), '{view_progress,message,book,receive_alerts}', 'The guardian of a court comes with the profile');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date where profile_id = tests.id('dan');
select tests.link('bob', 'dan');
select pg_temp.carded(19);
select pg_temp.recorded('court_guardian', tests.id('bob'));
select is(pg_temp.held(tests.id('dan')), '{}', 'A guardian holds nothing that the adult did not grant');
select pg_temp.taken_over('dan');
select is(pg_temp.held(tests.id('dan')), '{view_progress,message,book,receive_alerts}',
  'The record of a court comes also where the account has the guardian already');
select is(private.decides_for_self(tests.id('dan')), false, 'Nobody gets out of what a court said by taking a profile over');

-- The country.
select tests.create_users('eli: student', 'fay: student');
update private.settings set majority_age = 21;
insert into private.ages (country, majority_age) values ('DE', 18), ('SG', 21);
select pg_temp.carded(19, 'DE');
select is(pg_temp.held(tests.the('card')), '{}', 'A student of 19 is an adult where majority is at 18');
select pg_temp.taken_over('eli');
select is(pg_temp.held(tests.id('eli')), '{}', 'An adult who takes their profile over is one in the same country');
update private.settings set majority_age = 18;
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date where profile_id = tests.id('fay');
select pg_temp.carded(19, 'SG');
select pg_temp.taken_over('fay');
select is((select country from public.profile_details where profile_id = tests.id('fay')), null, 'Nobody makes an adult a minor by the country of a profile');
select is(pg_temp.held(tests.id('fay')), '{}', 'The guardian of a profile gets no rights for an adult by its country');

-- A guardian who works at a school records nothing of their own child.
select tests.keep('card', (public.create_placeholder_student('Card', (current_date - interval '16 years')::date, tests.id('gina'), 'Paper form')).id);
insert into private.placeholder_tenants (profile_id, organization_id)
select tests.the('card'), c.organization_id from public.classes c where c.id = tests.place('e1');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('card'));
select tests.authenticate_as('sue');
select lives_ok($$ select public.record_student_status(tests.the('card'), 'emancipated', 'Papers 7', current_date + 90) $$,
  'A manager records the standing of a student of the school');
select tests.clear_authentication();
select throws_ok($$ select pg_temp.taken_over('zoe') $$, 'PT403', 'link.not_available', 'Their own child does not take that standing over');

select * from finish();
rollback;
