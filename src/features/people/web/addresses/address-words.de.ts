/** Another address for somebody: what its owner and an admin read. */
export default {
  yes: 'Ja, das ist meine',
  no: 'Nein, so lassen',
  seen: 'In Ordnung',
  title: 'Ist das deine neue Adresse?',
  sub: 'Diesen Link hast du in einem Brief gefunden, der die Adresse nennt. Wer deine Adresse hat, kann sich als du anmelden. Sag also nur Ja, wenn sie dir gehört.',
  changed: { title: 'Erledigt', sub: 'Deine Post geht künftig an die neue Adresse.' },
  kept: { title: 'In Ordnung', sub: 'Alles bleibt, wie es war.' },
  refused: 'Darauf lässt sich nicht mehr antworten',
  waits: '{{email}} wartet auf ein Ja. Bis dahin geht alles an {{now}}.',
  asks: 'Diese Person war schon hier: Eine andere Adresse gilt, sobald sie Ja sagt, auf „Heute“ oder mit dem Link, den wir an die alte schicken.',
};

/** What stands of it in the log of the structure. */
export const log = {
  asked: 'Nach anderer Adresse gefragt',
  mended: 'Adresse berichtigt, niemand hatte sie benutzt',
  changed: 'Adresse geändert',
  kept: 'Adresse behalten',
};

/** Why its cards are there. */
export const cards = {
  'address-asked':
    '{{by}} möchte, dass deine Post an {{address}} geht. Wer deine Adresse hat, kann sich als du anmelden: Sag nur Ja, wenn sie dir gehört.',
  'address-changed':
    'Wer Alongside hier betreibt, hat dir auf dem Rechner selbst eine andere Adresse gegeben: {{address}}.',
};
