// Afterword: a player of another site loads when it is asked for; until then it is a link.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-player]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = link.dataset.player;
    frame.title = link.textContent;
    frame.className = "player";
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    link.replaceWith(frame);
    frame.focus();
  });
  // What was to come when the page was made may be over by now.
  const today = new Date().toISOString().slice(0, 10);
  for (const item of document.querySelectorAll("[data-day]")) {
    if (item.dataset.day.slice(0, 10) < today.slice(0, item.dataset.day.slice(0, 10).length)) {
      item.hidden = true;
    }
  }
  for (const section of document.querySelectorAll("section.upcoming")) {
    section.hidden = !section.querySelector("[data-day]:not([hidden])");
  }
})();
