import type { Region } from "@afterscript/engine";
import { REGION_WORD } from "../words/region.ts";
import { words } from "../words/words.ts";

export type RegionChoice = {
  readonly region: Region;
  /** The same page for this region. */
  readonly href?: string;
  /** Nothing was read for this region: it is named, and cannot be chosen. */
  readonly isMissing?: boolean;
};

export type RegionSwitchProps = {
  readonly id: string;
  readonly choices: readonly RegionChoice[];
  readonly current: Region;
  /** In a screen: called instead of following a link. */
  readonly onChoose?: ((region: Region) => void) | undefined;
};

/** Whose documents are read. One region's rule is never shown under another. */
export function RegionSwitch({ id, choices, current, onChoose }: RegionSwitchProps) {
  const say = words().parts.region;
  return (
    <div className="no-print">
      <p className="meta" id={id}>
        {say.label}
      </p>
      <ul className="switch" aria-labelledby={id}>
        {choices.map((choice) => (
          <li key={choice.region}>
            <Choice choice={choice} isCurrent={choice.region === current} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ChoiceProps = Pick<RegionSwitchProps, "onChoose"> & {
  readonly choice: RegionChoice;
  readonly isCurrent: boolean;
};

function Choice({ choice: { region, href, isMissing }, isCurrent, onChoose }: ChoiceProps) {
  if (isMissing) return <span className="switch-missing">{words().parts.region.missing(REGION_WORD[region])}</span>;
  if (onChoose) {
    return (
      <button type="button" aria-pressed={isCurrent} onClick={() => onChoose(region)}>
        {REGION_WORD[region]}
      </button>
    );
  }
  return (
    <a href={href} aria-current={isCurrent ? "true" : undefined}>
      {REGION_WORD[region]}
    </a>
  );
}
