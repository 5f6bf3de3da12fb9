/** What is said of who came to a team and who left, in German. */
export const teamCards = {
  joined: 'Neu in {{team}}: {{names}}.',
  'joined-by': 'Neu in {{team}}: {{names}}, aufgenommen von {{by}}.',
  'joined-agreed':
    '{{names}} ist jetzt in {{team}}. {{by}} kümmert sich hier um die Menschen und hat sich selbst aufgenommen, {{agreed}} hat zugestimmt.',
  'joined-agreed-leading':
    '{{names}} ist jetzt in {{team}} und hat sich selbst aufgenommen, {{agreed}} hat zugestimmt.',
  left: 'Nicht mehr in {{team}}: {{names}}.',
  'left-by': 'Nicht mehr in {{team}}: {{names}}, herausgenommen von {{by}}.',
  leads: '{{names}} leitet {{team}}.',
  'leads-by': '{{names}} leitet {{team}}. {{by}} hat es so eingerichtet.',
  'leads-agreed':
    '{{names}} leitet {{team}}. {{by}} kümmert sich hier um die Menschen und hat es so eingerichtet, {{agreed}} hat zugestimmt.',
  'leads-no-more': '{{names}} leitet {{team}} nicht mehr.',
  'leads-no-more-by': '{{names}} leitet {{team}} nicht mehr. {{by}} hat es so eingerichtet.',
  'team-joined': '{{names}} gehört jetzt zu {{team}}.',
  'team-joined-by': '{{names}} gehört jetzt zu {{team}}, verschoben von {{by}}.',
  'team-joined-agreed':
    '{{names}} gehört jetzt zu {{team}}. {{by}} kümmert sich hier um die Menschen und hat es verschoben, {{agreed}} hat zugestimmt.',
  'team-left': '{{names}} gehört nicht mehr zu {{team}}.',
  'team-left-by': '{{names}} gehört nicht mehr zu {{team}}, verschoben von {{by}}.',
  'came-by-link-by': 'Zum ersten Mal hier, mit einem Link von {{by}} zum Weitergeben: {{names}}.',
  'came-by-address-by':
    'Zum ersten Mal hier, unter einer Adresse, die {{by}} vorher eingetragen hat: {{names}}.',
  'wish-join': '{{person}} möchte in {{into}} aufgenommen werden. Ein Ja aus {{team}} genügt.',
  'wish-lead': '{{person}} möchte {{into}} leiten. Ein Ja aus {{team}} genügt.',
  'wish-move':
    '{{person}} ist in {{moved}} und möchte es unter {{into}} stellen; dann gehören alle darin auch zu {{into}}. Ein Ja aus {{team}} genügt.',
  'wish-agreed': '{{team}} hat dem zugestimmt, worum du für {{into}} gebeten hast.',
  'wish-lapsed':
    'Auf deine Bitte für {{into}} hat niemand aus {{team}} geantwortet. Du kannst noch einmal fragen.',
};

export const teamCardKinds = {
  T23: 'Jemand möchte in dein Team aufgenommen werden',
  T24: 'Wer in dein Team kam und wer ging',
};

export const wishes = {
  history: 'Wer kam und ging',
  historySub: 'Das lesen alle im Team.',
  through: '(über {{team}})',
  title: 'Wartet auf das Ja eines Mitglieds',
  sub: 'Wer sich selbst in ein Team aufnimmt oder zu seiner Leitung macht, braucht das Ja von jemandem, der darin ist.',
  nothing: 'Es wartet nichts.',
  agree: 'Ja, so soll es sein',
  'not-now': 'Gerade nicht',
  withdraw: 'Zurücknehmen',
  asked: 'Die Mitglieder von {{team}} sind gefragt. Ein Ja genügt.',
  'mine-join': 'Du möchtest in {{into}} aufgenommen werden. Ein Ja aus {{team}} genügt.',
  'mine-lead': 'Du möchtest {{into}} leiten. Ein Ja aus {{team}} genügt.',
  'mine-move': 'Du möchtest {{moved}} unter {{into}} stellen. Ein Ja aus {{team}} genügt.',
};

export const team = {
  ledBy: 'Geleitet von',
  members: 'Mitglieder',
  below: 'Teams darunter',
  agreed: 'Was vereinbart ist',
  view: 'Als Team: Ziele, Partner, unser Muster',
  agreedLines: 'Wie wir zusammenarbeiten',
  principles: 'Unsere Grundsätze',
  partners: 'Unsere Partner',
  guideTitle: 'Wer das sieht',
  guideFor: 'Der Leitfaden eines Teams ist für alle hier offen. Seine Mitglieder schreiben ihn.',
  name: 'Name des Teams',
  newName: 'Name des neuen Teams',
  parent: 'Steht unter',
  leaderField: 'Leitung',
  leaderHint:
    'Bleibt leer, wo niemand leitet. Wer leitet, pflegt die Mitgliedschaft und liest nicht mehr als andere.',
  addMember: 'Jemanden hinzufügen',
  takeOut: 'Herausnehmen',
  takeOutName: '{{name}} herausnehmen',
  takenOut: '{{name}} ist nicht mehr in {{team}}.',
  moves: { 'edit-members': 'Mitglieder', change: 'Name, Ort und Leitung', 'add-team': 'Ein Team darunter' },
};
