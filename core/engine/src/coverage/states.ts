/** Postal codes of the states, the District of Columbia and the territories. */
const CODES =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AS MP";

export const STATES: ReadonlySet<string> = new Set(CODES.split(" "));
