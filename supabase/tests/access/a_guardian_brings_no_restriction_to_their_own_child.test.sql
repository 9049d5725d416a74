begin;
select plan(8);

-- Pa manages the school High and is a guardian of Lea, as is Eve. Max manages the school too.
select tests.staff_schools();
select tests.create_users('pa', 'max', 'eve', 'lea: student');
select tests.employ('pa', 'school_manager', 'high'), tests.employ('max', 'school_manager', 'high');
select tests.link('pa', 'lea');
select tests.link('eve', 'lea');
-- Two children without accounts, in a class of the school.
select tests.keep('kid', tests.brought('Kid', 'north'));
select tests.keep('kit', tests.brought('Kit', 'north'));
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')), (tests.place('e1'), tests.the('kit'));

select tests.authenticate_as('pa');
select throws_ok($$ select public.restrict_contact(tests.id('lea'), tests.id('eve'), null, 'Order 1') $$, 'PT403', 'permission.denied',
  'A manager who is a guardian does not restrict the other guardian for their child');
-- What they may do for other students, by an address.
select tests.keep('order', (public.restrict_contact(tests.the('kid'), null, null, 'Order 2', p_emails => '{eve@example.com}')).id);
select tests.keep('invited', (public.invite_placeholder(tests.the('kid'), 'lea@example.com')).id);
select tests.authenticate_as('lea');
select throws_ok($$ select public.accept_invitation(tests.the('invited')) $$, 'PT403', 'link.not_available',
  'A guardian''s restriction does not come to their child with a profile that the child takes over');
select tests.clear_authentication();
select ok(private.has_right(tests.id('eve'), tests.id('lea'), 'view_progress'), 'The other guardian keeps their rights');

-- Whoever invites: the restriction stays the guardian's.
select tests.authenticate_as('pa');
select public.revoke_invitation(tests.the('invited'));
select tests.authenticate_as('max');
select tests.keep('again', (public.invite_placeholder(tests.the('kid'), 'lea@example.com')).id);
select tests.authenticate_as('lea');
select throws_ok($$ select public.accept_invitation(tests.the('again')) $$, 'PT403', 'link.not_available',
  'Another manager''s invitation brings it neither');
select tests.clear_authentication();
-- One that has ended denies nothing any more.
update public.contact_restrictions set starts_at = now() - interval '2 days', ends_at = now() where id = tests.the('order');
select tests.authenticate_as('lea');
select lives_ok($$ select public.accept_invitation(tests.the('again')) $$, 'Without the restriction the child takes the profile over');
select tests.clear_authentication();
select ok(private.has_right(tests.id('eve'), tests.id('lea'), 'view_progress'), 'The other guardian keeps their rights then as well');

-- A restriction that somebody else made moves with the profile.
select tests.authenticate_as('max');
select public.restrict_contact(tests.the('kit'), null, null, 'Order 3', p_emails => '{eve@example.com}');
select tests.keep('others', (public.invite_placeholder(tests.the('kit'), 'lea@example.com')).id);
select tests.authenticate_as('lea');
select lives_ok($$ select public.accept_invitation(tests.the('others')) $$, 'The child takes over a profile that an impartial manager restricted');
select tests.clear_authentication();
select ok(not private.has_right(tests.id('eve'), tests.id('lea'), 'view_progress'), 'That restriction protects the child from then on');

select * from finish();
rollback;
