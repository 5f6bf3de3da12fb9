export default {
  cards: {
    'let-in-link':
      'Whoever runs Alongside here made a link, on the machine itself, with which somebody can sign in as you once. If you did not ask for it, look at your sessions.',
    'let-in-token':
      'Whoever runs Alongside here made a token, on the machine itself, with which a program can act as you. If you did not ask for it, remove it.',
    'let-in-handed':
      '{{by}} made a link for you to come in with the first time ({{day}}). Whoever held it could come in as you: look at your sessions if it was not handed to you.',
    'let-in-address':
      '{{by}} changed your address before you came ({{day}}). Whoever reads mail there could come in as you: look at your sessions and your address if it is not yours.',
    'let-in-came-by-link':
      '{{who}} came for the first time ({{day}}), by a link that {{by}} had made to hand over. Whoever used it reads what you share with {{who}}. If it matters, ask {{who}} whether it was them.',
    'let-in-came-by-address':
      '{{who}} came for the first time ({{day}}), at an address that {{by}} had given them before. Whoever reads mail there reads what you share with {{who}}. If it matters, ask {{who}} whether it was them.',
  },
  door: {
    title: 'Come in',
    sub: 'There are no passwords here. We mail you a link that works once.',
    ended: 'That link was used already or is too old. Here you get a new one.',
    email: 'Your email address',
    sendLink: 'Mail me a link',
    passkey: 'Use a passkey',
    help: 'Without either, somebody who looks after this workplace can make you a link.',
  },
  mailed: {
    title: 'Look into your mail',
    sub: 'If {{email}} belongs to somebody here, a link is on its way.',
    browser: 'It works once, for fifteen minutes, in this browser.',
    again: 'Another address',
  },
  redeem: {
    title: 'Welcome',
    sub: 'This link signs you in, once.',
    go: 'Come in',
    refused: 'This link did not open',
    again: 'Ask for a new link',
  },
  notSetUp: {
    title: 'Not set up yet',
    sub: 'The first start printed a link. Whoever has it can set this workplace up.',
  },
  signOut: {
    title: 'You have written something that is not sent',
    sub: 'Signing out forgets it, in every tab: nothing of yours stays in this browser.',
    go: 'Sign out',
    stay: 'Stay',
  },
  setUp: {
    step: 'Step {{step}} of 3',
    next: 'Go on',
    back: 'Back',
    done: { title: 'Already set up', sub: 'This workplace has a name and people.', go: 'Sign in' },
    1: {
      title: 'What is your workplace called?',
      sub: 'This is what stands at the very top. It can be changed later.',
      name: 'Name of the workplace',
    },
    2: {
      title: 'And who are you?',
      sub: 'You look after people and teams. That lets you read nothing more than anybody else.',
      name: 'Your name',
      email: 'Your email address',
      zone: 'Your time zone',
    },
    3: {
      title: 'Who comes first?',
      sub: 'Any of these can be done later, too.',
      import: {
        title: 'Import people from a file',
        sub: 'A CSV file with names, addresses and teams. You see what it would change first.',
      },
      invite: { title: 'Add people one by one', sub: 'Good for a start with one team.' },
      sample: {
        title: 'Look around in a sample workplace',
        sub: 'A made-up company of about sixty people with half a year of asks, promises and thanks.',
      },
    },
  },
  mine: { title: 'Signing in', sub: 'Everything that speaks for you here. Nobody else sees this.' },
  passkeys: {
    title: 'Passkeys',
    sub: 'Come in with your fingerprint, face or key instead of a mail.',
    name: 'A name for it',
    usualName: 'This device',
    make: 'Make a passkey',
    used: 'used',
    remove: 'Remove',
    notHere: 'This browser does not know passkeys.',
  },
  sessions: {
    title: 'Browsers',
    here: 'this one',
    seen: 'last seen',
    end: 'Sign out',
    endOthers: 'Sign out all others',
  },
  tokens: {
    title: 'Tokens for programs',
    sub: 'A program with a token acts as you, and sees what you see.',
    name: 'What is it for?',
    example: 'Calendar export',
    scope: 'It may',
    read: 'read',
    write: 'read and change',
    until: 'until',
    noEnd: 'without end',
    make: 'Make a token',
    once: 'Your token. It is shown this once.',
    kept: 'I have kept it',
    remove: 'Remove',
  },
  invitations: {
    title: 'Invitations',
    sub: 'A mail with a link that opens the door once, for seven days. It names you.',
    noMail: 'There is no mail server yet',
    noMailSub:
      'Invitations wait and are sent by themselves once there is one (SMTP_URL). Until then you can hand people their links, or print them. Each link stands in the log, and its owner and their teams read who made it.',
    makeLinks_one: 'Make a link for one person',
    makeLinks_other: 'Make links for {{count}} people',
    print: 'Print',
    linksOnce: 'These links are shown only now. Each works once, within seven days, in any browser.',
    everybody: 'Everybody who has not been here',
    everybodySub: 'Who has been here gets no mail, and nobody gets two within an hour.',
    inviteAll_one: 'Invite the one who was not invited yet',
    inviteAll_other: 'Invite the {{count}} who were not invited yet',
    againAll_one: 'Write again to the one who has not come',
    againAll_other: 'Invite all {{count}} who have not come, again where need be',
    allCame: 'Everybody has been here.',
    some: 'People you choose',
    who: 'Who',
    inviteThese: 'Invite these',
    invite: 'Invite',
    again: 'Again',
    justNow: 'Their invitation was written within the last hour.',
    since: 'since {{when}}',
    refusedWith: 'refused by their mail server ({{code}}): please look at the address',
    firstOnes: 'The first two hundred names are shown.',
    state: {
      refused: 'Letter refused ({{count}})',
      'not-invited': 'Not invited ({{count}})',
      waits: 'On its way, or waiting ({{count}})',
      handed: 'Handed a link ({{count}})',
      sent: 'Sent ({{count}})',
      came: 'Came ({{count}})',
    },
    byAsk: 'Invited by an ask',
    byAskSub:
      'When an ask clearly fits somebody who has not been here, it may invite them, once ever: “Noor asks something you know about.” And whoever asks somebody for something may send them an invitation along.',
    byAskAllowed: 'Asks may invite colleagues who have not been here',
    done_one: '{{count}} invitation is on its way.',
    done_other: '{{count}} invitations are on their way.',
  },
  refusals: {
    'sign-in.link-ended': 'This link was used already or is too old. Please ask for a new one.',
    'sign-in.other-browser':
      'This link works only in the browser where it was asked for. Open it there, or ask for a new one here.',
    'sign-in.passkey-not-recognised':
      'This passkey was not recognised. Please try again, or ask for a link by mail.',
    'sign-in.passkey-known': 'This passkey is already among yours.',
    'sign-in.browser-only':
      'This can only be done in a browser in which you are signed in, not with a token.',
    'sign-in.token-shown-once':
      'This token was made already, and is shown only once. Remove it and make another.',
    'sign-in.links-shown-once':
      'These links were made already, and a link is shown only once. Please make new ones.',
    'sign-in.letters-go':
      'Letters are sent here, so an invitation goes to its owner alone. A link that somebody else hands over is only made where there is no mail server.',
    'sign-in.set-up-done': 'This workplace is already set up. Please sign in.',
    'sign-in.names-alike':
      'You and the workplace would have the same name, or names that look the same: what is meant for everyone would look as if it were for you. Please choose another for the workplace.',
    'sign-in.name-unclear': 'A name needs a letter or a number, and no signs that nobody can see.',
    'sign-in.bad-address':
      'This does not look like an email address, such as name@example.org. Please write it without “mailto:”, blanks or signs one cannot see.',
    'sign-in.unknown-time-zone': 'This time zone is not known. An example is Europe/Berlin.',
  },
};
