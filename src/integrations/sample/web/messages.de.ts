export default {
  title: 'Jemand anderes spielen',
  sub: 'Niemand in diesem Beispiel existiert. Mit zwei Browsern kannst du als eine Person bitten und als eine andere helfen.',
  link: 'Ein Link, um als {{name}} hereinzukommen',
  how: 'Öffne ihn in einem zweiten Browser oder einem privaten Fenster. Er gilt einmal, fünfzehn Minuten lang.',
  play: 'Spielen',
  notHere: 'Hier gibt es nichts, was du sehen kannst.',
};
