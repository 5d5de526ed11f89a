// Sent by `stet serve` with every page, and never published: shows a page anew when it has changed, and what is wrong
// with the sources in a box over it.
(() => {
  const print = document.currentScript.dataset.print;
  let events;
  let box;

  const show = (html) => {
    // Where there is no page to show, the server's own has a place for the problems.
    box ??= document.getElementById("stet-problems");
    if (!box) {
      const host = document.createElement("stet-problems");
      box = host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(look);
      box.adoptedStyleSheets = [sheet];
      document.documentElement.append(host);
    }
    box.innerHTML = html;
  };

  const listen = () => {
    // Encoded already, but for what means something in a query.
    const page = location.pathname.replace(/[&+]/g, encodeURIComponent);
    events = new EventSource("/.stet/events?page=" + page + "&print=" + print);
    events.addEventListener("reload", () => {
      events.close();
      location.reload();
    });
    events.addEventListener("problems", (event) => show(event.data));
    events.addEventListener("mended", () => box && show(""));
  };

  // A browser opens six connections to a host at the most, so a page that nobody sees keeps none of them.
  const follow = () => {
    events?.close();
    if (!document.hidden) {
      listen();
    }
  };

  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && follow());
  follow();
})();
