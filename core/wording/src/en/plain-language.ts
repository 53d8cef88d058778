/** Words that have a plain twin. A short string may not hold them. */
export const JARGON =
  /\b(contraindicat\w*|initiat\w*|discontinu\w*|adverse|hepatic|renal|thrombo\w*|malignan\w*|neoplas\w*|hypersensitiv\w*|concomitant|titrat\w*|impairment|prophyla\w*|serolog\w*|reactivat\w*|indicat\w+|administ\w*|efficac\w*|regimen|QD|BID|ALC|ANC|CYP\w*|metabolis\w*|immunosuppress\w*|cardiovascular|herpes zoster|perforation|dosage|inhibitor|interrupt\w*|substrate)\b/i;

/** A command about the medicine itself. What a source says ("the label says it is paused") is no command. */
export const ORDER =
  /(^|[.:;!?]\s+)(please )?(do not |don't |never |always )?(stop|start|hold|pause|take|keep taking|skip|reduce|lower|raise|increase|double|halve|change|interrupt|discontinue|restart|switch|avoid)\b|\byou (must|should|need to|have to) (stop|start|hold|pause|take|skip|reduce|lower|increase|double|change|restart|switch|avoid)\b|\b(stop|reduce|lower|increase|skip|hold|pause|change) (taking )?(your|the) (medicine|dose|tablet|drug)/i;

/** Words of reassurance that a patient is never shown: unknown is not fine. */
export const REASSURANCE = /\b(clear|all good|all fine|all ok|safe|nothing to worry)\b/i;
