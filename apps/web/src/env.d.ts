/// <reference types="astro/client" />

type PageContext = import("./site/context.ts").PageContext;

declare namespace App {
  interface Locals extends PageContext {}
}
