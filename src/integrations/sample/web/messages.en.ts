export default {
  title: 'Play somebody else',
  sub: 'Nobody in this sample exists. With two browsers you can ask as one person and help as another.',
  link: 'A link to come in as {{name}}',
  how: 'Open it in a second browser or a private window. It works once, for fifteen minutes.',
  play: 'Play',
  notHere: 'There is nothing here that you can see.',
};
