/** What sort of publisher a link may lead to. There is none for whoever sells medicines. */
export const PUBLISHER_SORTS = [
  "regulator",
  "health-service",
  "guideline-body",
  "charity",
  "maker",
  "library",
  "journal",
  "report",
] as const;
export type PublisherSort = (typeof PUBLISHER_SORTS)[number];

export type Publisher = {
  readonly host: string;
  readonly sort: PublisherSort;
  /** Why a link may lead there. */
  readonly because: string;
  /** Only these parts of the site: a maker's labels and trial pages, and not its advertising. */
  readonly paths?: readonly string[];
};

/** Every host to which a page may link. A link that is not allowed here fails a test. */
export const PUBLISHERS: readonly Publisher[] = [
  { host: "www.fda.gov", sort: "regulator", because: "safety communications of the FDA" },
  { host: "www.accessdata.fda.gov", sort: "regulator", because: "labels and approvals of the FDA" },
  { host: "api.fda.gov", sort: "regulator", because: "labels of the FDA as data" },
  { host: "www.ema.europa.eu", sort: "regulator", because: "product information and decisions of the EMA" },
  { host: "products.mhra.gov.uk", sort: "regulator", because: "product information of the MHRA" },
  { host: "www.gov.uk", sort: "regulator", because: "drug safety updates of the MHRA, the Green Book" },
  { host: "europa.eu", sort: "regulator", because: "the European emergency number" },
  { host: "hhs.gov", sort: "regulator", because: "rules of Medicare on appeals" },
  { host: "www.medicare.gov", sort: "regulator", because: "Medicare to the public on appeals" },
  { host: "dol.gov", sort: "regulator", because: "rules on claims against employers' plans" },

  { host: "www.nhs.uk", sort: "health-service", because: "advice to the public of the NHS" },
  { host: "111.wales.nhs.uk", sort: "health-service", because: "advice to the public of NHS Wales" },
  { host: "www.nhsinform.scot", sort: "health-service", because: "advice to the public of the NHS in Scotland" },
  { host: "eput.nhs.uk", sort: "health-service", because: "an NHS trust on sepsis" },
  { host: "www.whh.nhs.uk", sort: "health-service", because: "an NHS trust on measles" },
  { host: "www.swast.nhs.uk", sort: "health-service", because: "an ambulance service on when to call" },
  { host: "www.medicinesresources.nhs.uk", sort: "health-service", because: "summaries of trials by the NHS" },
  { host: "rightdecisions.scot.nhs.uk", sort: "health-service", because: "the schedule of tests of an NHS board" },
  { host: "www.lambethccg.nhs.uk", sort: "health-service", because: "an NHS board on single requests for funding" },
  {
    host: "medicines.bedfordshirelutonandmiltonkeynes.icb.nhs.uk",
    sort: "health-service",
    because: "an NHS board on prior approval",
  },
  { host: "www.cdc.gov", sort: "health-service", because: "public health advice of the US" },
  { host: "stacks.cdc.gov", sort: "health-service", because: "papers of the CDC" },
  { host: "www.ihs.gov", sort: "health-service", because: "the Indian Health Service on an FDA warning" },
  { host: "www.poisonhelp.hrsa.gov", sort: "health-service", because: "the US number for poisonings" },
  { host: "www.mayoclinic.org", sort: "health-service", because: "a hospital's advice where no US agency speaks" },
  { host: "www.stolav.no", sort: "health-service", because: "a university hospital that houses a guideline body" },

  { host: "www.nice.org.uk", sort: "guideline-body", because: "appraisals of NICE" },
  { host: "www.nksr.no", sort: "guideline-body", because: "a national body on pregnancy and rheumatic illness" },
  { host: "periop-handbook.ukclinicalpharmacy.org", sort: "guideline-body", because: "the UKCPA on operations" },
  { host: "www.guidelinecentral.com", sort: "guideline-body", because: "guidelines of US societies, in full" },

  { host: "www.heart.org", sort: "charity", because: "the American Heart Association on signs of a heart attack" },
  { host: "www.safestroke.eu", sort: "charity", because: "stroke survivors' societies of Europe" },
  { host: "www.worldthrombosisday.org", sort: "charity", because: "the ISTH on signs of a clot" },
  { host: "www.cancer.ie", sort: "charity", because: "the European code against cancer" },
  { host: "www.spotleukaemia.org.uk", sort: "charity", because: "Leukaemia Care on bruising" },
  { host: "kff.org", sort: "charity", because: "research on health insurance in the US" },

  { host: "labeling.pfizer.com", sort: "maker", because: "labels" },
  { host: "www.pfizermedical.com", sort: "maker", because: "label text for professionals", paths: ["/xeljanz/"] },
  {
    host: "www.pfizermedicalinformation.com",
    sort: "maker",
    because: "label text and medication guides",
    paths: ["/en-us/cibinqo-0/", "/en-us/xeljanz/"],
  },
  {
    host: "pfizermedicalinformation.com",
    sort: "maker",
    because: "label text",
    paths: ["/en-us/xeljanz/", "/xeljanz/"],
  },
  { host: "www.pfizermedicalinformation.ca", sort: "maker", because: "label text", paths: ["/en-ca/cibinqo/"] },
  { host: "www.pfizermedicalinformation.de", sort: "maker", because: "label text", paths: ["/en-us/xeljanz/"] },
  {
    host: "www.pfizerpro.co.uk",
    sort: "maker",
    because: "prescribing information",
    paths: ["/medicine/cibinqo/dosing/", "/support/prescribing-information"],
  },
  {
    host: "www.xeljanz.com",
    sort: "maker",
    because: "trial figures and the safety text of the label",
    paths: ["/ra/clinical-trials", "/safety-side-effects"],
  },
  {
    host: "www.abbviepro.com",
    sort: "maker",
    because: "prescribing information",
    paths: ["/gb/en/immunology/rinvoq-prescribing-information"],
  },
  { host: "www.galapagoshealth.co.uk", sort: "maker", because: "prescribing information", paths: ["/en/prescribing"] },
  {
    host: "resources.novartis.uk",
    sort: "maker",
    because: "dosing for professionals",
    paths: ["/polycythaemia-vera/"],
  },

  { host: "dailymed.nlm.nih.gov", sort: "library", because: "US labels at the National Library of Medicine" },
  { host: "medlineplus.gov", sort: "library", because: "the National Library of Medicine to the public" },
  { host: "pmc.ncbi.nlm.nih.gov", sort: "library", because: "papers in full" },
  { host: "pubmed.ncbi.nlm.nih.gov", sort: "library", because: "abstracts of papers" },
  { host: "www.pubmed.gov", sort: "library", because: "abstracts of papers" },
  { host: "doi.org", sort: "library", because: "the lasting address of papers" },
  { host: "www.medicines.org.uk", sort: "library", because: "the UK compendium of product information" },
  { host: "www.msdmanuals.com", sort: "library", because: "the Merck Manual where no US agency speaks" },
  { host: "nursing.unboundmedicine.com", sort: "library", because: "a drug guide for nurses" },
  { host: "experts.mcmaster.ca", sort: "library", because: "a university's record of a guideline paper" },
  { host: "m2.mtmt.hu", sort: "library", because: "a national record of guideline papers" },
  { host: "www.law.cornell.edu", sort: "library", because: "the text of US federal rules" },

  { host: "ard.bmj.com", sort: "journal", because: "Annals of the Rheumatic Diseases" },
  { host: "rmdopen.bmj.com", sort: "journal", because: "RMD Open" },
  { host: "fg.bmj.com", sort: "journal", because: "Frontline Gastroenterology" },
  { host: "acrjournals.onlinelibrary.wiley.com", sort: "journal", because: "journals of the ACR" },
  { host: "link.springer.com", sort: "journal", because: "papers of Springer's journals" },
  { host: "www.springermedizin.de", sort: "journal", because: "abstracts of Springer's journals" },
  { host: "adisjournals.figshare.com", sort: "journal", because: "summaries of papers of Adis" },
  { host: "arthritis-research.biomedcentral.com", sort: "journal", because: "Arthritis Research & Therapy" },
  { host: "bmcrheumatol.biomedcentral.com", sort: "journal", because: "BMC Rheumatology" },
  { host: "acrabstracts.org", sort: "journal", because: "abstracts of the ACR's meetings" },

  { host: "www.the-rheumatologist.org", sort: "report", because: "the ACR's magazine on its guidance" },
  { host: "rheumnow.com", sort: "report", because: "a congress report on a EULAR guideline" },
  { host: "rheumatologydigest.org", sort: "report", because: "a congress report on a EULAR guideline" },
  { host: "staging.physiciansweekly.com", sort: "report", because: "a congress report on a trial" },
  { host: "www.wired-gov.net", sort: "report", because: "a press notice of NICE" },
  { host: "www.sciencedaily.com", sort: "report", because: "a press notice of the ESC" },
  { host: "knowridge.com", sort: "report", because: "a press notice of the ESC" },
  { host: "lukefostvedt.com", sort: "report", because: "a co-author's page on his paper" },
  { host: "www.dermatologytimes.com", sort: "report", because: "a report on refusals by insurers" },
];

const BY_HOST = new Map(PUBLISHERS.map((one) => [one.host, one]));

/** The publisher that a link leads to; undefined where no link may lead. */
export function publisherOf(link: string): Publisher | undefined {
  const { protocol, host, pathname } = new URL(link);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  const publisher = BY_HOST.get(host);
  const isInside = publisher?.paths?.some((path) => pathname.startsWith(path)) ?? true;
  return isInside ? publisher : undefined;
}

/** The address as far as it may be linked: of a page elsewhere only the title is shown. */
export function shownLink(link: string | undefined): string | undefined {
  return link === undefined || publisherOf(link) === undefined ? undefined : link;
}
