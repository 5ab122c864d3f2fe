// Fetches the page again when the server says that something has changed. The page is whole
// without this; a person who is typing or choosing is left in peace.
"use strict";
(() => {
  const main = document.querySelector("main[data-live]");
  if (!main || !window.EventSource) {
    return;
  }
  let dirty = false;
  let fetching = false;
  let missed = false;
  document.addEventListener("input", () => { dirty = true; });

  const busy = () =>
    dirty || fetching || document.hidden || (document.activeElement && document.activeElement.matches("input, select, textarea"));

  // Where the keyboard was: the same link or button, if it is still there.
  const focusOf = (root) => {
    const focused = document.activeElement;
    if (!focused || !root.contains(focused)) {
      return null;
    }
    return [...root.querySelectorAll("a, button, [tabindex]")].indexOf(focused);
  };

  // How much waits stands in the banner too; its links stay the same, and the focus with them.
  const renumber = (page) => {
    const now = [...page.querySelectorAll("header nav a")];
    document.querySelectorAll("header nav a").forEach((link, at) => {
      if (now[at] && now[at].href === link.href) {
        link.replaceChildren(...now[at].childNodes);
      }
    });
  };

  const refresh = async () => {
    if (busy()) {
      missed = true;
      return;
    }
    fetching = true;
    missed = false;
    try {
      // Named, so that the answer to a form just sent is kept for the page that follows it.
      const headers = { "Afterword-Refresh": "yes" };
      const answer = await fetch(location.href, { credentials: "same-origin", redirect: "error", headers });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector("main");
        const old = document.querySelector("main");
        if (fresh && !busyNow()) {
          renumber(page);
          const focus = focusOf(old);
          const wide = [...old.querySelectorAll(".wide")].map((box) => box.scrollLeft);
          // What was answered to this person is told once, and stays until they go on.
          const told = old.querySelector("[data-told]");
          if (told && !fresh.querySelector("[data-told]")) {
            fresh.prepend(told);
          }
          old.replaceChildren(...fresh.childNodes);
          old.querySelectorAll(".wide").forEach((box, at) => { box.scrollLeft = wide[at] || 0; });
          if (focus !== null && focus >= 0) {
            const next = old.querySelectorAll("a, button, [tabindex]")[focus];
            if (next) {
              next.focus({ preventScroll: true });
            }
          }
        }
      }
    } catch {
      // The server is away; the stream tries again by itself.
    } finally {
      fetching = false;
    }
    // What has changed while the page was on its way would else stay unseen.
    if (missed) {
      setTimeout(refresh, 300);
    }
  };
  const busyNow = () => dirty || document.hidden;

  const stream = new EventSource(main.dataset.live);
  stream.onmessage = refresh;
  document.addEventListener("visibilitychange", refresh);
  // A person who has looked at a field and left it has missed what came meanwhile.
  document.addEventListener("focusout", () => { setTimeout(() => { if (missed) { refresh(); } }, 300); });
})();
