/** Three letters and names as records write them; two letters are taken as they are. */
const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: "USA,UNITED STATES,UNITED STATES OF AMERICA,U.S.,U.S.A.",
    GB: "GBR,UK,UNITED KINGDOM,GREAT BRITAIN,ENGLAND,SCOTLAND,WALES,NORTHERN IRELAND",
    AT: "AUT,AUSTRIA,ÖSTERREICH",
    BE: "BEL,BELGIUM",
    BG: "BGR,BULGARIA",
    HR: "HRV,CROATIA",
    CY: "CYP,CYPRUS",
    CZ: "CZE,CZECHIA,CZECH REPUBLIC",
    DK: "DNK,DENMARK",
    EE: "EST,ESTONIA",
    FI: "FIN,FINLAND",
    FR: "FRA,FRANCE",
    DE: "DEU,GERMANY,DEUTSCHLAND",
    GR: "GRC,GREECE,EL",
    HU: "HUN,HUNGARY",
    IE: "IRL,IRELAND",
    IT: "ITA,ITALY,ITALIA",
    LV: "LVA,LATVIA",
    LT: "LTU,LITHUANIA",
    LU: "LUX,LUXEMBOURG",
    MT: "MLT,MALTA",
    NL: "NLD,NETHERLANDS,THE NETHERLANDS,NEDERLAND",
    PL: "POL,POLAND",
    PT: "PRT,PORTUGAL",
    RO: "ROU,ROMANIA",
    SK: "SVK,SLOVAKIA",
    SI: "SVN,SLOVENIA",
    ES: "ESP,SPAIN,ESPAÑA",
    SE: "SWE,SWEDEN,SVERIGE",
    IS: "ISL,ICELAND",
    LI: "LIE,LIECHTENSTEIN",
    NO: "NOR,NORWAY,NORGE",
    AU: "AUS,AUSTRALIA",
    CA: "CAN,CANADA",
    NZ: "NZL,NEW ZEALAND",
    CH: "CHE,SWITZERLAND",
    JP: "JPN,JAPAN",
  }).flatMap(([code, names]) => names.split(",").map((name) => [name, code] as const)),
);

const ALPHA_2 = /^[A-Z]{2}$/;

/** ISO 3166 alpha-2 of a country as an address writes it, or undefined. */
export function countryCodeOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const upper = text.trim().toUpperCase();
  return CODES.get(upper) ?? (ALPHA_2.test(upper) ? upper : undefined);
}
