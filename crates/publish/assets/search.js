// Finds statements and chapters that hold all the words looked for. The list is fetched from this
// folder and looked through here; nothing that is typed leaves the page.
const form = document.getElementById("search");
const field = document.getElementById("q");
const found = document.getElementById("found");
const results = document.getElementById("results");
// What it says stands in the page, in its language.
const { most, none, some, first, notLoaded } = found.dataset;

const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘]/g, "'");
let entries;
const load = () => (entries ??= fetch("search.json").then((answer) => answer.json())
  .then((list) => list.map((one) => ({ ...one, inTitle: plain(one.title), inText: plain(one.text) }))));

// A word in the title counts more than one further down.
const score = (one, words) => words.reduce((sum, word) => {
  if (sum < 0) return sum;
  if (one.inTitle.includes(word)) return sum + 2;
  return one.inText.includes(word) ? sum + 1 : -1;
}, 0);

const row = (one) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = one.href;
  link.textContent = one.title;
  item.append(link, ` (${one.kind.toLowerCase()})`);
  return item;
};

const look = async () => {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  results.replaceChildren();
  found.textContent = "";
  if (words.length === 0) return;
  try {
    const hits = (await load()).map((one) => [score(one, words), one]).filter(([points]) => points > 0);
    hits.sort(([one], [other]) => other - one);
    results.replaceChildren(...hits.slice(0, most).map(([, one]) => row(one)));
    found.textContent = hits.length === 0
      ? none
      : (hits.length > most ? first : some).replace("%", hits.length);
  } catch {
    found.textContent = notLoaded;
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  look();
});

// A link may bring words along: search.html?q=bruise. What is typed is never put into the address,
// which stays in histories and is sent to where the page comes from.
field.value ||= new URLSearchParams(location.search).get("q") ?? "";
look();
