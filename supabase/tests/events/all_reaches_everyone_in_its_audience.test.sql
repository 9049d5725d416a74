begin;
select plan(8);

select tests.staff_schools();
select tests.create_user('eve'), tests.create_user('stu', '{student}'), tests.create_user('dan', '{tutor}');
select tests.link('eve', 'mia', '{message}');
select tests.alert('staff', 'all'), tests.alert('everyone', 'all', null, 'everyone'), tests.alert('system', 'system'), tests.alert('systemall', 'system', null, 'everyone');

select is(tests.sees('olga') || ', ' || tests.sees('sam') || ', ' || tests.sees('cleo') || ', ' || tests.sees('otto') || ', ' || tests.sees('tina'),
          'everyone staff, everyone staff, everyone staff, everyone staff, everyone staff', 'staff of any place: both');
select is(tests.sees('bob'), 'everyone', 'a guardian with receive_alerts: what is for everyone');
select is(tests.sees('mia'), 'everyone', 'a student of a school');
select is(tests.sees('stu'), 'everyone', 'and any other');
select is(tests.sees('eve'), '', 'a guardian without receive_alerts: nothing');
select is(tests.sees('zoe'), '', 'a client without a child: nothing');
select is(tests.sees('dan'), '', 'a tutor who works at no school: nothing');
select is(tests.sees('ada'), 'everyone staff system systemall', 'an admin: all, and what the system says to admins alone');

select * from finish();
rollback;
