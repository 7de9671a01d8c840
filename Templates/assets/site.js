// Lets a reader sort tables, choose rows, take a table along as CSV and copy links. A page is
// complete without it. What a reader chose stands in the address after "#?".
(() => {
  "use strict";

  const state = {
    /** What stands in the address; an anchor is no choice. */
    read: () => new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : ""),

    /** Writes values into the address; an empty one is taken away. */
    write(values) {
      const params = state.read();
      for (const [name, value] of values) value ? params.set(name, value) : params.delete(name);
      const text = params.toString();
      history.replaceState(null, "", location.href.split("#")[0] + (text ? `#?${text}` : ""));
    },
  };

  const announcer = document.createElement("p");
  announcer.className = "announcer";
  announcer.setAttribute("role", "status");

  /** What a cell says, without its notes. */
  function textOf(cell) {
    const copy = cell?.cloneNode(true);
    copy?.querySelectorAll(".note, .unit, .mark, .then").forEach((part) => part.remove());
    return copy?.textContent.trim() ?? "";
  }

  /** The first column of a cell, counting those that stretch over several. */
  function placeOf(cell) {
    const before = [...cell.parentElement.cells].slice(0, cell.cellIndex);
    return before.reduce((sum, other) => sum + other.colSpan, 0);
  }

  const cellAt = (row, place) =>
    [...row.cells].find((cell) => {
      const start = placeOf(cell);
      return start <= place && place < start + cell.colSpan;
    });

  function button(className, label, action) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = className;
    if (label) element.setAttribute("aria-label", label);
    element.addEventListener("click", action);
    return element;
  }

  // Sorting

  const isSortable = (table) =>
    table.tBodies.length === 1 && table.tBodies[0].rows.length > 2
      && !table.querySelector(".working, tbody .group, tbody [colspan]:not([colspan='2'])");

  /** A number where the text has one, such as −$1,234.56 or 53%. */
  function numberOf(text) {
    const match = text.replace(/[,\s\u00A0$]/g, "").replace("\u2212", "-").match(/-?\d+(\.\d+)?/);
    return match ? Number(match[0]) : null;
  }

  const holdsNumbers = (head) => head.matches(".number, .figure");

  function sort(table, head, direction) {
    const place = placeOf(head);
    const body = table.tBodies[0];
    const isNumber = holdsNumbers(head);
    const keys = new Map([...body.rows].map((row) => {
      const text = textOf(cellAt(row, place));
      return [row, isNumber ? numberOf(text) : text];
    }));
    const order = (a, b) => {
      const [first, second] = [keys.get(a), keys.get(b)];
      if (first === null || second === null) return (first === null) - (second === null);
      const by = isNumber ? first - second : first.localeCompare(second, "en", { numeric: true });
      return direction === "descending" ? -by : by;
    };
    body.append(...[...body.rows].sort(order));
    table.querySelectorAll("[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", direction);
  }

  function makeSortable(table) {
    for (const head of table.querySelectorAll("thead th")) {
      const control = button("sort", "", () => {
        const first = holdsNumbers(head) ? "descending" : "ascending";
        const other = first === "ascending" ? "descending" : "ascending";
        const direction = head.getAttribute("aria-sort") === first ? other : first;
        sort(table, head, direction);
        state.write([["sort", `${table.id} ${placeOf(head)} ${direction}`]]);
        announcer.textContent = `Sorted by ${textOf(head)}, ${direction}.`;
      });
      const words = [...head.childNodes].filter((node) => !node.classList?.contains("unit"));
      control.append(...words);
      head.prepend(control);
    }
  }

  function recallSort() {
    const [id, place, direction] = (state.read().get("sort") ?? "").split(" ");
    const table = id && document.getElementById(id);
    const head = table && cellAt(table.tHead.rows[0], Number(place));
    if (head && ["ascending", "descending"].includes(direction)) sort(table, head, direction);
  }

  // A table as CSV

  function csvOf(table) {
    const rows = [...table.rows].filter((row) => !row.classList.contains("working"));
    const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return rows.map((row) => [...row.cells].map((cell) => quoted(textOf(cell))).join(",")).join("\r\n");
  }

  function makeDownloadable(table) {
    const name = table.id.replace("table-", "");
    const control = button("csv", `${textOf(table.caption)}: download as CSV`, () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([csvOf(table)], { type: "text/csv" }));
      link.download = `${name}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    });
    table.caption.append(" ", control);
  }

  // Links to copy

  function copy(link) {
    navigator.clipboard?.writeText(link.href).then(
      () => { announcer.textContent = "The link is copied."; },
      () => {},
    );
  }

  function markRow(row) {
    const link = document.createElement("a");
    link.className = "mark row-mark";
    link.href = `#${row.id}`;
    link.setAttribute("aria-label", `Link to ${textOf(row.cells[0])}`);
    row.cells[0].insertBefore(link, row.cells[0].querySelector(".note"));
  }

  // Choosing rows

  function rowsOf(table) {
    const section = table.closest("section");
    const heads = [...table.querySelectorAll("th[data-choice]")];
    return [...table.tBodies].flatMap((group) => {
      const title = group.querySelector(".group th");
      return [...group.querySelectorAll("tr:not(.group)")].map((element) => {
        const choices = new Map([["Kind", [section.querySelector("h2").textContent]]]);
        if (title) choices.set(table.dataset.groups, [textOf(title)]);
        for (const head of heads) {
          choices.set(head.dataset.choice, textOf(cellAt(element, placeOf(head))).split(", "));
        }
        const text = [element, title].map((part) => part?.textContent ?? "").join(" ");
        const fold = table.closest("details");
        return { element, group, section, fold, choices, text: text.toLowerCase() };
      });
    });
  }

  function makeFilter(rows) {
    const names = [...new Set(rows.flatMap((row) => [...row.choices.keys()]))];
    const form = document.createElement("form");
    const count = document.createElement("p");
    const fields = new Map();

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
      for (const fold of new Set(rows.map((row) => row.fold).filter(Boolean))) {
        const isKept = [...shown].some((row) => row.fold === fold);
        fold.hidden = !isKept;
        if (fold.open !== (isKept && !all) && !fold.querySelector(":target")) fold.open = isKept && !all;
      }
      count.textContent = all ? `${rows.length} rows` : `${shown.size} of ${rows.length} rows`;
    }

    const remember = () => state.write([...fields].map(([name, field]) => [name, field.value]));

    /** Takes the choices from the address; what an anchor leads to must be seen. */
    function recall() {
      const target = document.querySelector(":target");
      const isAnchor = location.hash && !location.hash.startsWith("#?");
      if (isAnchor && !target?.closest("[hidden]")) return;
      for (const [name, field] of fields) {
        field.value = state.read().get(name) ?? "";
        if (field.selectedIndex === -1) field.value = "";
      }
      apply();
      target?.scrollIntoView();
    }

    build();
    apply();
    recall();
    form.addEventListener("input", () => { apply(); remember(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
    window.addEventListener("hashchange", recall);
  }

  document.body.append(announcer);
  const chosen = [...document.querySelectorAll("table[data-groups], th[data-choice]")]
    .map((element) => element.closest("table"));
  const rows = [...new Set(chosen)].flatMap(rowsOf);
  if (rows.length > 1) makeFilter(rows);
  for (const table of document.querySelectorAll("main table:not(.what-if table)")) {
    if (isSortable(table)) makeSortable(table);
    if (table.caption && table.id) makeDownloadable(table);
  }
  recallSort();
  document.querySelectorAll("tbody tr[id]").forEach(markRow);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.mark");
    if (link) copy(link);
  });
})();
