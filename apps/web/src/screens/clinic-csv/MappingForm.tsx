import type { CsvMapping, DateOrder, MappingSuggestion } from "@afterscript/bulk";
import { SelectField, TextField } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { columnFields, columnOf, stillMissing, withColumn, without } from "./mapping-fields.ts";

export type MappingFormProps = {
  readonly suggestion: MappingSuggestion;
  readonly mapping: CsvMapping;
  readonly onChange: (mapping: CsvMapping) => void;
};

const ORDERS: readonly DateOrder[] = ["year-month-day", "day-month-year", "month-day-year"];

/** Which column is what. What could not be found is said first; a date's order is never guessed. */
export function MappingForm({ suggestion, mapping, onChange }: MappingFormProps) {
  const say = words().clinicCsv;
  const columns = [
    { value: "", label: say.none },
    ...suggestion.columns.map((column) => ({
      value: column,
      label: [column, suggestion.samples[column]?.find((cell) => cell.trim() !== "")].filter(Boolean).join(": "),
    })),
  ];
  const orders = [{ value: "", label: say.choose }, ...ORDERS.map((value) => ({ value, label: say.order[value] }))];
  const { patient, results } = mapping;
  const missing = stillMissing(suggestion.missing, mapping);
  return (
    <section className="clinic-part" aria-labelledby="mapping">
      <h2 id="mapping">{say.mapping}</h2>
      {missing.length > 0 && (
        <div className="mt-3 measure">
          <Notice sort="unknown" title={say.missing}>
            <ul>
              {missing.map(({ field, why }) => (
                <li key={`${field} ${why}`}>{why}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <p className="mt-3">{say.layout[results.layout]}</p>
      <div className="clinic-mapping">
        {columnFields(mapping).map((field) => (
          <SelectField
            key={field}
            id={`column-${field}`}
            label={say.field[field]}
            options={columns}
            value={columnOf(mapping, field)}
            onChange={({ target }) => onChange(withColumn(mapping, field, target.value))}
          />
        ))}
        <SelectField
          id="born-order"
          label={say.bornOrder}
          options={orders}
          value={patient.bornOrder ?? ""}
          onChange={({ target }) =>
            onChange({ ...mapping, patient: without({ ...patient, bornOrder: orderIn(target.value) }) })
          }
        />
        <SelectField
          id="collected-order"
          label={say.collectedOrder}
          options={orders}
          value={mapping.collectedOrder ?? ""}
          onChange={({ target }) => onChange(without({ ...mapping, collectedOrder: orderIn(target.value) }))}
        />
        <SelectField
          id="decimal"
          label={say.decimal}
          options={[
            { value: "", label: say.decimalOpen },
            { value: ".", label: say.point },
            { value: ",", label: say.comma },
          ]}
          value={mapping.decimal ?? ""}
          onChange={({ target }) =>
            onChange(
              without({ ...mapping, decimal: target.value === "." || target.value === "," ? target.value : undefined }),
            )
          }
        />
        <TextField
          id="system"
          label={say.system}
          hint={say.systemHint}
          defaultValue={patient.system ?? ""}
          onBlur={({ target }) =>
            target.value.trim() !== (patient.system ?? "") &&
            onChange({
              ...mapping,
              patient: without({ ...patient, system: target.value.trim() === "" ? undefined : target.value.trim() }),
            })
          }
        />
      </div>
      {results.layout === "test-a-column" && (
        <details className="fold mt-4" open>
          <summary>{say.tests}</summary>
          <ul className="clinic-lines">
            {results.tests.map((one) => (
              <li key={one.column}>
                <strong>{one.column}</strong>
                <span className="meta">{[one.loinc, one.unit ?? say.noUnit].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function orderIn(text: string): DateOrder | undefined {
  return ORDERS.find((order) => order === text);
}
