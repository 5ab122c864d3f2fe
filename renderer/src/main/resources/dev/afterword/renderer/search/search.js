// Search in static files. Everything that comes from an index or a recap is text: it is put on the
// page as text, never as markup. The tokenizer is that of docs/search.md, as in Tokenizer.java.

const LONGEST_WORD = 40;
const WEIGHTS = [8, 4, 1];
const ENOUGH = 30;
const AT_ONCE = 4;
const PAUSE = 150;
const EXCERPT = 160;

const DROPPED = /[\u0300-\u036F\u00AD\uFE00-\uFE0F]/;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const PAIRED =
  /[\u3005-\u3007\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\u{20000}-\u{323AF}]/u;

/** The text as it is compared: no case, no accents, no full-width forms. */
export function fold(text) {
  let folded = "";
  for (const character of text.normalize("NFKD")) {
    if (!DROPPED.test(character)) {
      folded += lower(character);
    }
  }
  return folded.normalize("NFC");
}

function lower(character) {
  const small = character.toLowerCase();
  if (small === "ς") {
    return "σ";
  }
  return [...small].length === 1 ? small : character;
}

/** Runs of one kind: {paired, text}. */
export function runs(text) {
  const all = [];
  let last = null;
  for (const character of fold(text)) {
    const paired = PAIRED.test(character);
    if (!paired && !WORD.test(character)) {
      last = null;
    } else if (last !== null && last.paired === paired) {
      last.text += character;
    } else {
      last = { paired, text: character };
      all.push(last);
    }
  }
  return all;
}

function termsOf(run) {
  const characters = [...run.text];
  if (!run.paired) {
    return characters.length <= LONGEST_WORD ? [run.text] : [];
  }
  if (characters.length === 1) {
    return [run.text];
  }
  return characters.slice(1).map((character, at) => characters[at] + character);
}

/** Every term of a text, in its order, repeated ones too. */
export function tokens(text) {
  return runs(text).flatMap(termsOf);
}

/** What a query asks for: groups of terms. Of a long run without blanks some pairs may be missing. */
export function parse(query) {
  return runs(query)
    .map((run) => ({ paired: run.paired, terms: termsOf(run) }))
    .filter((group) => group.terms.length > 0)
    .map((group) => ({ ...group, needed: needed(group) }));
}

function needed(group) {
  const count = group.terms.length;
  return count <= 2 ? count : Math.ceil(count * 0.6);
}

/** Finds in one file of the index: [{document, score}]. */
export function find(shard, groups) {
  const results = [];
  for (const document of groups.length === 0 ? [] : shard.docs) {
    const scores = groups.map((group) => scoreGroup(document.x, group));
    if (scores.every((score) => score > 0)) {
      results.push({ document, score: scores.reduce((sum, score) => sum + score, 0) });
    }
  }
  return results;
}

function scoreGroup(fields, group) {
  const scores = group.terms.map((term) => scoreTerm(fields, term, group.paired));
  const found = scores.filter((score) => score > 0);
  return found.length >= group.needed ? found.reduce((sum, score) => sum + score, 0) : 0;
}

/** Every term has a blank before and after it, so the beginning of a word is found as text. */
function scoreTerm(fields, term, paired) {
  let best = 0;
  const length = [...term].length;
  const part = paired ? (length === 1 ? term : null) : length >= 2 ? ` ${term}` : null;
  for (let field = 0; field < fields.length; field++) {
    if (fields[field].includes(` ${term} `)) {
      best = Math.max(best, WEIGHTS[field]);
    } else if (part !== null && fields[field].includes(part)) {
      best = Math.max(best, WEIGHTS[field] / 2);
    }
  }
  return best;
}

/** Where a query's words stand in a text: [from, to), in order, never overlapping. */
export function marks(text, query) {
  const folded = foldWithPlaces(text);
  const spots = [];
  for (const run of runs(query)) {
    const whole = places(folded, run.text);
    const some = whole.length === 0 && run.paired;
    spots.push(...(some ? termsOf(run).flatMap((term) => places(folded, term)) : whole));
  }
  spots.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  const merged = [];
  for (const [from, to] of spots) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      merged.push([from, to]);
    }
  }
  return merged;
}

function foldWithPlaces(text) {
  let folded = "";
  const origins = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let unit = 0; unit < part.length; unit++) {
      origins.push([at, at + character.length]);
    }
    folded += part;
    at += character.length;
  }
  return { folded, origins };
}

function places({ folded, origins }, needle) {
  const found = [];
  let from = folded.indexOf(needle);
  while (from >= 0 && found.length < 100) {
    const first = origins[from];
    const last = origins[from + needle.length - 1];
    const begins = from === 0 || PAIRED.test(needle) || !WORD.test(folded[from - 1]);
    if (begins) {
      found.push([first[0], last[1]]);
    }
    from = folded.indexOf(needle, from + needle.length);
  }
  return found;
}

/** The part of a text around the first hits, with its marks: {text, marks, cut}. */
export function excerpt(text, query) {
  const all = marks(text, query);
  const first = all.length === 0 ? 0 : all[0][0];
  let from = Math.max(0, first - EXCERPT / 4);
  if (from > 0 && isLow(text, from)) {
    from -= 1;
  }
  let to = Math.min(text.length, from + EXCERPT);
  if (to < text.length && isLow(text, to)) {
    to -= 1;
  }
  return {
    text: text.slice(from, to).replace(/\n/g, " "),
    marks: all
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from, end - from]),
    before: from > 0,
    after: to < text.length,
  };
}

function isLow(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Best first; of equally good ones the newest. */
export function rank(results) {
  return results.sort(
    (one, other) =>
      other.score - one.score ||
      (other.document.d < one.document.d ? -1 : other.document.d > one.document.d ? 1 : 0) ||
      (one.document.u < other.document.u ? -1 : 1),
  );
}

function markedText(parent, text, spots) {
  let at = 0;
  for (const [from, to] of spots) {
    parent.append(text.slice(at, from));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    parent.append(mark);
    at = to;
  }
  parent.append(text.slice(at));
}

class Search {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.status = document.querySelector("[data-search-status]");
    this.list = document.querySelector("[data-search-results]");
    this.more = document.querySelector("[data-search-more]");
    this.base = new URL(form.dataset.base, document.baseURI);
    this.index = new URL(form.dataset.index, document.baseURI);
    this.shards = new Map();
    this.texts = new Map();
    this.turn = 0;
  }

  start() {
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search(ENOUGH);
    });
    this.input.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.search(ENOUGH), PAUSE);
    });
    this.more?.addEventListener("click", () => this.search(Infinity));
    document.addEventListener("keydown", (event) => this.key(event));
    const query = new URLSearchParams(location.search).get("q");
    if (query) {
      this.input.value = query;
      this.search(ENOUGH);
    }
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "/" && !typing) {
      event.preventDefault();
      this.input.focus();
      this.input.select();
    } else if (event.key === "Escape" && this.list.contains(document.activeElement)) {
      this.input.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.step(event, event.key === "ArrowDown" ? 1 : -1);
    }
  }

  step(event, direction) {
    const links = [...this.list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== this.input) {
      return;
    }
    const next = at + direction;
    if (next >= 0 && next < links.length) {
      event.preventDefault();
      links[next].focus();
    } else if (next === -1) {
      event.preventDefault();
      this.input.focus();
    }
  }

  async search(enough) {
    const turn = ++this.turn;
    const query = this.input.value.trim();
    const groups = parse(query);
    const address = new URL(location.href);
    query ? address.searchParams.set("q", query) : address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (groups.length === 0) {
      this.show([], query, false, true);
      return;
    }
    this.say(this.form.dataset.searching);
    try {
      await this.run(turn, query, groups, enough);
    } catch (failure) {
      if (turn === this.turn) {
        this.say(this.form.dataset.failed);
      }
      console.warn("search:", failure.message);
    }
  }

  async run(turn, query, groups, enough) {
    const manifest = await this.load(this.index);
    const names = manifest.files;
    const results = [];
    for (let from = 0; from < names.length; from += AT_ONCE) {
      const some = names.slice(from, from + AT_ONCE);
      const shards = await Promise.all(
        some.map((name) => this.load(new URL(name, this.index))),
      );
      if (turn !== this.turn) {
        return;
      }
      shards.forEach((shard) => results.push(...find(shard, groups)));
      const rest = from + AT_ONCE < names.length;
      const stop = results.length >= enough || !rest;
      if (stop) {
        this.show(rank(results).slice(0, Math.max(ENOUGH, enough)), query, rest, false);
        return;
      }
    }
    this.show([], query, false, false);
  }

  load(address) {
    const known = this.shards.get(address.href);
    if (known !== undefined) {
      return known;
    }
    const loading = fetch(address, { cache: "no-cache" }).then((reply) => {
      if (!reply.ok) {
        throw new Error(`${reply.status} ${address.pathname}`);
      }
      return reply.json();
    });
    loading.catch(() => this.shards.delete(address.href));
    this.shards.set(address.href, loading);
    return loading;
  }

  say(text) {
    if (this.status !== null) {
      this.status.textContent = text ?? "";
    }
  }

  show(results, query, rest, idle) {
    const turn = this.turn;
    const words = this.form.dataset;
    this.list.replaceChildren(...results.flatMap((result) => this.item(result.document, query, turn)));
    if (this.more) {
      this.more.hidden = !rest;
    }
    const count = String(results.length);
    const found = results.length === 0 ? words.none : results.length === 1 ? words.one : words.many;
    this.say(idle ? "" : (found ?? "").replace("{count}", count));
  }

  item(entry, query, turn) {
    const address = new URL(entry.u, this.base);
    if (address.protocol !== "https:" && address.protocol !== "http:") {
      return [];
    }
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = address.href;
    markedText(link, entry.t, marks(entry.t, query));
    const facts = document.createElement("p");
    facts.className = "facts";
    const time = document.createElement("time");
    time.dateTime = entry.d;
    time.textContent = entry.d.slice(0, 10);
    facts.append(time, entry.p ? ` · ${entry.p}` : "");
    const about = document.createElement("p");
    about.className = "excerpt";
    const summary = entry.s ?? "";
    markedText(about, summary, marks(summary, query));
    item.append(link, facts, about);
    this.quote(address, about, summary, query, turn);
    return [item];
  }

  /** Shows the words around a hit of the body, once the recap's own JSON is there. */
  async quote(address, about, summary, query, turn) {
    const ours = address.origin === this.base.origin && /(\/|\.html)$/.test(address.pathname);
    if (!ours || marks(summary, query).length > 0) {
      return;
    }
    address.pathname = address.pathname.replace(/\/$/, "/index.html").replace(/\.html$/, ".json");
    try {
      const recap = await this.load(address);
      const part = excerpt(recap.text ?? "", query);
      if (turn === this.turn && part.marks.length > 0) {
        about.replaceChildren(part.before ? "…" : "");
        markedText(about, part.text, part.marks);
        about.append(part.after ? "…" : "");
      }
    } catch (missing) {
      console.info("search: no excerpt,", missing.message);
    }
  }
}

if (typeof document !== "undefined") {
  const form = document.querySelector("form[data-search]");
  if (form !== null) {
    new Search(form).start();
  }
}
