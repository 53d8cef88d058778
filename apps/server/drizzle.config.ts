import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/clinic/store/schema.ts",
  out: "./src/clinic/store/migrations",
});
