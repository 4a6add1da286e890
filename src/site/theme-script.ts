/**
 * Sets the chosen theme before the first paint, and says that scripts run. It stands in the page itself, because a request would come
 * too late; the content-security policy knows it by its hash. Without storage the system's own theme stands.
 */
export const themeScript = `(() => {
  const root = document.documentElement;
  root.dataset.scripts = 'on';
  try {
    const theme = localStorage.getItem('docket-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {}
})();`;
