// Turns the link to the index of the site into a field that finds pages, scenarios, models and
// meters. A page is complete without it. What can be found is loaded when the field is first used.
(() => {
  "use strict";

  const link = document.querySelector("a.find");
  if (!link) return;
  const root = new URL("../", document.currentScript.src);
  const limit = 10;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const list = element("ul", { id: "Found", role: "listbox", "aria-label": "Found" });
  const remark = element("p", { role: "status" });
  const keySwitch = element("button", { type: "button" });
  const popup = element("div", { class: "found", hidden: "" }, list, remark,
    element("p", {}, keySwitch));
  const field = element("input", {
    type: "text", role: "combobox", "aria-label": "Search", placeholder: "Search",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "Found",
    autocomplete: "off", autocapitalize: "none", spellcheck: "false", enterkeyhint: "search",
  });
  const form = element("form", { class: "find", role: "search" }, field, popup);

  // The key that leads here, which a reader may turn off

  const storage = {
    get: () => { try { return localStorage.getItem("ratebook-search-key"); } catch { return null; } },
    set(value) { try { localStorage.setItem("ratebook-search-key", value); } catch {} },
  };
  let isKeyOn = storage.get() !== "off";

  function showKey() {
    keySwitch.textContent = `The key / leads here: turn ${isKeyOn ? "off" : "on"}`;
    if (isKeyOn) field.setAttribute("aria-keyshortcuts", "/");
    else field.removeAttribute("aria-keyshortcuts");
  }

  // What can be found

  const profile = /^(us|eu|apac|amer|jp|au|ca|in|us-gov|global)\.(?=.)/;
  const missing = "The search index could not be loaded.";
  let entries = null;
  let isLoading = false;

  function load() {
    if (entries || isLoading) return;
    isLoading = true;
    const script = element("script", { src: new URL("assets/search-index.js", root).href });
    script.addEventListener("load", () => {
      entries = window.ratebookIndex.map(([kind, title, path, anchor, words]) => ({
        kind, title,
        address: new URL(`${path ? `${path}/` : ""}index.html${anchor ? `#${anchor}` : ""}`, root).href,
        name: title.toLowerCase(),
        text: `${title} ${kind} ${words}`.toLowerCase(),
      }));
      show();
    });
    script.addEventListener("error", () => {
      isLoading = false;
      remark.textContent = missing;
    });
    document.head.append(script);
  }

  /** How well an entry fits: the lower, the better; null where a word is missing. */
  function rank(entry, query, words) {
    if (!words.every((word) => entry.text.includes(word))) return null;
    if (entry.name === query) return 0;
    if (entry.name.startsWith(query)) return 1;
    const parts = entry.name.split(/[^\p{L}\p{N}.]+/u);
    if (` ${entry.name} `.includes(` ${words.join(" ")} `)) return 2;
    if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 3;
    return words.every((word) => entry.name.includes(word)) ? 4 : 5;
  }

  function found() {
    const query = field.value.trim().toLowerCase();
    if (!query || !entries) return [];
    // A model's id on a bill begins with the profile that served it.
    const words = query.split(/\s+/).map((word) => word.replace(profile, ""));
    return entries.map((entry) => [rank(entry, query, words), entry])
      .filter(([by]) => by !== null)
      .sort(([first], [second]) => first - second)
      .map(([, entry]) => entry);
  }

  // The list below the field

  let shown = [];
  let active = -1;

  function activate(place) {
    active = place;
    [...list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === place));
    });
    const option = list.children[place];
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  function open(isOpen) {
    popup.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen && shown.length > 0));
    if (!isOpen) activate(-1);
  }

  function show() {
    const all = found();
    shown = all.slice(0, limit);
    list.replaceChildren(...shown.map((entry, index) =>
      element("li", { id: `Found-${index + 1}`, role: "option", "aria-selected": "false" },
        element("span", {}, entry.title), " ", element("span", { class: "kind" }, entry.kind))));
    list.hidden = shown.length === 0;
    if (!field.value.trim()) remark.textContent = "Pages, scenarios, models and meters.";
    else if (!entries) remark.textContent = isLoading ? "Loading…" : missing;
    else if (all.length === 0) remark.textContent = "Nothing found.";
    else remark.textContent = all.length > limit ? `The first ${limit} of ${all.length}.`
      : all.length === 1 ? "1 found." : `${all.length} found.`;
    open(form.contains(document.activeElement));
    activate(-1);
  }

  function go(entry) {
    if (!entry) return;
    open(false);
    location.href = entry.address;
  }

  function move(step) {
    if (popup.hidden) open(true);
    if (shown.length === 0) return;
    const next = active + step;
    activate(next < -1 ? shown.length - 1 : next >= shown.length ? -1 : next);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape() {
      if (popup.hidden) field.value = "";
      else open(false);
    },
  };

  field.addEventListener("focus", () => { load(); show(); });
  field.addEventListener("input", () => { load(); show(); });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(shown[Math.max(active, 0)]);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) open(false);
  });
  popup.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    field.focus();
    open(false);
  });
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) go(shown[[...list.children].indexOf(option)]);
  });
  keySwitch.addEventListener("click", () => {
    isKeyOn = !isKeyOn;
    storage.set(isKeyOn ? "on" : "off");
    showKey();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== "/" || !isKeyOn || !isPlain || isTyping) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  showKey();
  link.replaceWith(form);
})();
