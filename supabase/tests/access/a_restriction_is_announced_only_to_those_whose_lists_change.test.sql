begin;
select plan(15);

select tests.create_family();
update public.bookings set status = 'cancelled' where client_id = tests.id('eve');
select tests.book('eve', 'dana', 'charlie', '-2 days', 'completed');
select tests.create_user('zoe');
select tests.forget_broadcasts();

select tests.keep('order', tests.restrict('zoe', 'charlie'));
select is(tests.announced('access.changed'), '{}', 'A restriction of a person who saw nothing is announced to nobody');
delete from public.contact_restrictions where id = tests.the('order');
select is(tests.announced('access.changed'), '{}', 'The end of a restriction that took nothing is announced to nobody');

select tests.keep('order', tests.restrict_from('bob', 'charlie', '{view_progress,message,book,receive_alerts}', '1 day'));
select is(tests.announced('access.changed'), '{}', 'A restriction of the future is announced to nobody');
update public.contact_restrictions set starts_at = now() where id = tests.the('order');
select is(tests.announced('access.changed'), '{bob,charlie,dana}',
  'A restriction that begins reaches the person, the student and the staff, but no other guardian');
select is((select count(*)::int from realtime.messages where payload <> jsonb_build_object('id', id)), 0,
  'The event does not say that a restriction exists');
select tests.restrict('bob', 'charlie', '{message}');
select is(tests.announced('access.changed'), '{}', 'A second restriction that takes nothing more is announced to nobody');
delete from public.contact_restrictions where rights = '{message}' and profile_id = tests.id('bob');
select is(tests.announced('access.changed'), '{}', 'The end of a second restriction is announced to nobody while the first goes on');
update public.contact_restrictions set basis = 'Order 9' where id = tests.the('order');
select is(tests.announced('access.changed'), '{}', 'A changed reason is announced to nobody');
update public.contact_restrictions set rights = '{view_progress,book,receive_alerts}' where id = tests.the('order');
select is(tests.announced('access.changed'), '{bob,charlie,dana}', 'A right that is given back is announced');
delete from public.contact_restrictions where id = tests.the('order');
select is(tests.announced('access.changed'), '{bob,charlie}', 'The end of the rest reaches the person and the student');

-- Of a right that the guardian does not hold nothing is seen.
update public.profile_graph set rights = '{view_progress}' where id = tests.link_id('eve', 'charlie');
select tests.forget_broadcasts();
select tests.restrict('eve', 'charlie', '{message}');
select is(tests.announced('access.changed'), '{}', 'Denying a right that was not held is announced to nobody');

-- Staff.
select tests.keep('order', tests.restrict('dana', 'charlie', '{message}'));
select is(tests.announced('access.changed'), '{bob,dana}', 'A restricted tutor and the guardians who could write to them are told');
delete from public.contact_restrictions where id = tests.the('order');
select is(tests.announced('access.changed'), '{bob,dana}', 'A tutor and the guardians are told when the restriction ends');
update public.profile_graph set rights = '{view_progress,message}' where id = tests.link_id('eve', 'charlie');
delete from public.contact_restrictions where profile_id = tests.id('eve');
select tests.forget_broadcasts();
select tests.restrict('dana', 'charlie', '{book}');
select is(tests.announced('access.changed'), '{}', 'Denying staff a right of guardians is announced to nobody');

-- A block of the student is announced as the change of the link that it is.
select tests.authenticate_as('charlie');
select public.block_guardian(tests.link_id('bob', 'charlie'));
select tests.clear_authentication();
select is(tests.announced('access.changed'), '{bob,charlie,dana}', 'A block reaches both ends and the staff');

select * from finish();
rollback;
