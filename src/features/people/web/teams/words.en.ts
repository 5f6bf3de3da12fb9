/** What is said of who came to a team and who left, in English. */
export const teamCards = {
  joined: '{{names}} joined {{team}}.',
  'joined-by': '{{names}} joined {{team}}, added by {{by}}.',
  'joined-agreed':
    '{{names}} joined {{team}}; {{by}} looks after people here and added themselves, {{agreed}} agreed.',
  'joined-agreed-leading': '{{names}} joined {{team}} and added themselves, {{agreed}} agreed.',
  left: '{{names}} left {{team}}.',
  'left-by': '{{names}} left {{team}}, taken out by {{by}}.',
  leads: '{{names}} leads {{team}}.',
  'leads-by': '{{names}} leads {{team}}; {{by}} arranged it.',
  'leads-agreed':
    '{{names}} leads {{team}}; {{by}} looks after people here and arranged it, {{agreed}} agreed.',
  'leads-no-more': '{{names}} no longer leads {{team}}.',
  'leads-no-more-by': '{{names}} no longer leads {{team}}; {{by}} arranged it.',
  'team-joined': '{{names}} now belongs to {{team}}.',
  'team-joined-by': '{{names}} now belongs to {{team}}; {{by}} moved it.',
  'team-joined-agreed':
    '{{names}} now belongs to {{team}}; {{by}} looks after people here and moved it, {{agreed}} agreed.',
  'team-left': '{{names}} no longer belongs to {{team}}.',
  'team-left-by': '{{names}} no longer belongs to {{team}}; {{by}} moved it.',
  'came-by-link-by': '{{names}} came for the first time, by a link that {{by}} had made to hand over.',
  'came-by-address-by': '{{names}} came for the first time, at an address that {{by}} had given them before.',
  'wish-join': '{{person}} asks to be let into {{into}}. One yes from {{team}} is enough.',
  'wish-lead': '{{person}} asks to lead {{into}}. One yes from {{team}} is enough.',
  'wish-move':
    '{{person}} is in {{moved}} and asks to place it below {{into}}, so that all in it belong to {{into}} as well. One yes from {{team}} is enough.',
  'wish-agreed': '{{team}} agreed to what you asked for {{into}}.',
  'wish-lapsed': 'Nobody in {{team}} answered what you asked for {{into}}. You can ask again.',
};

export const teamCardKinds = {
  T23: 'Somebody asks to be let into your team',
  T24: 'Who came to your team, and who left',
};

export const wishes = {
  history: 'Who came and left',
  historySub: 'Read by everybody in the team.',
  through: '(through {{team}})',
  title: 'Waits for a member’s yes',
  sub: 'Whoever lets themselves into a team, or makes themselves its leader, needs the yes of one who is in it.',
  nothing: 'Nothing waits.',
  agree: 'Yes, let it be so',
  'not-now': 'Not now',
  withdraw: 'Take it back',
  asked: 'The members of {{team}} are asked. One yes is enough.',
  'mine-join': 'You ask to be let into {{into}}. One yes from {{team}} is enough.',
  'mine-lead': 'You ask to lead {{into}}. One yes from {{team}} is enough.',
  'mine-move': 'You ask to place {{moved}} below {{into}}. One yes from {{team}} is enough.',
};

export const team = {
  ledBy: 'Led by',
  members: 'Members',
  below: 'Teams below',
  agreed: 'What we agreed',
  view: 'As a team: goals, partners, our pattern',
  agreedLines: 'How we work together',
  principles: 'Our principles',
  partners: 'Our partners',
  guideTitle: 'Who can see this',
  guideFor: 'A team’s guide is open to everyone here. Its members write it.',
  name: 'Name of the team',
  newName: 'Name of the new team',
  parent: 'Stands below',
  leaderField: 'Leader',
  leaderHint: 'Leave it empty where nobody leads. A leader edits membership, and reads nothing more.',
  addMember: 'Add somebody',
  takeOut: 'Take out',
  takeOutName: 'Take {{name}} out',
  takenOut: '{{name}} is no longer in {{team}}.',
  moves: { 'edit-members': 'Members', change: 'Name, place and leader', 'add-team': 'Add a team below' },
};
