-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('assign_group', tests.everybody()), $answers$assign_group(group_id: student_groups 1, booking_ids: array[bookings 1, bookings 2])
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: group.not_found No such group.
  tut: permission.denied Your side of the booking cannot do this.
assign_group(group_id: student_groups 1, booking_ids: array[bookings 4])
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: group.not_found No such group.
  tut: permission.denied Your side of the booking cannot do this.
assign_group(group_id: student_groups 2, booking_ids: array[bookings 1, bookings 2])
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: group.not_found No such group.
  tut: permission.denied Your side of the booking cannot do this.
assign_group(group_id: student_groups 2, booking_ids: array[bookings 4])
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: group.not_found No such group.
  tut: permission.denied Your side of the booking cannot do this.
assign_group(group_id: student_groups 3, booking_ids: array[bookings 1, bookings 2])
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: group.not_found No such group.
  tut: permission.denied Your side of the booking cannot do this.
assign_group(group_id: student_groups 3, booking_ids: array[bookings 4])
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: group.not_found No such group.
  tut: permission.denied Your side of the booking cannot do this.
assign_group(group_id: student_groups 1, booking_ids: array[bookings 1, bookings 2], all: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: group.not_found No such group.
  tut: permission.denied Your side of the booking cannot do this.
assign_group(group_id: student_groups 1, booking_ids: array[bookings 4], all: false)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: group.not_found No such group.
  tut: permission.denied Your side of the booking cannot do this.$answers$,
  'Everybody gets the listed answers from assign_group');

select * from finish();
rollback;
