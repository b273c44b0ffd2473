// The page that the preview shows: the site as the server writes it, with a script that ties it to the text.

/** What the page tells the editor. */
export interface FromPage {
  /** The path of what was chosen in the page. */
  chosen: string;
}

/** What the editor tells the page. */
export interface ToPage {
  /** The path of what the cursor stands in. */
  show: string;
}

const ROUTE = '#/node/';

export function route(path: string): string {
  return ROUTE + path.split('.').map(encodeURIComponent).join('.');
}

/** The path that a route of the site leads to. */
export function pathOf(hash: string): string | undefined {
  if (!hash.startsWith(ROUTE)) {
    return undefined;
  }
  try {
    return decodeURIComponent(hash.slice(ROUTE.length));
  } catch {
    // A `%` that begins nothing; no route of the site has one.
    return undefined;
  }
}

/**
 * `site` with what ties it to the text. Our script stands first in the head: before the page's own policy, which lets no script
 * run behind it but the page's own.
 */
export function page(site: string, shown: string | undefined): string {
  const script = `<script>${SCRIPT.replace('"SHOWN"', () => quoted(shown))}</script>`;
  const head = /<head(\s[^>]*)?>/i.exec(site);
  if (head === null) {
    return script + site;
  }
  const at = head.index + head[0].length;
  return `${site.slice(0, at)}${script}${site.slice(at)}`;
}

/** For a place inside a script: `</script>` must not stand in it. */
function quoted(text: string | undefined): string {
  return JSON.stringify(text === undefined ? null : route(text)).replace(/</g, '\\u003c');
}

/** A page that says one thing, in the colours of the editor. */
export function notice(text: string): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Plan</title></head><body><p>${safe}</p></body></html>`;
}

// Links inside the page are followed by the script, since a webview only scrolls to them. A change that the editor asked for is
// not told back to it, and a page that has not the keyboard does not take it.
const SCRIPT = `
(() => {
  const editor = acquireVsCodeApi();
  const before = editor.getState() || {};
  const shown = "SHOWN";
  let asked = null;
  const pathOf = hash => {
    try {
      return hash.startsWith("#/node/") ? decodeURIComponent(hash.slice(7)) : null;
    } catch {
      return null;
    }
  };
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (...options) {
    if (document.hasFocus()) {
      focus.apply(this, options);
    }
  };
  const keep = () => editor.setState({ route: location.hash, top: window.scrollY });
  const first = before.route || shown;
  if (first) {
    history.replaceState(null, "", first);
  }
  window.addEventListener("DOMContentLoaded", () => {
    const dark = document.body.matches(".vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)");
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    if (before.top) {
      window.scrollTo(0, before.top);
    }
    window.addEventListener("scroll", keep, { passive: true });
  });
  window.addEventListener("hashchange", () => {
    const chosen = pathOf(location.hash);
    if (location.hash === asked) {
      asked = null;
    } else if (chosen !== null) {
      editor.postMessage({ chosen });
    }
    setTimeout(keep, 0);
  });
  document.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#/']") : null;
    if (link) {
      const route = link.getAttribute("href");
      setTimeout(() => {
        if (location.hash !== route) {
          location.hash = route;
        }
      }, 0);
    }
  }, true);
  window.addEventListener("message", event => {
    const route = event.data && event.data.show;
    if (typeof route === "string" && location.hash !== route) {
      asked = route;
      location.hash = route;
    }
  });
})();
`;
