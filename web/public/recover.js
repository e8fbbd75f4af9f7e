// The page's own script or style is gone: another release has taken its place since the page was fetched. Loads the page anew, once, and
// says so where that does not help. From when the application has started, src/app/release.ts sees to what it loads later.
addEventListener(
  'error',
  ({ target }) => {
    const address =
      target instanceof HTMLScriptElement ? target.src : target instanceof HTMLLinkElement ? target.href : '';
    const root = document.getElementById('root');
    if (!address.startsWith(`${location.origin}/assets/`) || document.documentElement.dataset.started) {
      return;
    }
    const file = new URL(address).pathname;
    try {
      const reloaded = (sessionStorage.getItem('reloaded') ?? '').split(' ');
      if (!reloaded.includes(file)) {
        sessionStorage.setItem('reloaded', [...reloaded, file].join(' '));
        location.reload();
        return;
      }
    } catch {
      // Storage is switched off: it would not be once.
    }
    if (root && target instanceof HTMLScriptElement) {
      root.textContent =
        'Talent Pool does not start. Please try again in a moment; if it stays like this, tell your administrator.';
      root.setAttribute('role', 'alert');
    }
  },
  true,
);
