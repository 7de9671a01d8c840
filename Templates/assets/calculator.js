// Says what a workload costs on every model; calculation.js holds the engine, calculator-data.js the
// programs and the prices. What is added and compared is texts of the engine. The page has a table
// of a few workloads without it. What a reader states stands in the address after "#?".
(async () => {
  "use strict";

  const {
    start, plain, isNought, amountsIn, typed, figure, copies, recalled, remember,
  } = window.ratebookCalculation;
  const panel = document.getElementById("calculator");
  const data = window.ratebookModels;
  const engine = panel && data && await start(
    [...data.programs, ...data.books.map(({ difference }) => difference)]
  );
  if (!engine) return;

  const find = (selector) => panel.querySelector(selector);
  const all = (selector) => [...panel.querySelectorAll(selector)];

  for (const { offers } of data.books) {
    for (const offer of offers) Object.assign(offer, ...offer.parts.map((number) => data.parts[number]));
  }

  // What is asked

  const named = (name) => find(`select[name="${name}"]`);
  const model = named("model");
  const scope = named("scope");
  const prices = named("prices");
  const seller = named("seller");
  const choices = all(".ask[data-where]").map((item) => ({
    item, where: item.dataset.where, field: item.querySelector("select"),
  }));
  const numbers = all(".choices li").map((item) => ({
    item, ...item.dataset, field: item.querySelector("input"), why: item.querySelector(".why"),
  }));
  const policies = all(".policies input");

  /** Whether conditions such as "kind=requests,rag;cache=5m" hold for some options. */
  const holds = (where, options) =>
    where.split(";").filter(Boolean).every((condition) => {
      const [name, values] = condition.split("=");
      return values.split(",").includes(options[name]);
    });

  /** The option of each choice that is offered. */
  function optionsNow() {
    const options = {};
    for (const { where, field } of choices) {
      if (holds(where, options)) options[field.name] = field.value;
    }
    return options;
  }

  const batch = numbers.find(({ name }) => name === "batch");
  const isBatched = () => !batch.item.hidden && !isNought(typed(batch.field));

  const isGuarded = () => policies.some(({ checked }) => checked);

  /** The models at the chosen prices. */
  const book = () => data.books[prices.selectedIndex];

  /** Whether models of a platform are asked for: those of a list together, and of vendors those of
      the chosen one or of "any". */
  const isSold = (platform) => seller.length === 0 || ["any", platform].includes(seller.value);

  const offersNow = () => book().offers.filter((offer) => isSold(offer.seller.platform));
  const inWords = () =>
    amountsIn(book().currency === "USD" ? "$" : `${book().currency}\u00a0`);

  // What it costs

  const variantNow = (options) =>
    data.variants.indexOf(choices.map(({ field }) => options[field.name] ?? "").join(" "));

  const outputs = [
    "tokens", "retrieval", "guardrails", "others", "month", "once", "thousand", "tooLarge",
    "uncached",
  ];

  /** What the form says, as the programs ask for it. */
  const stated = () => [
    ...numbers.map(({ item, field, sign }) => (item.hidden ? "" : (typed(field) || "-") + sign)),
    ...policies.map(({ checked }) => (checked ? "1" : "0")),
    book().tokens, book().exchange,
  ];

  /** What an offer costs: its amounts, or why it does not fit, or the number that is refused.
      Offers with the same program and prices are asked about once. */
  function cost(offer, variant, form, answers) {
    const call = offer.calls[variant];
    if (call < 0) return { reason: data.reasons[-1 - call] };
    const lacks = [
      isBatched() ? offer.unbatched[variant] : null, isGuarded() ? offer.unguarded[variant] : null,
    ].find((number) => number !== null);
    if (lacks !== undefined) return { reason: data.reasons[-1 - lacks] };
    const [program, ...slots] = data.calls[call];
    const own = [offer.window, ...slots.map((slot) => offer.prices[slot])];
    const key = [program, ...own].join(" ");
    if (!answers.has(key)) answers.set(key, engine[program]([...form, ...own]));
    const [first, ...lines] = answers.get(key);
    const [word, index, code] = first.split(" ");
    if (word === "refused") return { refused: numbers[index], code };
    const amounts = {};
    lines.forEach((line, place) => {
      const [exact, , printed] = line.split(" ");
      amounts[outputs[place]] = { exact, printed };
    });
    if (!isNought(amounts.tooLarge.exact)) {
      return { reason: `A request with its answer has more than the ${plain(offer.window)} tokens of its window.` };
    }
    if (amounts.month.exact === "-") return { reason: "The amount is too large to be stated." };
    return { amounts };
  }

  /** By how much a month costs more than another one. */
  function difference(month, other) {
    const [exact, , printed] = engine[data.programs.length + prices.selectedIndex]([month.exact, other.exact])[1].split(" ");
    return { exact, printed };
  }

  /** Which of two plain decimals that are not negative is smaller, by their digits. */
  function compare(left, right) {
    const [[whole, part], [otherWhole, otherPart]] = [left.split("."), right.split(".")];
    return whole.length - otherWhole.length
      || (whole < otherWhole ? -1 : whole > otherWhole ? 1 : 0)
      || (part < otherPart ? -1 : part > otherPart ? 1 : 0);
  }

  /** The cheapest fitting offer of each model, the cheapest first, and the models without one. */
  function costs(variant) {
    const best = new Map();
    const misfits = new Map();
    const [form, answers] = [stated(), new Map()];
    if (isSold("")) for (const [name, why] of book().absent) misfits.set(name, why);
    for (const offer of offersNow()) {
      if (scope.value && offer.scope !== scope.value) {
        misfits.set(offer.name, misfits.get(offer.name) ?? "It has no price in this scope.");
        continue;
      }
      const found = cost(offer, variant, form, answers);
      if (found.refused) return found;
      if (found.reason) {
        misfits.set(offer.name, found.reason);
        continue;
      }
      const known = best.get(offer.model);
      if (!known || compare(found.amounts.month.exact, known.amounts.month.exact) < 0) {
        best.set(offer.model, { offer, amounts: found.amounts });
      }
    }
    const fits = [...best.values()].sort((one, other) =>
      compare(one.amounts.month.exact, other.amounts.month.exact));
    for (const { offer } of fits) misfits.delete(offer.name);
    return { fits, misfits: [...misfits].sort(([one], [other]) => (one < other ? -1 : 1)) };
  }

  // The file

  function fileText(options, offer) {
    const conditions = { ...options };
    if (isBatched()) conditions.batch = "some";
    for (const [name, word] of Object.entries(offer.seller)) conditions[name] = word ? "some" : "none";
    const checked = policies.filter((policy) => policy.checked).map(({ name }) => name);
    if (checked.length > 0) conditions.policies = "some";
    const words = {
      ...options, ...offer.seller, model: offer.model, scope: offer.scope,
      region: offer.region || data.region,
      policies: checked.join(", "),
    };
    for (const { name, field, sign } of numbers) words[name] = typed(field) + sign;
    return data.file.filter(({ where }) => holds(where, conditions))
      .map(({ text }) => text.replace(/<(\w+)>/g, (_, name) => words[name])).join("");
  }

  // What is shown

  const withUnit = ({ sign, item }, text) =>
    `${plain(text)}${sign || ` ${item.querySelector(".unit").textContent}`}`;

  function reason(number, code) {
    if (code === "1") return "This is not a plain number.";
    return code === "2"
      ? `It is at least ${withUnit(number, number.least)}.`
      : `Here it can be at most ${withUnit(number, number.greatest)}.`;
  }

  function cell(content, className) {
    const element = document.createElement("td");
    element.className = className;
    element.append(content);
    return element;
  }

  function row({ offer, amounts: own }, chosen) {
    const { money, change } = inWords();
    const element = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    const choose = document.createElement("button");
    choose.type = "button";
    choose.textContent = offer.name;
    choose.dataset.model = offer.model;
    const place = document.createElement("span");
    place.className = "place";
    place.textContent = offer.place
      + (isNought(own.uncached.exact) ? "" : `, not cached: it takes ${plain(offer.least)} tokens`);
    head.append(choose, " ", place);
    const more = chosen && difference(own.month, chosen.amounts.month);
    element.append(
      head,
      cell(figure(own.month.exact, money(own.month.printed)), "number"),
      cell(figure(own.thousand.exact, money(own.thousand.printed)), "number"),
      cell(more ? figure(more.exact, change(more.printed)) : "", "number"),
    );
    if (offer === chosen?.offer) {
      element.className = "chosen";
      choose.setAttribute("aria-current", "true");
      element.cells[3].textContent = "chosen";
    }
    return element;
  }

  const labels = {
    tokens: "Tokens", retrieval: "Knowledge base", guardrails: "Guardrails", others: "Other services",
  };

  function showChosen(chosen, cheapest) {
    const { money } = inWords();
    const name = model.selectedOptions[0].textContent;
    if (!chosen) {
      find(".outcome").textContent = `${name} does not fit.`
        + (cheapest ? ` ${cheapest.offer.name} costs least, ${money(cheapest.amounts.month.printed)} a month.` : "");
      find(".parts").textContent = "";
      return;
    }
    const { offer, amounts: own } = chosen;
    find(".outcome").replaceChildren(
      `${name}: `, figure(own.month.exact, money(own.month.printed)), " a month. ",
      offer === cheapest.offer ? "It costs least."
        : `${cheapest.offer.name} costs least, ${money(cheapest.amounts.month.printed)}.`,
    );
    const parts = Object.entries(labels).filter(([part]) => !isNought(own[part].exact))
      .map(([part, label]) => `${label} ${money(own[part].printed)}`);
    const once = isNought(own.once.exact) ? "" : ` Once: ${money(own.once.printed)}.`;
    find(".parts").textContent = parts.length > 1 || once ? `${parts.join(", ")}.${once}` : "";
  }

  function showMisfits(misfits) {
    find(".misfits").hidden = misfits.length === 0;
    find(".misfits summary").textContent = misfits.length === 1
      ? "1 model does not fit" : `${misfits.length} models do not fit`;
    find(".misfits ul").replaceChildren(...misfits.map(([name, why]) => {
      const item = document.createElement("li");
      item.textContent = `${name}: ${why}`;
      return item;
    }));
  }

  // The address

  const first = () => ({
    ...Object.fromEntries(choices.map(({ field }) => [field.name, field.options[0].value])),
    ...Object.fromEntries(numbers.map(({ name, expected }) => [name, expected])),
    model: panel.dataset.model, seller: "", scope: "", prices: "", policies: "",
  });

  const now = () => ({
    ...Object.fromEntries(choices.map(({ field }) => [field.name, field.value])),
    ...Object.fromEntries(numbers.map(({ name, field }) => [name, typed(field)])),
    model: model.value, seller: seller.value, scope: scope.value, prices: prices.value,
    policies: policies.filter(({ checked }) => checked).map(({ name }) => name).join(","),
  });

  function rememberAll() {
    const params = recalled();
    const usual = first();
    for (const [name, value] of Object.entries(now())) {
      value === usual[name] ? params.delete(name) : params.set(name, value);
    }
    remember(params);
  }

  /** Lists the platforms that sell at the prices of vendors; of a list none can be chosen. */
  function fillSellers() {
    const options = prices.selectedIndex > 0 ? []
      : [...book().platforms, ["any", "Any platform"]].map(([id, name]) => new Option(name, id));
    seller.replaceChildren(...options);
    seller.parentElement.hidden = options.length === 0;
    fillModels();
  }

  /** Lists the models at the chosen prices, and leaves the chosen one where it is among them. */
  function fillModels() {
    const chosen = model.value;
    const names = new Map(offersNow().map((offer) => [offer.model, offer.name]));
    const sorted = [...names].sort(([, one], [, other]) => (one < other ? -1 : 1));
    model.replaceChildren(...sorted.map(([id, name]) => new Option(name, id)));
    if (names.has(chosen)) model.value = chosen;
  }

  /** Chooses what is an option, and leaves the field as it is for anything else. */
  function choose(field, value) {
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  }

  /** Fills the form; what is no option stays as it is. */
  function fill(values) {
    const list = data.books.findIndex(({ id }) => id === values.prices);
    if (list >= 0) prices.selectedIndex = list;
    fillSellers();
    choose(seller, values.seller);
    fillModels();
    for (const field of [model, scope, ...choices.map((choice) => choice.field)]) {
      choose(field, values[field.name]);
    }
    for (const { name, field } of numbers) field.value = values[name];
    const checked = values.policies.split(",");
    for (const policy of policies) policy.checked = checked.includes(policy.name);
  }

  // Together

  function update() {
    const options = optionsNow();
    for (const { item, where } of [...choices, ...numbers]) item.hidden = !holds(where, options);
    for (const { item, why, field, expected } of numbers) {
      why.textContent = "";
      field.removeAttribute("aria-invalid");
      item.classList.toggle("changed", typed(field) !== expected);
    }
    const variant = variantNow(options);
    const { fits, misfits, refused, code } = costs(variant);
    if (refused) {
      refused.why.textContent = reason(refused, code);
      refused.field.setAttribute("aria-invalid", "true");
      return;
    }
    const chosen = fits.find(({ offer }) => offer.model === model.value);
    showChosen(chosen, fits[0]);
    find("tbody").replaceChildren(...fits.map((fit) => row(fit, chosen)));
    find(".moved").hidden = fits.length === 0;
    showMisfits(misfits);
    const offer = chosen?.offer ?? fits[0]?.offer;
    for (const part of all(".file, .save, .copy")) part.hidden = !offer;
    if (offer) find(".file code").textContent = fileText(options, offer);
    find(".listed").hidden = prices.selectedIndex === 0;
    find(".same").hidden = prices.selectedIndex !== 0;
    renameCopy();
    rememberAll();
  }

  const renameCopy = copies(find(".copy"), () => find(".file code").textContent);

  find(".save").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([find(".file code").textContent], { type: "application/yaml" }));
    link.download = "calculator.yaml";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  find(".reset").addEventListener("click", () => {
    fill(first());
    update();
    model.focus();
  });
  find("tbody").addEventListener("click", ({ target }) => {
    if (!target.dataset.model) return;
    model.value = target.dataset.model;
    update();
    find("[aria-current]")?.focus();
  });

  for (const { id, title } of data.books) prices.append(new Option(title, id));
  prices.parentElement.hidden = data.books.length < 2;
  prices.addEventListener("input", fillSellers);
  seller.addEventListener("input", fillModels);
  fill({ ...first(), ...Object.fromEntries(recalled()) });
  panel.addEventListener("input", update);
  update();
  panel.hidden = false;
})();
