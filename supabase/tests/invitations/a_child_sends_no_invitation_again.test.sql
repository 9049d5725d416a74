begin;
select plan(5);

select tests.create_user('tim', '{student}'), tests.create_user('tess', '{student}'), tests.create_user('cora');
select tests.consent(tests.id('tim'), 'account');
select tests.authenticate_as('tim');
select tests.keep('tims', (public.invite_parent('parent@example.com')).id);
select public.update_profile(p_date_of_birth => (current_date - interval '12 years')::date);
select throws_ok($$ select public.resend_invitation(tests.the('tims')) $$, 'PT400', 'age.not_confirmed',
  'Who is known to be under 13 sends no invitation again');
select is((select send_count from public.invitations where id = tests.the('tims')), 1, 'The invitation was sent once');
select lives_ok($$ select public.revoke_invitation(tests.the('tims')) $$, 'The child takes it back');
select tests.authenticate_as('tess');
select tests.keep('tesss', (public.invite_parent('parent@example.com')).id);
select public.update_profile(p_date_of_birth => (current_date - interval '13 years')::date);
select lives_ok($$ select public.resend_invitation(tests.the('tesss')) $$, 'From 13 on a student sends it again');
-- A guardian who turns out to be a minor.
select tests.authenticate_as('cora');
select tests.keep('coras', (public.add_student('student@example.com', p_is_13_plus => true)).id);
select tests.clear_authentication();
alter table public.profile_details disable trigger user;
update public.profile_details set date_of_birth = current_date - interval '16 years' where profile_id = tests.id('cora');
alter table public.profile_details enable trigger user;
select private.check_people(array[tests.id('cora')]);
select tests.authenticate_as('cora');
select throws_ok($$ select public.resend_invitation(tests.the('coras')) $$, 'PT400', 'age.not_confirmed',
  'A known minor asks no student again');

select * from finish();
rollback;
