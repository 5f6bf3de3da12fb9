// Before the first paint: the chosen appearance, or what the system prefers, so that dark never flashes light.
(() => {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
