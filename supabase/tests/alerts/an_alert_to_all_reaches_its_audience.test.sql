begin;
select plan(8);

select tests.staff_schools();
select tests.create_user('eve'), tests.create_user('stu', '{student}'), tests.create_user('dan', '{tutor}');
select tests.link('eve', 'mia', '{message}');
select tests.alert('staff', 'all'), tests.alert('everyone', 'all', null, 'everyone'), tests.alert('system', 'system'), tests.alert('systemall', 'system', null,
  'everyone');

select is(tests.sees('olga') || ', ' || tests.sees('sam') || ', ' || tests.sees('cleo') || ', ' || tests.sees('otto') || ', ' || tests.sees('tina'),
          'everyone staff, everyone staff, everyone staff, everyone staff, everyone staff',
          'Staff of any place see both alerts to all');
select is(tests.sees('bob'), 'everyone', 'A guardian with receive_alerts sees the alert for everyone');
select is(tests.sees('mia'), 'everyone', 'A student of a school sees the alert for everyone');
select is(tests.sees('stu'), 'everyone', 'A student of no school sees the alert for everyone');
select is(tests.sees('eve'), '', 'A guardian without receive_alerts sees no alert');
select is(tests.sees('zoe'), '', 'A client without a student sees no alert');
select is(tests.sees('dan'), '', 'A tutor without a membership sees no alert');
select is(tests.sees('ada'), 'everyone staff system systemall',
  'An admin sees the alerts to all and to the platform');

select * from finish();
rollback;
