/** Another address for somebody: what its owner and an admin read. */
export default {
  yes: 'Yes, that is mine',
  no: 'No, leave it',
  seen: 'All right',
  title: 'Is this your new address?',
  sub: 'You found this link in a letter that names the address. Whoever has your address can sign in as you, so say yes only if it is yours.',
  changed: { title: 'Done', sub: 'Your mail goes to the new address from now on.' },
  kept: { title: 'All right', sub: 'Everything stays as it was.' },
  refused: 'This cannot be answered any more',
  waits: '{{email}} waits for their yes. Until then everything goes to {{now}}.',
  asks: 'They have been here: another address holds once they say yes, on Today or with the link we send to the old one.',
};

/** What stands of it in the log of the structure. */
export const log = {
  asked: 'Another address asked for',
  mended: 'Address mended, nobody had used it',
  changed: 'Address changed',
  kept: 'Address kept',
};

/** Why its cards are there. */
export const cards = {
  'address-asked':
    '{{by}} wants your mail to go to {{address}}. Whoever has your address can sign in as you: say yes only if it is yours.',
  'address-changed':
    'Whoever runs Alongside here gave you another address, on the machine itself: {{address}}.',
};
