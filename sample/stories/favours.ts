/** What people of two teams ask each other in passing, why, and what they hear back. */
export type Favour = readonly [what: string, why: string, answer: string];

export const inPayments: readonly Favour[] = [
  ['Read my note on the fee table', 'It goes out at noon, with my commas.', 'Read. Two commas moved.'],
  [
    'Does the refund list look right to you?',
    'I have looked at it for too long.',
    'Row nine is twice in it.',
  ],
  ['Who has the key to the card reader?', 'I want to try the new slip.', 'In my drawer, the blue tag.'],
  [
    'A second pair of eyes on a rounding',
    'Half a cent walks off every Tuesday.',
    'It walks off before the sum.',
  ],
  [
    'How did we name the island codes?',
    'I would rather not invent a third way.',
    'Two letters, as in the old table.',
  ],
  ['Listen to me explain the retries', 'If you can follow, others can.', 'I got lost at the third arrow.'],
  ['Is somebody at the till page just now?', 'I would restart it for a minute.', 'Nobody. Go ahead.'],
  [
    'Which bank answers the test calls?',
    'Mine has been silent since morning.',
    'The second one in the list.',
  ],
  ['Say a sentence to a harbour master with me', 'My French stops at numbers.', 'We rang. He laughed.'],
  ['Look whether this message sounds harsh', 'I wrote it before lunch.', 'Take out the second line.'],
  ['Where do the old receipts lie?', 'Somebody on Skarvoy asks for one.', 'Third shelf, by year.'],
  ['Press the button while I watch the log', 'I have only two hands.', 'Pressed, five times.'],
  [
    'Is there a picture of the old screen?',
    'A customer draws it for me by phone.',
    'In the folder of last spring.',
  ],
  [
    'Is the coupon page slow for you too?',
    'Here it takes a whole tea.',
    'Slow here as well. I told Platform.',
  ],
  [
    'Show me once how the month is closed',
    'I would like to be able to when others are away.',
    'Done together, down to the stamp.',
  ],
  [
    'Who remembers why we round up on Skarvoy?',
    'The old ferryman asks, and he asks well.',
    'Because of the coin that is no longer made.',
  ],
  ['Check three account numbers against the letter', 'I see sevens everywhere.', 'One of them was a one.'],
  [
    'Be the customer for five minutes',
    'I want to see where you hesitate.',
    'I hesitated at “continue to continue”.',
  ],
  ['Which of these two words is kinder?', 'Nobody likes to read “rejected”.', '“Did not go through.”'],
  ['Can I have your old charger until tomorrow?', 'Mine sleeps at home.', 'It is on your desk.'],
  [
    'Tell me whether this chart says anything',
    'I drew it for the board of the harbour.',
    'It says that August is August.',
  ],
  ['Help me find a name for the new ledger', '“Ledger two” makes me sad.', '“Tidebook”.'],
  [
    'Count the open vouchers with me',
    'The machine says ninety, the drawer says less.',
    'Eighty-eight. Two were under the tray.',
  ],
  [
    'Watch the queue while I am at the dentist',
    'It should be quiet, so it will not be.',
    'It was not. All paid.',
  ],
  [
    'Is the text on the receipt too small?',
    'My mother says so, and she is right about most things.',
    'Two sizes up, and she can read it.',
  ],
  ['Proofread a German sentence', 'It has three verbs at its end.', 'It may keep two of them.'],
  [
    'Who can explain the deposit on bottles to a Scot?',
    'I tried, and now we are both confused.',
    'He understood. I am not sure that I do.',
  ],
  [
    'Lend me an example with a negative total',
    'I ran out of sad customers.',
    'Order of the broken harp, last May.',
  ],
];

export const inDispatch: readonly Favour[] = [
  ['Can somebody see the pier from a window?', 'The camera shows fog.', 'The ferry is in. People wave.'],
  ['Which crate is the tall one?', 'It will not fit under the bench.', 'The one for the lighthouse.'],
  ['Count the blue bags with me', 'I reach a different number each time.', 'Forty-one, both of us.'],
  ['Who knows the new driver’s call sign?', 'I say “hello” and hope.', 'Gull Two.'],
  [
    'Swap the four o’clock with me on Thursday',
    'My daughter plays the trumpet.',
    'Gladly. Tell me how it was.',
  ],
  ['Does the north route still wait for the school boat?', 'The list says both.', 'Until the holidays.'],
  ['Hold the line to Skarvoy for two minutes', 'I have them on the other ear.', 'Held. They send regards.'],
  ['Is the scale honest today?', 'My coffee weighs a kilo.', 'It was the tray. Set to zero.'],
  ['Read the tide table for me', 'I left my glasses on the van.', 'Low at ten past three.'],
  ['Where did we put the straps?', 'The piano leaves at noon.', 'Behind the door, as ever.'],
  [
    'Look over the plan for the long weekend',
    'I made it after nine in the evening.',
    'Sunday has two Saturdays.',
  ],
  ['A word in Norwegian for “fragile”', 'The box is going far.', 'I wrote it on, twice.'],
  ['Who can lift with me at two?', 'It is only a wardrobe.', 'Two of us. It was not only a wardrobe.'],
  ['Does anybody know the lady with the geese?', 'Her door has no number.', 'Green gate, mind the geese.'],
  ['Hold the ladder for me', 'The clock in the hall is an hour proud.', 'Held. Now it is on time.'],
  ['Which van smells of herring?', 'I have a wedding cake to carry.', 'Van three. Take van one.'],
  ['Listen whether the radio crackles', 'I am not sure that it is not me.', 'It was the plug.'],
  [
    'Do we still have the small life jackets?',
    'The school brings twelve children.',
    'Ten. I borrow two from the rowers.',
  ],
  ['Print the list for the lighthouse', 'The keeper likes paper.', 'Printed, in large letters.'],
  ['Who speaks to the customs man today?', 'He likes to begin with the weather.', 'I did. It will clear up.'],
  ['Tell me what this handwriting says', 'It is either “fish” or “first”.', '“Fresh”.'],
  ['Keep an eye on the blue parcel', 'Somebody comes for it at five.', 'Collected, with a smile.'],
  [
    'Is the bridge open after eight?',
    'The map thinks so, and it has been wrong.',
    'Open until ten this week.',
  ],
  ['Help me fold the big tarpaulin', 'Alone it folds me.', 'Folded, with only one knot.'],
  ['Which door does the bakery mean by “the other”?', 'They have three.', 'The one with the bell.'],
  [
    'Pass me the number of the crane',
    'I only have the number of his brother.',
    'Sent, and greetings from the brother.',
  ],
  ['See whether the scooter has air', 'Its rider is in a meeting.', 'It has now.'],
  ['Explain the new form to me in one breath', 'I have one breath left.', 'Name, pier, weight, done.'],
];
