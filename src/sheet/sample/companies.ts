/** An invented company with the account manager who looks after its country. */
export interface Company {
  readonly country: string; // ISO 3166 letters, the head of the client's code
  readonly name: string;
  readonly manager: string;
}

interface Country {
  readonly code: string;
  readonly manager: string;
  /** How a name is put together: {root} and {trade}. */
  readonly pattern: string;
  readonly trades: readonly string[];
  /** Fifteen invented houses, each used once. */
  readonly roots: readonly string[];
}

const COUNTRIES: readonly Country[] = [
  {
    code: "DE",
    manager: "Jana Wirth",
    pattern: "{root} {trade} GmbH",
    trades: ["Maschinenbau", "Fördertechnik", "Werkzeuge", "Stahlbau", "Haustechnik"],
    roots: words(
      "Brandhuber Kesselring Löwenthal Möckmühler Querbach Rübsamen Steinkötter Tiefenau Übelhör Vossenkamp Wißmar Zirngiebl Hohlfeld Grünspan Dornfelder"
    ),
  },
  {
    code: "FR",
    manager: "Mathilde Aubry",
    pattern: "{trade} {root} SARL",
    trades: ["Ateliers", "Établissements", "Chaudronnerie", "Menuiserie", "Maison"],
    roots: words(
      "Beaurepaire Chênevert Delaunoy Fauchereau Guérinot Hautecloche Jolivet-Prunier Lamoureux Montgaillard Noirclerc Pélissanne Roquebrune Sauveterre Tréguier Vaucanson"
    ),
  },
  {
    code: "IT",
    manager: "Paolo Ferrante",
    pattern: "{trade} {root} S.r.l.",
    trades: ["Officine", "Meccanica", "Costruzioni", "Impianti", "Forniture"],
    roots: words(
      "Albarello Bonvicini Castelforte Dalmonte-Rossi Fioravanzo Ghiringhelli Lombardozzi Mezzacapo Nespolini Pietramala Quattrocchi Roccaforte Santarcangelo Valdastico Zanichelli-Pò"
    ),
  },
  {
    code: "ES",
    manager: "Núria Casals",
    pattern: "{trade} {root}, S.L.",
    trades: ["Talleres", "Suministros", "Construcciones", "Tancaments", "Industrias"],
    roots: words(
      "Alcañiz Besalú Carballeira Domènech Etxeberri Fontcoberta Gallifa Herrezuelo Iruña Llavaneres Muñecas Noguerola Peñarroya Queralt Vilanoveta"
    ),
  },
  {
    code: "PL",
    manager: "Tomasz Zieliński",
    pattern: "{root} {trade} Sp. z o.o.",
    trades: ["Budownictwo", "Metal", "Narzędzia", "Instalacje", "Transport"],
    roots: words(
      "Bursztyn Czarnolas Dąbrowa-Gaj Gołębiewko Jaworzyn Krzemień Łuczak Mierzeja Nadwiślan Orłowiec Przełęcz Rzepin-Świt Śródborze Wierzbica Żuraw"
    ),
  },
  {
    code: "SE",
    manager: "Elin Sjöberg",
    pattern: "{root} {trade} AB",
    trades: ["Verkstad", "Bygg", "Industri", "Mekaniska", "Marin"],
    roots: words(
      "Björkfors Dalsjö Ekeberga Fårö Granudden Hjälmared Järnbäck Kvarnholm Lövånger Mörkö Norrskär Östanå Rönnskog Tallbacka Åkerviken"
    ),
  },
  {
    code: "NL",
    manager: "Jana Wirth",
    pattern: "{root} {trade} B.V.",
    trades: ["Scheepsbouw", "Techniek", "Bouw", "Handel", "Koeling"],
    roots: words(
      "Appelboom Binnendijk Coppelstock Dronkers Eijsvogel Goudriaan Hoogwerf IJsselmonde Kraaijeveld Leeghwater Nieuwpoort Oosterschans Ruijgrok Spaarndam Zeeuwsveld"
    ),
  },
  {
    code: "GB",
    manager: "Owen Fairclough",
    pattern: "{root} {trade} Ltd",
    trades: ["Engineering", "Joinery", "& Sons", "Marine", "Building Supplies"],
    roots: words(
      "Ashcombe Birkenthwaite Coldharbour Dunmorrow Eastleach Fennimore Gorsedale Hollowell Inverlochan Kettlebrook Llanfairwen Marrowby O'Shaughnell Thistlewick Wychbourne"
    ),
  },
  {
    code: "CZ",
    manager: "Tomasz Zieliński",
    pattern: "{root} {trade} s.r.o.",
    trades: ["Strojírna", "Stavby", "Nářadí", "Kovo", "Servis"],
    roots: words(
      "Běloves Černošín Dubnice Hřebenář Jedlička-Ryba Kyjovan Lučany Mlýnek Ostrošín Podhradí Říčan Šafránek Třebová Vltavín Žďárek"
    ),
  },
  {
    code: "PT",
    manager: "Núria Casals",
    pattern: "{trade} {root}, Lda.",
    trades: ["Oficinas", "Metalúrgica", "Construções", "Cortiças", "Irmãos"],
    roots: words(
      "Alvoredo Barranção Carvalhosa Esposendinho Figueiró Gafanhal Lameirão Monsarraz Nogueirinha Outeiral Penaguião Quintãs Ribeirada Soutelinho Valbomar"
    ),
  },
  {
    code: "BG",
    manager: "Radka Stoyanova",
    pattern: "{root} {trade} ООД",
    trades: ["Строй", "Метал", "Инженеринг", "Сервиз", "Трейд"],
    roots: words(
      "Балканец Велека Гергана Добруджа Еленица Жеравна Златарица Искърец Копривщене Люляк Момини Огоста Рилец Струмица Янтрен"
    ),
  },
  {
    code: "KR",
    manager: "Owen Fairclough",
    pattern: "{root}{trade} (주)",
    trades: ["기계", "건설", "공업", "상사", "정밀"],
    roots: words(
      "가람 나래들 다온솔 라온길 마루별 바른터 사랑재 아라미 자운영 차오름 큰가온 탄천골 푸른뫼 한여울 해오름"
    ),
  },
];

/**
 * Invented companies of twelve countries, one of each in turn, no two of one name; 180 at most.
 *
 * @example companies(2).map(({ name }) => name) //=> ["Brandhuber Maschinenbau GmbH", "Ateliers Beaurepaire SARL"]
 */
export function companies(count: number): Company[] {
  return Array.from({ length: count }, (_, i) => {
    const { code, manager, pattern, trades, roots } = COUNTRIES[i % COUNTRIES.length]!;
    const nth = Math.floor(i / COUNTRIES.length);
    const trade = trades[(nth * 2 + Math.floor(nth / trades.length)) % trades.length]!;
    const name = pattern.replace("{root}", roots[nth]!).replace("{trade}", trade);
    return { country: code, name, manager };
  });
}

function words(text: string): string[] {
  return text.split(" ");
}
