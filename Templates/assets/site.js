// Lets a reader choose rows of the tables that offer choices. A page is complete without it: the
// choices are read from the tables, and their state stands in the address after the "#".
(() => {
  "use strict";

  const tables = [...document.querySelectorAll("table[data-groups], th[data-choice]")]
    .map((element) => element.closest("table"));
  const rows = [...new Set(tables)].flatMap(rowsOf);
  const names = [...new Set(rows.flatMap((row) => [...row.choices.keys()]))];
  const form = document.createElement("form");
  const count = document.createElement("p");
  const fields = new Map();

  /** The rows of a table, each with its text and the values of its choices. */
  function rowsOf(table) {
    const section = table.closest("section");
    const heads = [...table.querySelectorAll("th[data-choice]")];
    return [...table.tBodies].flatMap((group) => {
      const title = group.querySelector(".group th");
      return [...group.querySelectorAll("tr:not(.group)")].map((element) => {
        const choices = new Map([["Kind", [section.querySelector("h2").textContent]]]);
        if (title) choices.set(table.dataset.groups, [title.firstChild.textContent]);
        for (const head of heads) {
          const cell = cellAt(element, placeOf(head));
          choices.set(head.dataset.choice, cell ? cell.firstChild.textContent.split(", ") : []);
        }
        const text = [element, title].map((part) => part?.textContent ?? "").join(" ");
        return { element, group, section, choices, text: text.toLowerCase() };
      });
    });
  }

  /** The first column of a cell, counting those that stretch over several. */
  function placeOf(cell) {
    const before = [...cell.parentElement.cells].slice(0, cell.cellIndex);
    return before.reduce((sum, other) => sum + other.colSpan, 0);
  }

  function cellAt(row, place) {
    return [...row.cells].find((cell) => placeOf(cell) === place);
  }

  function addField(name, label, field) {
    const wrapper = document.createElement("label");
    wrapper.append(label, field);
    field.name = name;
    fields.set(name, field);
    form.append(wrapper);
  }

  function build() {
    const search = document.createElement("input");
    search.type = "search";
    search.autocomplete = "off";
    addField("text", "Text", search);
    for (const name of names) {
      const values = [...new Set(rows.flatMap((row) => row.choices.get(name) ?? []))].sort();
      const select = document.createElement("select");
      select.append(new Option("Any", ""), ...values.map((value) => new Option(value, value)));
      if (values.length > 1) addField(name, name, select);
    }
    const reset = document.createElement("button");
    reset.type = "reset";
    reset.textContent = "Show all";
    count.setAttribute("role", "status");
    form.append(reset, count);
    form.className = "filter";
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", "Filter the rows");
    document.querySelector(".body").prepend(form);
  }

  function matches(row) {
    return [...fields].every(([name, field]) => {
      if (!field.value) return true;
      if (name !== "text") return (row.choices.get(name) ?? []).includes(field.value);
      return field.value.toLowerCase().split(/\s+/).every((word) => row.text.includes(word));
    });
  }

  function apply() {
    const shown = new Set(rows.filter(matches));
    for (const row of rows) row.element.hidden = !shown.has(row);
    for (const part of ["group", "section"]) {
      const kept = new Set([...shown].map((row) => row[part]));
      for (const row of rows) row[part].hidden = !kept.has(row[part]);
    }
    const all = shown.size === rows.length;
    count.textContent = all ? `${rows.length} rows` : `${shown.size} of ${rows.length} rows`;
  }

  /** Writes the choices into the address, or takes an empty set of them away. */
  function remember() {
    const chosen = [...fields].filter(([, field]) => field.value);
    const state = new URLSearchParams(chosen.map(([name, field]) => [name, field.value]));
    history.replaceState(null, "", location.href.split("#")[0] + (chosen.length ? `#?${state}` : ""));
  }

  /** Takes the choices from the address; an anchor is none, but what it leads to must be seen. */
  function recall() {
    const isAnchor = location.hash && !location.hash.startsWith("#?");
    const target = document.querySelector(":target");
    if (isAnchor && !target?.closest("[hidden]")) return;
    const state = new URLSearchParams(isAnchor ? "" : location.hash.slice(2));
    for (const [name, field] of fields) {
      field.value = state.get(name) ?? "";
      if (field.selectedIndex === -1) field.value = "";
    }
    apply();
    target?.scrollIntoView();
  }

  if (rows.length < 2) return;
  build();
  apply();
  recall();
  form.addEventListener("input", () => { apply(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  window.addEventListener("hashchange", recall);
})();
