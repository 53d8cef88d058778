import type { StoredResource } from "./kept.ts";
import { DEEPEST, deeperThan } from "./migrations/shapes.ts";
import { StoreFailure } from "./store-failure.ts";

/**
 * The resource as plain JSON data, as a copy will write it: what could not come back from a copy is not taken in.
 * @throws StoreFailure STORE_NOT_KEEPABLE without type or id, nested without measure, or with something JSON cannot say
 */
export function plainResource(resource: StoredResource): StoredResource {
  if (!isName(resource.resourceType) || !isName(resource.id) || deeperThan(resource, DEEPEST))
    throw new StoreFailure("STORE_NOT_KEEPABLE");
  try {
    return JSON.parse(JSON.stringify(resource)) as StoredResource;
  } catch (thrown) {
    throw new StoreFailure("STORE_NOT_KEEPABLE", thrown);
  }
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
