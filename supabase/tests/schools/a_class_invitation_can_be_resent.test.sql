begin;
select plan(4);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.authenticate_as('sam');
select tests.keep('asked', (public.enroll_student(tests.place('e1'), tests.id('leo'))).id);
select is((select send_count from public.resend_invitation(tests.the('asked'))), 2,
  'The inviter can resend a class invitation');
select tests.authenticate_as('tina');
select throws_ok($$ select public.resend_invitation(tests.the('asked')) $$, 'PT404', 'invitation.not_found',
  'Another member of staff cannot resend the invitation');
select tests.clear_authentication();
update private.settings set invitations_per_address_per_day = 1;
select tests.authenticate_as('sam');
select throws_ok($$ select public.resend_invitation(tests.the('asked')) $$, 'PGRST', null,
  'Resending is limited by the rate limit');
select tests.authenticate_as('leo');
select is((select count(*)::int from public.my_invitations), 1, 'The student has only one invitation');

select * from finish();
rollback;
