begin;
select plan(14);

-- Bob and Eve are Charlie's guardians, Dana teaches Charlie. Ari is Bob's agent, Zoe has nothing to do with them.
select tests.create_family();
update public.bookings set status = 'cancelled' where client_id = tests.id('eve');
select tests.book('eve', 'dana', 'charlie', '-2 days', 'completed');
select tests.create_users('ari: agent', 'zoe');
select tests.agent('ari', 'bob');
select tests.forget_broadcasts();

update public.profile_graph set rights = '{view_progress,book}' where id = tests.link_id('bob', 'charlie');
select is((select count(*)::int from realtime.messages where event = 'access.changed' and payload <> jsonb_build_object('id', id)), 0,
  'The event says nothing but that something changed');
select is(tests.announced('access.changed'), '{ari,bob,charlie,dana}',
  'Losing the right to message reaches both ends, the agent and the staff');
update public.profile_graph set rights = '{view_progress}' where id = tests.link_id('bob', 'charlie');
select is(tests.announced('access.changed'), '{ari,bob,charlie}',
  'Losing a right that makes no contact does not reach the staff');
update public.profile_graph set rights = '{view_progress}' where id = tests.link_id('bob', 'charlie');
select is(tests.announced('access.changed'), '{}', 'An update that changes nothing reaches nobody');
delete from public.profile_graph where id = tests.link_id('eve', 'charlie');
select is(tests.announced('access.changed'), '{charlie,dana,eve}',
  'An ended link reaches both ends and the staff, but no other guardian');
select tests.link('zoe', 'charlie', p_status => 'PENDING', p_relation => 'OTHER');
select is(tests.announced('access.changed'), '{bob,charlie,zoe}', 'A waiting link reaches the guardians who decide');
update public.profile_graph set status = 'ACTIVE' where id = tests.link_id('zoe', 'charlie');
select is(tests.announced('access.changed'), '{bob,charlie,dana,zoe}', 'A confirmed link reaches them and the staff');
update public.profile_graph set is_primary = false where id = tests.link_id('bob', 'charlie');
select is(tests.announced('access.changed'), '{charlie}', 'The primary guardian is shown to the student alone');
update public.profile_graph set status = 'BLOCKED', rights = '{}' where id = tests.link_id('zoe', 'charlie');
select is(tests.announced('access.changed'), '{charlie,dana,zoe}', 'A blocked link looks like an ended one');
delete from public.profile_graph where id = tests.link_id('zoe', 'charlie');
select is(tests.announced('access.changed'), '{charlie}', 'A blocked link that is deleted was hidden from the person');
delete from public.profile_graph where relationship_type = 'AGENT' and source_profile_id = tests.id('ari');
select is(tests.announced('access.changed'), '{ari,bob}', 'An ended link of an agent reaches both ends');

-- What a restriction hides does not show through the event.
select tests.restrict('bob', 'charlie');
select tests.forget_broadcasts();
update public.profile_graph set rights = '{view_progress,message,book,receive_alerts}' where id = tests.link_id('bob', 'charlie');
select is(tests.announced('access.changed'), '{}', 'Rights that a restriction denies are announced to nobody');
delete from public.profile_graph where id = tests.link_id('bob', 'charlie');
select is(tests.announced('access.changed'), '{charlie}',
  'The end of a link that a restriction hides is announced to the student alone');

-- Nobody who may not sign in is sent anything.
select tests.link('eve', 'charlie');
insert into private.suspensions (profile_id, reason) values (tests.id('eve'), 'Complaint 1');
select tests.forget_broadcasts();
delete from public.profile_graph where id = tests.link_id('eve', 'charlie');
select is(tests.announced('access.changed') @> '{eve}', false, 'A suspended guardian is sent no event');

select * from finish();
rollback;
