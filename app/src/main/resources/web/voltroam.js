// The page works without this. With it, what changes is swapped in as it happens, and sites stand on a map.
"use strict";

(() => {
  const body = document.body;
  const wire = document.getElementById("wire");

  // Swapping keeps what the reader has: the focus, open details, where a region was scrolled to.
  const swap = (html) => {
    const box = document.createElement("template");
    box.innerHTML = html.trim();
    const fresh = box.content.firstElementChild;
    const old = fresh && document.getElementById(fresh.id);
    if (!old || old.outerHTML === fresh.outerHTML) return;
    if (old.getAttribute("role") === "status") {
      old.textContent = fresh.textContent;
      return;
    }
    old.querySelectorAll("details[open][id]").forEach((open) => {
      const same = fresh.querySelector("#" + CSS.escape(open.id));
      if (same) same.open = true;
    });
    const focused = old.contains(document.activeElement) ? path(old, document.activeElement) : null;
    const { scrollTop } = old;
    old.replaceWith(fresh);
    fresh.scrollTop = scrollTop;
    if (fresh.id === "sites" && map) json("/marks").then((marks) => marks.forEach(pin));
    if (focused) focused.reduce((node, index) => node && node.children[index], fresh)?.focus({ preventScroll: true });
  };

  const path = (root, node) => {
    const steps = [];
    for (; node !== root; node = node.parentElement) steps.unshift([...node.parentElement.children].indexOf(node));
    return steps;
  };

  // the map

  const host = document.getElementById("map");
  const pins = new Map();
  let map = null;

  const shape = (mark, free) => {
    const letter = { free: String(free), busy: "B", broken: "X", unknown: "?" }[mark];
    return L.divIcon({
      className: "pin",
      iconSize: [26, 26],
      html: `<svg class="mark ${mark}" viewBox="0 0 20 20" aria-hidden="true"><use href="#mark-${mark}"/>` +
        `<text x="10" y="14" text-anchor="middle">${letter}</text></svg>`,
    });
  };

  const words = { busy: "in use", broken: "out of order", unknown: "unknown" };

  const pin = ([anchor, href, name, latitude, longitude, mark, free]) => {
    const title = `${name}: ${mark === "free" ? free + " free" : words[mark]}`;
    const known = pins.get(anchor);
    if (known) {
      known.setIcon(shape(mark, free));
      known.getElement()?.setAttribute("title", title);
      if (known.isPopupOpen()) load(known, href);
      return known;
    }
    const marker = L.marker([latitude, longitude], { icon: shape(mark, free), title, alt: title })
      .bindPopup("", { maxWidth: 340, minWidth: 250, autoPanPadding: [20, 20] })
      .on("popupopen", () => load(marker, href));
    pins.set(anchor, marker);
    return marker.addTo(map);
  };

  const load = (marker, href) => fetch(href + "?popup")
    .then((answer) => answer.text())
    .then((html) => marker.setPopupContent(html));

  const json = (url) => fetch(url).then((answer) => answer.json());

  const drawMap = async () => {
    const [outline, marks] = await Promise.all([json(host.dataset.outline), json("/marks")]);
    host.hidden = false;
    map = L.map(host, { minZoom: 4, maxZoom: 15, zoomSnap: 0.5, attributionControl: true });
    map.attributionControl.setPrefix(false).addAttribution("Outline: Natural Earth");
    L.geoJSON(outline, { interactive: false, style: { className: "land", fillOpacity: 1, weight: 1 } }).addTo(map);
    marks.forEach(pin);
    map.fitBounds(marks.length ? L.latLngBounds(marks.map((mark) => [mark[3], mark[4]])).pad(0.15) : [[45, 2], [55, 15]]);
  };

  // the news

  const listen = () => {
    const charge = body.dataset.charge;
    const news = new EventSource("/events" + (charge ? "?charge=" + encodeURIComponent(charge) : ""));
    news.addEventListener("swap", (event) => swap(event.data));
    news.addEventListener("mark", (event) => map && pin(JSON.parse(event.data)));
    news.onopen = () => say("live", true);
    news.onerror = () => say("waiting for the server", false);
    addEventListener("pagehide", () => news.close());
  };

  const say = (text, on) => {
    wire.hidden = false;
    wire.textContent = text;
    wire.classList.toggle("on", on);
  };

  // On a narrow screen the journey is below the form.
  body.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.successful) return;
    const journey = document.getElementById("journey");
    if (journey && journey.getBoundingClientRect().top > innerHeight * 0.7) journey.scrollIntoView({ block: "start" });
  });

  if (host) drawMap();
  if (body.dataset.live === "yes") listen();
})();
